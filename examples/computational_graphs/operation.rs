//! The operations of a graph of scalars, by the names they have in it: values and derivatives.

/// f⁽ⁱ⁾ of algorithm 6.1.
#[derive(Clone, Copy)]
pub enum Operation {
    Addition,
    Subtraction,
    Product,
    Square,
    Tanh,
}

impl Operation {
    /// # Errors
    /// If there is no such operation here.
    pub fn named(name: &str) -> Result<Self, String> {
        Ok(match name {
            "addition" => Self::Addition,
            "subtraction" => Self::Subtraction,
            "product" => Self::Product,
            "square" => Self::Square,
            "tanh" => Self::Tanh,
            _ => return Err(format!("expected an operation on scalars, found `{name}`")),
        })
    }

    /// f(A).
    pub fn value(self, a: &[f64]) -> f64 {
        match (self, a) {
            (Self::Addition, [a, b]) => a + b,
            (Self::Subtraction, [a, b]) => a - b,
            (Self::Product, [a, b]) => a * b,
            (Self::Square, [a]) => a * a,
            (Self::Tanh, [a]) => a.tanh(),
            _ => f64::NAN,
        }
    }

    /// ∂f(A)/∂A of the argument at a place.
    pub fn slope(self, a: &[f64], place: usize) -> f64 {
        match (self, a) {
            (Self::Addition, _) => 1.0,
            (Self::Subtraction, _) => [1.0, -1.0][place],
            (Self::Product, [a, b]) => [*b, *a][place],
            (Self::Square, [a]) => 2.0 * a,
            (Self::Tanh, [a]) => 1.0 - a.tanh() * a.tanh(),
            _ => f64::NAN,
        }
    }
}
