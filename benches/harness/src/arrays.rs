//! Forward work for peers whose samples are arrays.

use crate::peer::{Work, work};
use crate::problem::{FEEDBACK, Problem};
use std::hint::black_box;

/// The inputs of a problem.
pub fn inputs<const INPUTS: usize>(problem: &Problem) -> Vec<[f32; INPUTS]> {
    problem.inputs.as_chunks().0.to_vec()
}

/// Calls that do not depend on each other.
pub fn calls<const INPUTS: usize, const OUTPUTS: usize>(
    problem: &Problem,
    forward: impl Fn(&[f32; INPUTS]) -> [f32; OUTPUTS] + 'static,
) -> Box<dyn Work> {
    work(
        (inputs(problem), forward),
        |(inputs, forward), passes| {
            for _ in 0..passes {
                for x in inputs.iter() {
                    black_box(forward(x));
                }
            }
        },
        |(inputs, forward)| inputs.iter().flat_map(&*forward).collect(),
    )
}

/// Calls that each depend on the one before.
pub fn dependent_calls<const INPUTS: usize, const OUTPUTS: usize>(
    problem: &Problem,
    forward: impl Fn(&[f32; INPUTS]) -> [f32; OUTPUTS] + 'static,
) -> Box<dyn Work> {
    let inputs = inputs::<INPUTS>(problem);
    // Only the first number of an input changes, and in its place: to copy the others would be
    // measured.
    let firsts: Vec<f32> = inputs.iter().map(|x| x[0]).collect();
    work(
        (inputs, forward),
        {
            let firsts = firsts.clone();
            move |(inputs, forward), passes| {
                let mut fed_back = 0.0;
                for _ in 0..passes {
                    for (x, first) in inputs.iter_mut().zip(&firsts) {
                        x[0] = first + FEEDBACK * fed_back;
                        let y = forward(x);
                        // Before the black box, which would send it through memory.
                        fed_back = y[0];
                        black_box(y);
                    }
                }
            }
        },
        move |(inputs, forward)| {
            let mut fed_back = 0.0;
            let mut values = Vec::new();
            for (x, first) in inputs.iter_mut().zip(&firsts) {
                x[0] = first + FEEDBACK * fed_back;
                let y = forward(x);
                fed_back = y[0];
                values.extend(y);
            }
            values
        },
    )
}
