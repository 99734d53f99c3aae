//! Forward and backward, for one sample.

use crate::network::{Activation, Network};

/// What the network should give for one sample.
#[derive(Clone, Copy, Debug)]
pub enum Target<'a> {
    /// The outputs; the loss is the mean squared error.
    Values(&'a [f32]),
    /// The class; the loss is the cross-entropy.
    Class(usize),
}

/// ŷ.
pub fn outputs(network: Network, parameters: &[f64], x: &[f64]) -> Vec<f64> {
    values(network, parameters, x).pop().expect("the input at least")
}

/// x, and the values h of every layer.
fn values(network: Network, parameters: &[f64], x: &[f64]) -> Vec<Vec<f64>> {
    let mut values = vec![x.to_vec()];
    let mut rest = parameters;
    for (index, layer) in network.layers().iter().enumerate() {
        let (weights, others) = rest.split_at(layer.weights());
        let (bias, others) = others.split_at(layer.outputs);
        rest = others;
        let mut z = bias.to_vec();
        for (x, row) in values[values.len() - 1].iter().zip(weights.chunks(layer.outputs)) {
            for (z, weight) in z.iter_mut().zip(row) {
                *z += x * weight;
            }
        }
        if layer.skip {
            z.iter_mut().zip(&values[index - 1]).for_each(|(z, skipped)| *z += skipped);
        }
        values.push(activate(layer.activation, z));
    }
    values
}

fn activate(activation: Activation, mut z: Vec<f64>) -> Vec<f64> {
    match activation {
        Activation::Linear => {}
        Activation::Relu => z.iter_mut().for_each(|z| *z = z.max(0.0)),
        Activation::Tanh => z.iter_mut().for_each(|z| *z = z.tanh()),
        Activation::Softmax => {
            let largest = z.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            z.iter_mut().for_each(|z| *z = (*z - largest).exp());
            let sum: f64 = z.iter().sum();
            z.iter_mut().for_each(|z| *z /= sum);
        }
    }
    z
}

/// Adds ∂L/∂θ of one sample, times `scale`, to the gradients.
pub fn add_gradients(
    network: Network,
    parameters: &[f64],
    x: &[f64],
    target: Target,
    scale: f64,
    gradients: &mut [f64],
) {
    let values = values(network, parameters, x);
    // ∂L/∂z of the layer that the loop has come to.
    let mut dz = output_gradient(&values[values.len() - 1], target);
    // That of the layer after it, which has gone past it by a skip connection.
    let mut skipping = None;
    let mut end = parameters.len();
    for (index, layer) in network.layers().iter().enumerate().rev() {
        let start = end - layer.weights() - layer.outputs;
        let (weights, _) = parameters[start..end].split_at(layer.weights());
        let (dw, db) = gradients[start..end].split_at_mut(layer.weights());
        let h = &values[index];
        for (h, dw) in h.iter().zip(dw.chunks_mut(layer.outputs)) {
            dw.iter_mut().zip(&dz).for_each(|(dw, dz)| *dw += scale * h * dz);
        }
        db.iter_mut().zip(&dz).for_each(|(db, dz)| *db += scale * dz);

        let Some(before) = index.checked_sub(1) else { break };
        let activation = network.layers()[before].activation;
        let dh = weights
            .chunks(layer.outputs)
            .map(|row| row.iter().zip(&dz).map(|(weight, dz)| weight * dz).sum::<f64>());
        let mut dh: Vec<f64> = dh.collect();
        if let Some(skipped) = skipping.take() {
            dh.iter_mut().zip::<Vec<f64>>(skipped).for_each(|(dh, skipped)| *dh += skipped);
        }
        if layer.skip {
            skipping = Some(dz);
        }
        dz = dh.iter().zip(h).map(|(dh, h)| dh * slope(activation, *h)).collect();
        end = start;
    }
}

/// ∂L/∂z of the output: of a linear unit with the mean squared error, of softmax with the
/// cross-entropy.
fn output_gradient(y: &[f64], target: Target) -> Vec<f64> {
    match target {
        Target::Values(t) => {
            let scale = 2.0 / y.len() as f64;
            y.iter().zip(t).map(|(y, t)| scale * (y - f64::from(*t))).collect()
        }
        Target::Class(class) => {
            let mut dz = y.to_vec();
            dz[class] -= 1.0;
            dz
        }
    }
}

/// g'(z) from h = g(z).
fn slope(activation: Activation, h: f64) -> f64 {
    match activation {
        Activation::Linear => 1.0,
        Activation::Relu => f64::from(u8::from(h > 0.0)),
        Activation::Tanh => 1.0 - h * h,
        Activation::Softmax => unreachable!("softmax is an output unit here"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::{Cell, Workload};
    use crate::generator::Generator;
    use crate::problem::Problem;
    use crate::reference::as_f64;
    use crate::reference::steps::target;

    /// L of one sample.
    fn loss(network: Network, parameters: &[f64], x: &[f64], target: Target) -> f64 {
        let y = outputs(network, parameters, x);
        match target {
            Target::Values(t) => {
                let squares = y.iter().zip(t).map(|(y, t)| (y - f64::from(*t)).powi(2));
                squares.sum::<f64>() / y.len() as f64
            }
            Target::Class(class) => -y[class].ln(),
        }
    }

    #[test]
    fn gradients_are_central_differences() {
        const STEP: f64 = 1e-6;
        for network in Network::ALL {
            let problem = Problem::new(Cell { network, workload: Workload::Descent, batch: 1 });
            let mut parameters = as_f64(&problem.parameters);
            let x = as_f64(&problem.inputs[..network.inputs()]);
            let target = target(&problem, 0);
            let mut gradients = vec![0.0; parameters.len()];
            add_gradients(network, &parameters, &x, target, 1.0, &mut gradients);

            let mut generator = Generator::new(1);
            for _ in 0..200 {
                let index = generator.below(parameters.len());
                let here = parameters[index];
                let mut at = |place: f64| {
                    parameters[index] = place;
                    loss(network, &parameters, &x, target)
                };
                let difference = (at(here + STEP) - at(here - STEP)) / (2.0 * STEP);
                parameters[index] = here;
                let gradient = gradients[index];
                assert!(
                    (gradient - difference).abs() < 1e-8,
                    "{network:?}, parameter {index}: {gradient}, differences give {difference}"
                );
            }
        }
    }

    #[test]
    fn softmax_gives_probabilities() {
        let y = activate(Activation::Softmax, vec![1000.0, 1000.0 + 3.0_f64.ln()]);
        assert!((y[0] - 0.25).abs() < 1e-12 && (y[1] - 0.75).abs() < 1e-12, "{y:?}");
    }
}
