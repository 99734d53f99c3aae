//! h = g(z), element by element, and its gradient, G ⊙ g′(z).

use super::{Kernel, Operation};
use crate::graph::{Graph, Name, NodeId, Shape};
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

    fn bprop(
        &self,
        graph: &mut Graph,
        node: NodeId,
        _: usize,
        gradient: NodeId,
        name: Name,
    ) -> Option<NodeId> {
        let z = graph.inputs(node)[0];
        Some(graph.compute(ApplyGradient { layer: self.layer }, &[z, node, gradient], name))
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
    fn bprop(
        &self,
        graph: &mut Graph,
        node: NodeId,
        input: usize,
        gradient: NodeId,
        name: Name,
    ) -> Option<NodeId> {
        let (z, h) = (graph.inputs(node)[0], graph.inputs(node)[1]);
        let again = ApplyGradient { layer: self.layer };
        (input == 2).then(|| graph.compute(again, &[z, h, gradient], name))
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array]) -> Array {
        let slope = crate::interpret::unit(self.layer).1;
        inputs[0].iter().zip(inputs[2]).map(|(z, g)| g * slope(*z)).collect()
    }
}
