//! `-a`, `a + b`, `a - b`, `a * b`, `a / b`.

use super::{Lower, Operand, Place, Value, number};
use crate::operation::{Addition, Product, Quotient, Subtraction};
use crate::syntax::block::Operator;
use quote::quote;

impl Lower<'_> {
    pub fn negate(&mut self, of: Operand, place: Place<'_>) -> Value {
        match of.value {
            Value::Node(id) => {
                let name = self.name(place, "negative");
                Value::Node(self.scale(quote!(-1.0), id, name))
            }
            Value::Number(number) => Value::Number(number::negative(&number)),
            Value::Unknown => Value::Unknown,
        }
    }

    pub fn binary(
        &mut self,
        operator: Operator,
        left: &Operand,
        right: &Operand,
        place: Place<'_>,
    ) -> Value {
        if operator == Operator::Divide && self.is_zero(right) {
            return Value::Unknown;
        }
        match (operator, &left.value, &right.value) {
            (_, Value::Number(one), Value::Number(other)) => {
                Value::Number(number::folded(operator, one, other))
            }
            // A number that scales a value needs no node of its own.
            (Operator::Multiply, Value::Number(number), Value::Node(id))
            | (Operator::Multiply, Value::Node(id), Value::Number(number)) => {
                let name = self.name(place, "scaled");
                Value::Node(self.scale(number.clone(), *id, name))
            }
            (Operator::Divide, Value::Node(id), Value::Number(number)) => {
                let name = self.name(place, "scaled");
                Value::Node(self.scale(number::inverse(number), *id, name))
            }
            _ => {
                let taker = format!("`{}`", operator.sign());
                let Some((a, b)) = self.pair(left, right, &taker, place) else {
                    return Value::Unknown;
                };
                let name = self.name(place, symbol(operator));
                Value::Node(match operator {
                    Operator::Add => self.graph.compute(Addition, &[a, b], name),
                    Operator::Subtract => self.graph.compute(Subtraction, &[a, b], name),
                    Operator::Multiply => self.graph.compute(Product, &[a, b], name),
                    Operator::Divide => self.graph.compute(Quotient, &[a, b], name),
                })
            }
        }
    }

    /// Whether a value is the number 0, which nothing can be divided by: that is reported.
    fn is_zero(&mut self, operand: &Operand) -> bool {
        let zero = matches!(&operand.value, Value::Number(number)
            if number.to_string().parse::<f64>() == Ok(0.0));
        if zero {
            self.errors.push_between(operand.ends, "this divides by 0");
        }
        zero
    }
}

fn symbol(operator: Operator) -> &'static str {
    match operator {
        Operator::Add => "sum",
        Operator::Subtract => "difference",
        Operator::Multiply => "product",
        Operator::Divide => "quotient",
    }
}
