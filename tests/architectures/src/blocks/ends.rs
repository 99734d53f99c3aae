//! How a declaration ends: nothing is left that is not used.

use super::draw::{Draw, Shape, Value};
use super::tree::{Declaration, Expression, Statement};

impl Draw<'_> {
    /// What is left goes into the outputs, and all of it into the cost.
    pub fn end(
        mut self,
        scalar: &'static str,
        inputs: Vec<(String, usize)>,
        outputs: usize,
    ) -> Declaration {
        let learns = |s: &Statement| {
            matches!(
                s,
                Statement::Let(_, Expression::Arrow(..))
                    | Statement::Layer(_)
                    | Statement::Vector(..)
                    | Statement::Matrix(..)
            )
        };
        if !self.statements.iter().any(learns) {
            self.parameter();
        }
        let left: Vec<Value> = self.values.iter().filter(|value| !value.used).cloned().collect();
        if self.aims {
            self.cost(&left);
        }
        let mut ends: Vec<&Value> = left.iter().filter(|value| !value.aimed).collect();
        if ends.is_empty() {
            ends.extend(self.values.iter().rev().find(|value| !value.aimed));
        }
        let count = outputs.min(ends.len());
        let output = |index: usize| {
            let ends = ends.iter().skip(index).step_by(count);
            let parts: Vec<(Expression, usize)> = ends
                .map(|end| match end.shape {
                    Shape::Vector(width) => (end.expression(), width),
                    Shape::Matrix(..) => (Expression::call("sum", &[end.expression()]), 1),
                })
                .collect();
            let width = parts.iter().map(|(_, width)| width).sum();
            let parts: Vec<Expression> = parts.into_iter().map(|(part, _)| part).collect();
            let name = if count == 1 { "y".to_owned() } else { format!("out{index}") };
            let joined = match parts.as_slice() {
                [only] => only.clone(),
                parts => Expression::call("concat", parts),
            };
            (name, width, joined)
        };
        let outputs = (0..count).map(output).collect();
        Declaration { scalar, inputs, statements: self.statements, outputs }
    }

    pub fn cost(&mut self, left: &[Value]) {
        let parameters: Vec<Value> =
            self.values.iter().filter(|value| value.name.starts_with('p')).cloned().collect();
        let mut terms = Vec::new();
        for (index, value) in left.iter().enumerate() {
            let term = match (value.shape, index % 2) {
                (Shape::Vector(1), _) if value.aimed => value.expression(),
                (_, 0) => Expression::call("mean", &[value.expression()]),
                _ => Expression::call("sum", &[Expression::call("sin", &[value.expression()])]),
            };
            terms.push(term);
        }
        for parameter in parameters {
            let square = Expression::call("square", &[parameter.expression()]);
            let penalty = Expression::call("sum", &[square]);
            terms.push(Expression::binary('*', Expression::number(0.01), penalty));
        }
        let sum = terms.into_iter().reduce(|sum, term| Expression::binary('+', sum, term));
        self.statements.push(Statement::Cost(sum.expect("a value that is left")));
    }
}
