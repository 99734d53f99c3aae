//! Finds the parameters of a generic network in a block.

use super::{Block, Expression, ExpressionKind, Outputs, ParameterShape, Part, Statement, Step};
use crate::errors::Errors;
use crate::syntax::Generics;

impl Generics {
    /// Widths that are parameters become such, as in a chain.
    pub fn resolve_block(&self, block: &mut Block, errors: &mut Errors) {
        let outputs = match &mut block.outputs {
            Outputs::One { width } => {
                self.resolve_width(width, errors);
                [].iter_mut()
            }
            Outputs::Named(outputs) => outputs.iter_mut(),
        };
        for port in block.inputs.iter_mut().chain(outputs) {
            self.resolve_width(&mut port.width, errors);
        }
        for statement in &mut block.statements {
            match statement {
                Statement::Let { value, .. } | Statement::Cost { value, .. } => {
                    self.resolve_expression(value, errors);
                }
                Statement::Layer { layer, .. } => {
                    self.resolve(std::slice::from_mut(layer), errors);
                }
                Statement::Parameter { shape, .. } => match shape {
                    ParameterShape::Vector(width) => self.resolve_width(width, errors),
                    ParameterShape::Matrix { inputs, outputs } => {
                        self.resolve_width(inputs, errors);
                        self.resolve_width(outputs, errors);
                    }
                    ParameterShape::Unknown => {}
                },
                Statement::Target(port) => self.resolve_width(&mut port.width, errors),
            }
        }
        for result in &mut block.results {
            self.resolve_expression(result, errors);
        }
    }

    fn resolve_expression(&self, expression: &mut Expression, errors: &mut Errors) {
        match &mut expression.kind {
            ExpressionKind::Name(_) | ExpressionKind::Number(_) | ExpressionKind::Unknown => {}
            ExpressionKind::Chain { start, steps } => {
                self.resolve_expression(start, errors);
                for step in steps {
                    match step {
                        Step::Layer(layer) => self.resolve(std::slice::from_mut(layer), errors),
                        Step::Named(_) => {}
                    }
                }
            }
            ExpressionKind::Call { arguments, .. } => {
                for argument in arguments {
                    self.resolve_expression(argument, errors);
                }
            }
            ExpressionKind::Negate(value) => self.resolve_expression(value, errors),
            ExpressionKind::Binary { left, right, .. } => {
                self.resolve_expression(left, errors);
                self.resolve_expression(right, errors);
            }
            ExpressionKind::Slice { of, part } => {
                self.resolve_expression(of, errors);
                let (one, other) = match part {
                    Part::Element(index) => (Some(index), None),
                    Part::Range { start, end } => (start.as_mut(), end.as_mut()),
                };
                for index in one.into_iter().chain(other) {
                    self.resolve_width(index, errors);
                }
            }
        }
    }
}
