//! The optimisers.

use dfn_bench_harness::{ADAM_DECAYS, ADAM_EPSILON, ADAM_RATE, DESCENT_RATE, Workload};
use ndarray::linalg::general_mat_mul;
use ndarray::{Array, Array1, Array2, ArrayView2, Dimension, Zip};

/// What a layer's optimiser remembers.
pub enum Optimiser {
    /// Nothing: gradient descent.
    Descent,
    /// Adam's.
    Adam(Box<Adam>),
}

/// The gradient of the weights and the moments of all parameters.
pub struct Adam {
    of_weights: Array2<f32>,
    weights: [Array2<f32>; 2],
    bias: [Array1<f32>; 2],
    powers: [f32; 2],
}

impl Optimiser {
    pub fn new(workload: Workload, outputs: usize, inputs: usize) -> Self {
        if workload != Workload::Adam {
            return Self::Descent;
        }
        let matrix = || Array2::zeros((outputs, inputs));
        Self::Adam(Box::new(Adam {
            of_weights: matrix(),
            weights: [matrix(), matrix()],
            bias: [Array1::zeros(outputs), Array1::zeros(outputs)],
            powers: [1.0; 2],
        }))
    }

    pub fn step(
        &mut self,
        weights: &mut Array2<f32>,
        bias: &mut Array1<f32>,
        x: &ArrayView2<'_, f32>,
        gradient: &Array2<f32>,
        of_bias: &Array1<f32>,
    ) {
        match self {
            // The product is subtracted from the weights at once: no gradient is stored.
            Self::Descent => {
                general_mat_mul(-DESCENT_RATE, &gradient.t(), x, 1.0, weights);
                bias.scaled_add(-DESCENT_RATE, of_bias);
            }
            Self::Adam(adam) => {
                general_mat_mul(1.0, &gradient.t(), x, 0.0, &mut adam.of_weights);
                let [beta1, beta2] = ADAM_DECAYS;
                adam.powers = [adam.powers[0] * beta1, adam.powers[1] * beta2];
                descend(weights, &adam.of_weights, &mut adam.weights, adam.powers);
                descend(bias, of_bias, &mut adam.bias, adam.powers);
            }
        }
    }
}

/// A step of Adam.
fn descend<D: Dimension>(
    parameters: &mut Array<f32, D>,
    gradient: &Array<f32, D>,
    [first, second]: &mut [Array<f32, D>; 2],
    powers: [f32; 2],
) {
    let [beta1, beta2] = ADAM_DECAYS;
    let [correction1, correction2] = powers.map(|power| 1.0 / (1.0 - power));
    let entries = Zip::from(parameters).and(gradient).and(first).and(second);
    entries.for_each(|parameter, &gradient, first, second| {
        *first = beta1 * *first + (1.0 - beta1) * gradient;
        *second = beta2 * *second + (1.0 - beta2) * gradient * gradient;
        let root = (*second * correction2).sqrt();
        *parameter -= ADAM_RATE * *first * correction1 / (root + ADAM_EPSILON);
    });
}
