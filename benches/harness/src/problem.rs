//! What every peer is given for a cell: the same parameters, inputs and targets.

use crate::cell::Cell;
use crate::generator::Generator;
use crate::network::{Activation, Network};

/// The learning rate of stochastic gradient descent.
pub const DESCENT_RATE: f32 = 0.01;
/// The learning rate of Adam.
pub const ADAM_RATE: f32 = 0.01;
/// Adam's β₁ and β₂.
pub const ADAM_DECAYS: [f32; 2] = [0.9, 0.999];
/// Adam's ε. Its usual 10⁻⁸ is below the rounding errors of a gradient in f32, and makes whole
/// steps of them: no two programs would agree on those.
pub const ADAM_EPSILON: f32 = 1e-4;
/// What of the first output is added to the first number of the next input, where each call
/// depends on the one before it.
pub const FEEDBACK: f32 = 0.125;

/// What the network should give.
#[derive(Clone, Debug, PartialEq)]
pub enum Targets {
    /// The outputs, sample by sample, for the mean squared error.
    Values(Vec<f32>),
    /// The class of each sample, for the cross-entropy.
    Classes(Vec<usize>),
}

/// A cell with its numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The network, the work and the batch.
    pub cell: Cell,
    /// The parameters before training: each layer's weights, row by row (W ∈ R^{in×out}), then its
    /// bias.
    pub parameters: Vec<f32>,
    /// The inputs, sample by sample.
    pub inputs: Vec<f32>,
    /// The targets, as many as inputs.
    pub targets: Targets,
}

impl Problem {
    /// The numbers of a cell; the cells of a network begin with the same ones.
    pub fn new(cell: Cell) -> Self {
        let (network, samples) = (cell.network, cell.samples());
        let seed = 100 * network as u64;
        let (mut input, mut target) = (Generator::new(seed + 2), Generator::new(seed + 3));
        let outputs = network.outputs();
        Self {
            cell,
            parameters: parameters(network, &mut Generator::new(seed + 1)),
            inputs: (0..samples * network.inputs()).map(|_| input.uniform(1.0)).collect(),
            targets: if network.classifies() {
                Targets::Classes((0..samples).map(|_| target.below(outputs)).collect())
            } else {
                Targets::Values((0..samples * outputs).map(|_| target.uniform(1.0)).collect())
            },
        }
    }

    /// The parameter tensors: each layer's weights, then its bias.
    pub fn tensors(&self) -> impl Iterator<Item = &[f32]> {
        let mut rest = self.parameters.as_slice();
        self.cell.network.tensor_lengths().map(move |length| {
            let (tensor, others) = rest.split_at(length);
            rest = others;
            tensor
        })
    }
}

/// He's and Glorot's uniform weights, and biases that are small but would be missed.
fn parameters(network: Network, generator: &mut Generator) -> Vec<f32> {
    let mut parameters = Vec::new();
    for layer in network.layers() {
        let fan = match layer.activation {
            Activation::Relu => layer.inputs,
            _ => layer.inputs + layer.outputs,
        };
        let scale = (6.0 / fan as f32).sqrt();
        parameters.extend((0..layer.weights()).map(|_| generator.uniform(scale)));
        parameters.extend((0..layer.outputs).map(|_| generator.uniform(0.1)));
    }
    parameters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::Workload;
    use crate::reference::expected;

    #[test]
    fn a_cell_has_one_problem_and_its_network_one_start() {
        let cell = Cell { network: Network::N2, workload: Workload::Descent, batch: 1 };
        let problem = Problem::new(cell);
        assert_eq!(problem, Problem::new(cell));
        let larger = Problem::new(Cell { batch: 256, ..cell });
        assert_eq!(problem.parameters, larger.parameters);
        assert_eq!(problem.inputs, larger.inputs[..problem.inputs.len()]);
        let other = Problem::new(Cell { network: Network::N5, ..cell });
        assert_ne!(problem.parameters[0], other.parameters[0]);
    }

    #[test]
    fn every_parameter_learns() {
        // A unit that is 0 for all samples would make work easier than it is.
        for network in Network::ALL {
            let problem = Problem::new(Cell { network, workload: Workload::Descent, batch: 1 });
            let trained = expected(&problem);
            let changed =
                problem.parameters.iter().zip(trained).filter(|(b, t)| f64::from(**b) != *t);
            // Deep in a network of relu some units are 0 for all, as such units are.
            let deep = matches!(network, Network::N6 | Network::N7);
            let all = problem.parameters.len();
            let least = if deep { all * 4 / 5 } else { all };
            let changed = changed.count();
            assert!(changed >= least, "{network:?}: {changed} of {all}");
        }
    }
}
