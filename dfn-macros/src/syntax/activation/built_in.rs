//! The units that a declaration names without a path: the one list of them.

/// A unit of the library; `dfn_runtime::unit` has a type of the same name.
#[derive(Debug, PartialEq, Eq)]
pub struct BuiltIn {
    pub name: &'static str,
    /// The number in parentheses after its name, if it takes one.
    pub parameter: Option<Hyperparameter>,
    /// Whether it passes what is positive and damps what is negative, so that He's rule suits its
    /// weights.
    pub rectified: bool,
}

/// What is known of a unit's parameter; its default is PyTorch's.
#[derive(Debug, PartialEq, Eq)]
pub struct Hyperparameter {
    pub name: &'static str,
    pub default: &'static str,
    /// Whether it has to be positive.
    pub positive: bool,
}

/// Every unit, in the order in which messages list them.
pub const BUILT_IN: &[BuiltIn] = &[
    plain("linear"),
    rectified("relu", None),
    rectified("leaky_relu", Some(any_number("slope", "0.01"))),
    rectified("elu", Some(any_number("alpha", "1.0"))),
    rectified("gelu", None),
    rectified("silu", None),
    rectified("softplus", None),
    plain("sigmoid"),
    plain("tanh"),
    plain("hard_sigmoid"),
    plain("hard_tanh"),
    plain("clip01"),
    plain("softmax"),
];

/// The elementwise functions of expressions, which are no units of layers.
pub const FUNCTIONS: &[BuiltIn] = &[
    plain("square"),
    plain("sqrt"),
    plain("exp"),
    plain("ln"),
    plain("abs"),
    plain("reciprocal"),
    plain("sin"),
    plain("cos"),
    // Of sums of squares only.
    plain("norm"),
    BuiltIn {
        name: "huber",
        parameter: Some(Hyperparameter { name: "delta", default: "1.0", positive: true }),
        rectified: false,
    },
];

/// The unit of a layer whose declaration names none.
pub const LINEAR: &BuiltIn = &BUILT_IN[0];

/// The unit of a name.
pub fn find(name: &str) -> Option<&'static BuiltIn> {
    BUILT_IN.iter().find(|unit| unit.name == name)
}

/// The names of all units.
pub fn names() -> Vec<&'static str> {
    BUILT_IN.iter().map(|unit| unit.name).collect()
}

const fn any_number(name: &'static str, default: &'static str) -> Hyperparameter {
    Hyperparameter { name, default, positive: false }
}

const fn plain(name: &'static str) -> BuiltIn {
    BuiltIn { name, parameter: None, rectified: false }
}

const fn rectified(name: &'static str, parameter: Option<Hyperparameter>) -> BuiltIn {
    BuiltIn { name, parameter, rectified: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layer_without_a_unit_is_linear() {
        assert_eq!(LINEAR.name, "linear");
    }
}
