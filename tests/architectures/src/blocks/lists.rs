//! What there is to draw from.

/// The functions without kinks that are defined everywhere.
pub const SMOOTH: &[&str] =
    &["tanh", "sigmoid", "softplus", "silu", "gelu", "square", "exp", "sin", "cos"];

/// Those that are defined for positive numbers alone.
pub const OF_POSITIVE: &[&str] = &["sqrt", "ln", "reciprocal"];

/// Those with kinks, some with a number.
pub const ROUGH: &[(&str, Option<f64>)] = &[
    ("relu", None),
    ("leaky_relu", None),
    ("leaky_relu", Some(0.2)),
    ("elu", None),
    ("elu", Some(0.7)),
    ("hard_sigmoid", None),
    ("hard_tanh", None),
    ("clip01", None),
    ("abs", None),
];

/// The units of layers; the last ones have kinks.
pub const UNITS: &[&str] = &[
    "tanh",
    "sigmoid",
    "softplus",
    "linear",
    "silu",
    "gelu",
    "softmax",
    "relu",
    "leaky_relu(0.3)",
    "elu",
    "hard_tanh",
    "hard_sigmoid",
    "clip01",
];

pub const SMOOTH_UNITS: usize = 7;

/// The losses, each with the function whose value it takes, with a number, and whether it is smooth.
pub const LOSSES: &[(&str, Option<&str>, Option<f64>, bool)] = &[
    ("half_squared_error", None, None, true),
    ("binary_cross_entropy", Some("sigmoid"), None, true),
    ("cross_entropy", Some("softmax"), None, true),
    ("mean_squared_error", None, None, true),
    ("huber", None, None, false),
    ("mean_absolute_error", None, None, false),
    ("huber", None, Some(0.4), false),
];
