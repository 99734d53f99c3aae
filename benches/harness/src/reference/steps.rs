//! Training: the steps of one pass over a problem's samples.

use super::as_f64;
use super::passes::{Target, add_gradients};
use crate::cell::Workload;
use crate::problem::{ADAM_DECAYS, ADAM_EPSILON, ADAM_RATE, DESCENT_RATE, Problem, Targets};

/// The parameters after one pass, batch by batch.
pub fn trained(problem: &Problem) -> Vec<f64> {
    let (network, batch) = (problem.cell.network, problem.cell.batch);
    let mut parameters = as_f64(&problem.parameters);
    let mut adam = Adam::new(parameters.len());
    for first in (0..problem.cell.samples()).step_by(batch) {
        let mut gradients = vec![0.0; parameters.len()];
        for sample in first..first + batch {
            let x = as_f64(&problem.inputs[sample * network.inputs()..][..network.inputs()]);
            let (target, scale) = (target(problem, sample), 1.0 / batch as f64);
            add_gradients(network, &parameters, &x, target, scale, &mut gradients);
        }
        if problem.cell.workload == Workload::Adam {
            adam.step(&mut parameters, &gradients);
        } else {
            let rate = f64::from(DESCENT_RATE);
            parameters.iter_mut().zip(&gradients).for_each(|(p, g)| *p -= rate * g);
        }
    }
    parameters
}

/// The target of a sample.
pub fn target(problem: &Problem, sample: usize) -> Target<'_> {
    let outputs = problem.cell.network.outputs();
    match &problem.targets {
        Targets::Values(values) => Target::Values(&values[sample * outputs..][..outputs]),
        Targets::Classes(classes) => Target::Class(classes[sample]),
    }
}

/// Adam (Goodfellow, Bengio and Courville 2016, algorithm 8.7).
struct Adam {
    steps: i32,
    first: Vec<f64>,
    second: Vec<f64>,
}

impl Adam {
    fn new(parameters: usize) -> Self {
        Self { steps: 0, first: vec![0.0; parameters], second: vec![0.0; parameters] }
    }

    fn step(&mut self, parameters: &mut [f64], gradients: &[f64]) {
        let [beta1, beta2] = ADAM_DECAYS.map(f64::from);
        let (rate, epsilon) = (f64::from(ADAM_RATE), f64::from(ADAM_EPSILON));
        self.steps += 1;
        let correction1 = 1.0 - beta1.powi(self.steps);
        let correction2 = 1.0 - beta2.powi(self.steps);
        let moments = self.first.iter_mut().zip(&mut self.second);
        for ((p, g), (m, s)) in parameters.iter_mut().zip(gradients).zip(moments) {
            *m = beta1 * *m + (1.0 - beta1) * g;
            *s = beta2 * *s + (1.0 - beta2) * g * g;
            *p -= rate * (*m / correction1) / ((*s / correction2).sqrt() + epsilon);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_step_of_adam_is_the_rate() {
        // At the first step the corrected moments are g and g².
        let mut parameters = [1.0, 1.0];
        Adam::new(2).step(&mut parameters, &[0.5, -2.0]);
        let (rate, epsilon) = (f64::from(ADAM_RATE), f64::from(ADAM_EPSILON));
        let expected = [1.0 - rate * 0.5 / (0.5 + epsilon), 1.0 + rate * 2.0 / (2.0 + epsilon)];
        for (p, expected) in parameters.iter().zip(expected) {
            assert!((p - expected).abs() < 1e-9, "{parameters:?}");
        }
    }
}
