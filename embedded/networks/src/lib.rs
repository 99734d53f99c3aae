//! The networks that are measured, the samples they compute and learn from, and reference values.
//!
//! Everything is made of one sequence of numbers, the same on a device and on the host, where the
//! test `tests/reference.rs` computes the reference values in double precision.

#![no_std]
#![forbid(unsafe_code)]

pub mod n1;
pub mod n2;
pub mod n3;
pub mod r2;
pub mod reference;

/// The learning rate of the step in place.
pub const STEP_RATE: f32 = 0.5;
/// The learning rate of Adam.
pub const ADAM_RATE: f32 = 0.01;
/// The samples of a mini-batch.
pub const BATCH: usize = 8;

/// A number in [−1, 1) for each index: MurmurHash3's finaliser of it, to 24 bits.
pub const fn noise(index: usize) -> f32 {
    let mut bits = (index as u32).wrapping_add(1).wrapping_mul(0x9e37_79b9);
    bits = (bits ^ (bits >> 16)).wrapping_mul(0x85eb_ca6b);
    bits = (bits ^ (bits >> 13)).wrapping_mul(0xc2b2_ae35);
    bits ^= bits >> 16;
    (bits >> 8) as f32 / (1 << 23) as f32 - 1.0
}

/// Numbers in [−scale, scale), those of the sequence from an index on.
pub const fn vector<const WIDTH: usize>(from: usize, scale: f32) -> [f32; WIDTH] {
    let mut vector = [0.0; WIDTH];
    let mut index = 0;
    while index < WIDTH {
        vector[index] = scale * noise(from + index);
        index += 1;
    }
    vector
}

/// A layer with weights in [−scale, scale) and biases in [−0.1, 0.1).
pub const fn layer<const IN: usize, const OUT: usize>(
    from: usize,
    scale: f32,
) -> dfn::Dense<IN, OUT> {
    let mut weights = [[0.0; OUT]; IN];
    let mut input = 0;
    while input < IN {
        weights[input] = vector(from + input * OUT, scale);
        input += 1;
    }
    dfn::Dense { weights, bias: vector(from + IN * OUT, 0.1) }
}

/// The input of a sample.
#[inline(always)]
pub const fn input<const WIDTH: usize>(sample: usize) -> [f32; WIDTH] {
    vector(100_000 + WIDTH * sample, 1.0)
}

/// The inputs of a mini-batch.
#[inline(always)]
pub fn inputs<const WIDTH: usize>() -> [[f32; WIDTH]; BATCH] {
    let mut inputs = [[0.0; WIDTH]; BATCH];
    for (sample, input) in inputs.iter_mut().enumerate() {
        *input = self::input(sample);
    }
    inputs
}

/// One number for a tensor, which changes with any of its elements and with their order.
#[inline(never)]
pub fn signature(values: &[f32]) -> f32 {
    let mut sum = 0.0;
    for (index, value) in values.iter().enumerate() {
        sum += noise(50_000 + index) * *value;
    }
    sum
}
