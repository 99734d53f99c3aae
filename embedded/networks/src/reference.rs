//! What the networks must compute: the host's values in double precision, from `tests/reference.rs`.

/// The values of a network. An output or a parameter tensor is one number here, its
/// [`signature`](crate::signature).
#[derive(Debug, PartialEq)]
pub struct Reference {
    /// The output for the first sample.
    pub forward: f32,
    /// The loss for the first sample, before a step.
    pub loss: f32,
    /// The weights of the first and the last layer after a step.
    pub step: [f32; 2],
    /// The mean loss over the mini-batch, before a step of Adam.
    pub mean_loss: f32,
    /// The weights of the first and the last layer after a step of Adam.
    pub minibatch: [f32; 2],
}

/// The values of N1.
pub const N1: Reference = Reference {
    forward: 0.010714951,
    loss: 0.11771506,
    step: [0.7889624, -0.5403879],
    mean_loss: 0.14958815,
    minibatch: [0.7755539, -0.564245],
};

/// The values of N2.
pub const N2: Reference = Reference {
    forward: 0.47019145,
    loss: 1.0492399,
    step: [1.2934446, 2.0360157],
    mean_loss: 1.1394948,
    minibatch: [1.2342354, 1.7578762],
};

/// The values of N3.
pub const N3: Reference = Reference {
    forward: 0.08276222,
    loss: 1.345603,
    step: [-2.2676296, -0.7858257],
    mean_loss: 2.5326414,
    minibatch: [-2.6560051, -1.1242493],
};

/// The values of R2.
pub const R2: Reference = Reference {
    forward: 0.437693,
    loss: 0.975116,
    step: [1.4396132, 1.8917985],
    mean_loss: 1.6206812,
    minibatch: [1.1937523, 1.7533277],
};
