//! The units that declarations name without a path, a file each.

pub(super) mod clip01;
pub(super) mod elu;
pub(super) mod gelu;
pub(super) mod hard_sigmoid;
pub(super) mod hard_tanh;
pub(super) mod leaky_relu;
pub(super) mod linear;
pub(super) mod relu;
pub(super) mod sigmoid;
pub(super) mod silu;
pub(super) mod softmax;
pub(super) mod softplus;
pub(super) mod tanh;

/// Hands the names of all built-in activations to a macro: those are exported, and tested.
macro_rules! with_activations {
    ($macro:ident) => {
        $macro! {
            clip01
            elu
            gelu
            hard_sigmoid
            hard_tanh
            leaky_relu
            linear
            relu
            sigmoid
            silu
            softplus
            tanh
        }
    };
}
pub(crate) use with_activations;
