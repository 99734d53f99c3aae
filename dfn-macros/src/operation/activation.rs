//! h = g(z), element by element, and its gradient, G ⊙ g′(z).

use super::{Argument, Bprop, Kernel, NoDerivative, Operation};
use crate::graph::{NodeId, Shape};
#[cfg(test)]
use crate::interpret::Array;

/// g(z) of z, with one of the graph's units.
pub struct Apply {
    pub unit: usize,
}

impl Operation for Apply {
    fn shape(&self, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel {
            arguments: vec![Argument::Unit(self.unit)],
            ..Kernel::new("activation", "activation")
        }
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (z, h, gradient) = (request.input_of_node(0), request.node, request.gradient);
        request.compute(ApplyGradient { unit: self.unit }, &[z, h, gradient])
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array]) -> Array {
        inputs[0].iter().map(|z| crate::interpret::unit(self.unit).0(*z)).collect()
    }
}

/// G ⊙ g′(z) of z, h = g(z) and G.
struct ApplyGradient {
    unit: usize,
}

impl Operation for ApplyGradient {
    fn shape(&self, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel {
            arguments: vec![Argument::Unit(self.unit)],
            ..Kernel::new("activation", "activation_gradient")
        }
    }

    /// Linear in G; with respect to z it would need g″.
    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (z, h) = (request.input_of_node(0), request.input_of_node(1));
        let gradient = request.gradient;
        match request.input {
            2 => request.compute(Self { unit: self.unit }, &[z, h, gradient]),
            _ => request.missing(),
        }
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array]) -> Array {
        let slope = crate::interpret::unit(self.unit).1;
        inputs[0].iter().zip(inputs[2]).map(|(z, g)| g * slope(*z)).collect()
    }
}
