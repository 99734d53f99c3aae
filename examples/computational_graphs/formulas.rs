//! The operations of a graph of scalars, and their derivatives, as formulas.

use crate::operation::Operation;

impl Operation {
    /// f(A) with these words for its arguments.
    pub fn text(self, a: &[String]) -> String {
        match (self, a) {
            (Self::Addition, [a, b]) => format!("{a} + {b}"),
            (Self::Subtraction, [a, b]) => format!("{a} − {b}"),
            (Self::Product, [a, b]) => format!("{a} · {b}"),
            (Self::Square, [a]) => format!("{a}²"),
            (Self::Tanh, [a]) => format!("tanh {a}"),
            _ => String::new(),
        }
    }

    /// The derivative with these words for its arguments.
    pub fn slope_text(self, a: &[String], place: usize) -> String {
        match (self, a) {
            (Self::Addition, _) => "1".to_string(),
            (Self::Subtraction, _) => ["1", "(−1)"][place].to_string(),
            (Self::Product, [a, b]) => [b, a][place].clone(),
            (Self::Square, [a]) => format!("2 {a}"),
            (Self::Tanh, [a]) => format!("(1 − tanh² {a})"),
            _ => String::new(),
        }
    }
}
