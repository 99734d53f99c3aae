//! That the examples show what they say they show, with the networks and data that they have.

#![cfg(feature = "std")]

mod activations;
mod computational_graphs;
mod custom;
#[path = "../../examples/digits/data.rs"]
mod data;
mod nonlinear_mapping;
mod output_units;
mod physics_informed;
mod regularisation;
mod residual;
mod siamese;
#[path = "../../examples/support/mod.rs"]
mod support;
