//! What was read, as text.

use super::super::{Expression, ExpressionKind, ParameterShape, Part, Port, Statement, Step};
use crate::syntax::Width;

/// An expression with all parentheses.
pub fn shown(expression: &Expression) -> String {
    match &expression.kind {
        ExpressionKind::Name(name) => name.to_string(),
        ExpressionKind::Number(tokens) => format!("#{tokens}").replace(' ', ""),
        ExpressionKind::Chain { start, steps } => {
            let steps = steps.iter().map(|step| match step {
                Step::Layer(layer) => format!("-> {}", layer.text()),
                Step::Named(name) => format!("-> {name}"),
            });
            format!("({} {})", shown(start), steps.collect::<Vec<_>>().join(" "))
        }
        ExpressionKind::Call { function, arguments } => {
            let arguments: Vec<_> = arguments.iter().map(shown).collect();
            format!("{}({})", super::super::written::written(function), arguments.join(", "))
        }
        ExpressionKind::Negate(value) => format!("(-{})", shown(value)),
        ExpressionKind::Binary { operator, left, right } => {
            format!("({} {} {})", shown(left), operator.sign(), shown(right))
        }
        ExpressionKind::Slice { of, part } => {
            let bound = |bound: &Option<Width>| bound.as_ref().map_or(String::new(), Width::text);
            let part = match part {
                Part::Element(index) => index.text(),
                Part::Range { start, end } => format!("{}..{}", bound(start), bound(end)),
            };
            format!("{}[{part}]", shown(of))
        }
        ExpressionKind::Unknown => "?".to_owned(),
    }
}

/// `x: 2`
pub fn port(port: &Port) -> String {
    format!("{}: {}", port.name, port.width.text())
}

/// A statement without its semicolon.
pub fn statement(statement: &Statement) -> String {
    match statement {
        Statement::Let { name, value } => format!("let {name} = {}", shown(value)),
        Statement::Layer { name, layer } => format!("layer {name} = {}", layer.text()),
        Statement::Parameter { name, shape } => {
            let shape = match shape {
                ParameterShape::Vector(width) => width.text(),
                ParameterShape::Matrix { inputs, outputs } => {
                    format!("{} -> {}", inputs.text(), outputs.text())
                }
                ParameterShape::Unknown => "?".to_owned(),
            };
            format!("param {name}: {shape}")
        }
        Statement::Target(target) => format!("target {}", port(target)),
        Statement::Cost { value, .. } => format!("cost = {}", shown(value)),
    }
}
