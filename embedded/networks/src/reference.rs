//! What the networks must compute, from `tests/reference.rs`: the host's values in double precision.
//!
//! An output or a parameter tensor is one number here, its [`signature`](crate::signature).

/// The output of N1 for the first sample.
pub const N1_FORWARD: f32 = 0.010714951;
/// The loss of N1 for the first sample, before a step.
pub const N1_LOSS: f32 = 0.11771506;
/// The weights of N1's first and last layer after a step.
pub const N1_STEP: [f32; 2] = [0.7889624, -0.5403879];
/// The mean loss of N1 over the mini-batch, before a step of Adam.
pub const N1_MEAN_LOSS: f32 = 0.14958815;
/// The weights of N1's first and last layer after a step of Adam.
pub const N1_MINIBATCH: [f32; 2] = [0.7755539, -0.564245];

/// The output of N2 for the first sample.
pub const N2_FORWARD: f32 = 0.47019145;
/// The loss of N2 for the first sample, before a step.
pub const N2_LOSS: f32 = 1.0492399;
/// The weights of N2's first and last layer after a step.
pub const N2_STEP: [f32; 2] = [1.2934446, 2.0360157];
/// The mean loss of N2 over the mini-batch, before a step of Adam.
pub const N2_MEAN_LOSS: f32 = 1.1394948;
/// The weights of N2's first and last layer after a step of Adam.
pub const N2_MINIBATCH: [f32; 2] = [1.2342354, 1.7578762];

/// The output of N3 for the first sample.
pub const N3_FORWARD: f32 = 0.08276222;
/// The loss of N3 for the first sample, before a step.
pub const N3_LOSS: f32 = 1.345603;
/// The weights of N3's first and last layer after a step.
pub const N3_STEP: [f32; 2] = [-2.2676296, -0.7858257];
/// The mean loss of N3 over the mini-batch, before a step of Adam.
pub const N3_MEAN_LOSS: f32 = 2.5326414;
/// The weights of N3's first and last layer after a step of Adam.
pub const N3_MINIBATCH: [f32; 2] = [-2.6560051, -1.1242493];
