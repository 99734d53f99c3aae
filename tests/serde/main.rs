//! Networks and what belongs to them in files: written, read, and refused where they do not fit.

use dfn::network;

#[path = "../common/mod.rs"]
mod common;
mod graphs;
mod large;
mod layers;
mod refused;
mod round_trips;
mod settings;
mod training;

network! {
    #[derive(Default)]
    struct Small = hidden: dense(3 -> 5, tanh) -> dense(_ -> 2, softmax);

    struct Generic<const H: usize, const K: usize = 2> = dense(3 -> H, tanh) -> dense(_ -> K);

    struct Precise: f64 = dense(2 -> 3, relu) -> dense(3 -> 1, sigmoid);
}
