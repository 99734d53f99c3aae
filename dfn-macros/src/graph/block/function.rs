//! The functions of expressions: the one list of them.

use crate::syntax::{BuiltIn, FUNCTIONS, activation_names, find_activation};

/// What a name means before parentheses.
#[derive(Clone, Copy)]
pub enum Function {
    /// A unit, element by element.
    Unit(&'static BuiltIn),
    /// One of its own kind.
    Other(&'static Other),
}

/// A function that is not elementwise.
pub struct Other {
    pub kind: Kind,
    pub name: &'static str,
    /// How it is called, as messages show it.
    pub call: &'static str,
    pub least: usize,
    pub most: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Softmax,
    LogSumExp,
    Sum,
    Mean,
    Norm,
    Dot,
    Matvec,
    Concat,
    HalfSquaredError,
    MeanSquaredError,
    MeanAbsoluteError,
    Huber,
    BinaryCrossEntropy,
    CrossEntropy,
    Grad,
}

const fn other(kind: Kind, name: &'static str, call: &'static str, arguments: usize) -> Other {
    Other { kind, name, call, least: arguments, most: arguments }
}

/// Every function that is not elementwise, in the order in which messages list them.
const OTHERS: &[Other] = &[
    other(Kind::Softmax, "softmax", "softmax(v)", 1),
    other(Kind::LogSumExp, "log_sum_exp", "log_sum_exp(v)", 1),
    other(Kind::Sum, "sum", "sum(v)", 1),
    other(Kind::Mean, "mean", "mean(v)", 1),
    other(Kind::Norm, "norm", "norm(v)", 1),
    other(Kind::Dot, "dot", "dot(a, b)", 2),
    other(Kind::Matvec, "matvec", "matvec(w, v)", 2),
    Other { most: usize::MAX, ..other(Kind::Concat, "concat", "concat(a, b)", 2) },
    other(Kind::HalfSquaredError, "half_squared_error", "half_squared_error(a, t)", 2),
    other(Kind::MeanSquaredError, "mean_squared_error", "mean_squared_error(a, t)", 2),
    other(Kind::MeanAbsoluteError, "mean_absolute_error", "mean_absolute_error(a, t)", 2),
    Other { most: 3, ..other(Kind::Huber, "huber", "huber(a, t, 1.0)", 2) },
    other(Kind::BinaryCrossEntropy, "binary_cross_entropy", "binary_cross_entropy(p, t)", 2),
    other(Kind::CrossEntropy, "cross_entropy", "cross_entropy(p, t)", 2),
    other(Kind::Grad, "grad", "grad(c, v)", 2),
];

impl Function {
    pub fn find(name: &str) -> Option<Self> {
        if let Some(other) = OTHERS.iter().find(|other| other.name == name) {
            return Some(Self::Other(other));
        }
        find_activation(name).map(Self::Unit)
    }

    /// The names of all functions.
    pub fn names() -> Vec<&'static str> {
        let units = activation_names().into_iter();
        let units = units.filter(|name| !matches!(*name, "linear" | "softmax"));
        let functions = FUNCTIONS
            .iter()
            .map(|unit| unit.name)
            .filter(|name| !matches!(*name, "huber" | "norm"));
        units.chain(functions).chain(OTHERS.iter().map(|other| other.name)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Function, OTHERS};
    use crate::syntax::functions_elsewhere::{ELSEWHERE, HERE};

    #[test]
    fn the_syntax_knows_how_many_values_functions_take() {
        let others: Vec<_> = OTHERS.iter().map(|other| (other.name, other.least)).collect();
        assert_eq!(HERE, others);
    }

    #[test]
    fn every_name_of_another_library_leads_to_a_function_and_none_is_one_itself() {
        for (other, ours) in ELSEWHERE {
            let is_sign = ["+", "-", "*", "/"].contains(ours);
            assert!(is_sign || Function::find(ours).is_some(), "{ours}");
            assert!(Function::find(other).is_none(), "{other}");
            assert_eq!(other.to_lowercase().replace('_', ""), *other);
        }
    }
}
