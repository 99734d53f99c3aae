//! What there is to draw from: a new unit and a new loss is a line here.

/// A unit as declarations write it and as the reference does, and the losses that only such have.
pub struct Unit {
    pub written: &'static str,
    pub reference: &'static str,
    pub own_losses: &'static [Loss],
}

/// Every unit of the library, and those with a parameter with another one too.
pub const UNITS: &[Unit] = &[
    unit("linear", "Linear"),
    unit("relu", "Relu"),
    unit("leaky_relu", "LeakyRelu(0.01)"),
    unit("leaky_relu(0.3)", "LeakyRelu(0.3)"),
    unit("elu", "Elu(1.0)"),
    unit("elu(0.7)", "Elu(0.7)"),
    unit("gelu", "Gelu"),
    unit("silu", "Silu"),
    unit("softplus", "Softplus"),
    Unit { own_losses: BERNOULLI, ..unit("sigmoid", "Sigmoid") },
    unit("tanh", "Tanh"),
    Unit { own_losses: BERNOULLI, ..unit("hard_sigmoid", "HardSigmoid") },
    unit("hard_tanh", "HardTanh"),
    Unit { own_losses: BERNOULLI, ..unit("clip01", "Clip01") },
    Unit { own_losses: MULTINOULLI, ..unit("softmax", "Softmax") },
];

/// A loss as programs write it and as the reference does, the type of its targets, and the name of
/// its test.
pub struct Loss {
    pub written: &'static str,
    pub reference: &'static str,
    pub target: &'static str,
    pub test: &'static str,
}

/// The losses that every output unit takes.
pub const LOSSES: &[Loss] = &[
    loss("HalfSquaredError", "HalfSquaredError", "half_squared_error"),
    loss("MeanSquaredError", "MeanSquaredError", "mean_squared_error"),
    loss("MeanAbsoluteError", "MeanAbsoluteError", "mean_absolute_error"),
    loss("Huber::new(0.75)", "Huber(0.75)", "huber"),
];

const BERNOULLI: &[Loss] =
    &[loss("BinaryCrossEntropy", "BinaryCrossEntropy", "binary_cross_entropy")];

const MULTINOULLI: &[Loss] = &[
    loss("CrossEntropy", "CrossEntropy", "cross_entropy_of_probabilities"),
    Loss { target: "usize", ..loss("CrossEntropy", "CrossEntropy", "cross_entropy_of_a_class") },
];

impl Unit {
    /// Without its parameter.
    pub fn name(&self) -> &'static str {
        self.written.split('(').next().unwrap_or_default()
    }

    /// The losses that it takes as an output unit.
    pub fn losses(&self) -> Vec<&'static Loss> {
        LOSSES.iter().chain(self.own_losses).collect()
    }
}

const fn unit(written: &'static str, reference: &'static str) -> Unit {
    Unit { written, reference, own_losses: &[] }
}

const fn loss(written: &'static str, reference: &'static str, test: &'static str) -> Loss {
    Loss { written, reference, target: "Output", test }
}
