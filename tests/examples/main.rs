//! That the examples show what they say they show, with the networks and data that they have.

#![cfg(feature = "std")]

mod activations;
mod custom;
mod nonlinear_mapping;
mod output_units;
mod regularisation;
#[path = "../../examples/support/mod.rs"]
mod support;
