//! Arrays of `ndarray` as inputs, targets, outputs and weights.

use dfn::network;

#[path = "../common/mod.rs"]
mod common;
mod dense;
mod outputs;
mod rows;
mod training;

network! {
    struct Net = dense(3 -> 5, tanh) -> dense(_ -> 2, softmax);

    struct Regression: f64 = dense(3 -> 5, tanh) -> dense(_ -> 1);
}
