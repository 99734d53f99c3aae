//! h = g(z), element by element, and its gradient, G ⊙ g′(z).

use super::second_derivative::SecondDerivative;
use super::{Argument, Bprop, Connection, Kernel, NoDerivative, Operation};
use crate::graph::{Graph, NodeId, Shape};
#[cfg(test)]
use crate::interpret::{Array, Place};

/// g(z) of z, with one of the graph's units.
pub struct Apply {
    pub unit: usize,
}

impl Operation for Apply {
    fn name(&self, graph: &Graph) -> String {
        graph.units()[self.unit].activation.text()
    }

    fn shape(&self, _: &mut Graph, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel {
            arguments: vec![Argument::Unit(self.unit)],
            ..Kernel::new("activation", "activation")
        }
    }

    fn connection(&self) -> Connection {
        Connection::Elementwise
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (z, h, gradient) = (request.input_of_node(0), request.node, request.gradient);
        request.compute(ApplyGradient { unit: self.unit }, &[z, h, gradient])
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], place: &Place<'_>) -> Array {
        let unit = place.unit(self.unit);
        inputs[0].iter().map(|z| (unit.value)(*z)).collect()
    }
}

/// G ⊙ g′(z) of z, h = g(z) and G.
pub struct ApplyGradient {
    pub unit: usize,
}

impl Operation for ApplyGradient {
    fn name(&self, graph: &Graph) -> String {
        format!("gradient of {}", graph.units()[self.unit].activation.text())
    }

    fn shape(&self, _: &mut Graph, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel {
            arguments: vec![Argument::Unit(self.unit)],
            ..Kernel::new("activation", "activation_gradient")
        }
    }

    fn connection(&self) -> Connection {
        Connection::Elementwise
    }

    /// Linear in G; g″(z) with respect to z. What depends on h does so by way of z, whose gradient
    /// has it.
    fn bprop(&self, mut request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (z, h) = (request.input_of_node(0), request.input_of_node(1));
        let gradient = request.gradient;
        match request.input {
            0 => {
                let p = request.product_on_the_way(gradient, request.input_of_node(2));
                SecondDerivative { unit: self.unit, z, h, p }.add(request)
            }
            1 => Ok(None),
            _ => request.compute(Self { unit: self.unit }, &[z, h, gradient]),
        }
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], place: &Place<'_>) -> Array {
        let unit = place.unit(self.unit);
        inputs[0].iter().zip(inputs[2]).map(|(z, g)| g * (unit.slope)(*z)).collect()
    }
}
