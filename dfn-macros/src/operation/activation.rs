//! h = g(z), element by element, and its gradient, G ⊙ g′(z).

use super::{Bprop, Kernel, Operation};
use crate::graph::{NodeId, Shape};
#[cfg(test)]
use crate::interpret::Array;

/// g(z) of z, with the unit of a layer.
pub struct Apply {
    pub layer: usize,
}

impl Operation for Apply {
    fn shape(&self, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel { unit: Some(self.layer), ..Kernel::value("activation", "activation") }
    }

    fn bprop(&self, request: Bprop<'_>) -> Option<NodeId> {
        let (z, h, gradient) = (request.input_of_node(0), request.node, request.gradient);
        request.compute(ApplyGradient { layer: self.layer }, &[z, h, gradient])
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array]) -> Array {
        inputs[0].iter().map(|z| crate::interpret::unit(self.layer).0(*z)).collect()
    }
}

/// G ⊙ g′(z) of z, h = g(z) and G.
struct ApplyGradient {
    layer: usize,
}

impl Operation for ApplyGradient {
    fn shape(&self, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel { unit: Some(self.layer), ..Kernel::value("activation", "activation_gradient") }
    }

    /// Linear in G; with respect to z it would need g″.
    fn bprop(&self, request: Bprop<'_>) -> Option<NodeId> {
        let (z, h) = (request.input_of_node(0), request.input_of_node(1));
        let gradient = request.gradient;
        match request.input {
            2 => request.compute(ApplyGradient { layer: self.layer }, &[z, h, gradient]),
            _ => None,
        }
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array]) -> Array {
        let slope = crate::interpret::unit(self.layer).1;
        inputs[0].iter().zip(inputs[2]).map(|(z, g)| g * slope(*z)).collect()
    }
}
