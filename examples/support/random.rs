//! Random numbers for the data of the examples, from the library's generator.

use dfn::Generator;
use dfn::rand_core::Rng;
use std::f64::consts::TAU;

/// Uniform in (0, 1).
pub fn uniform(generator: &mut Generator) -> f64 {
    (f64::from(generator.next_u32()) + 0.5) / 4_294_967_296.0
}

/// Exponential, with a mean of 1 and a median of ln 2.
pub fn exponential(generator: &mut Generator) -> f64 {
    -uniform(generator).ln()
}

/// Normal, with a mean of 0 and a variance of 1 (Box and Muller 1958).
pub fn normal(generator: &mut Generator) -> f64 {
    let radius = (2.0 * exponential(generator)).sqrt();
    radius * (TAU * uniform(generator)).cos()
}
