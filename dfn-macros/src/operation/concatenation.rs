//! Two vectors one after the other, a part of a vector, and a vector with zeros around it: the
//! derivatives of each other.

use super::{Argument, Bprop, Connection, Kernel, NoDerivative, Operation};
use crate::graph::{Graph, NodeId, Shape, Side};
#[cfg(test)]
use crate::interpret::{Array, Place};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// The vector a and after it the vector b.
pub struct Concatenation {
    /// As wide as both together.
    pub width: Side,
}

impl Operation for Concatenation {
    fn name(&self, _: &Graph) -> String {
        "concatenation".to_owned()
    }

    fn shape(&self, _: &mut Graph, _: &[Shape]) -> Shape {
        Shape::Vector(self.width)
    }

    fn kernel(&self) -> Kernel {
        Kernel { is_typed: true, ..Kernel::new("concatenation", "concatenation") }
    }

    fn connection(&self) -> Connection {
        Connection::Concatenation
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (gradient, width) = (request.gradient, request.shape_of_input().last());
        let start = match request.input {
            0 => quote!(0),
            _ => {
                let before = request.graph.node(request.input_of_node(0)).shape.last();
                request.graph.width(before).to_token_stream()
            }
        };
        request.compute(Slice { start, width }, &[gradient])
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], _: &Place<'_>) -> Array {
        inputs.iter().copied().flatten().copied().collect()
    }
}

/// A part of a vector.
pub struct Slice {
    /// The place of its first element, an expression of type `usize`.
    pub start: TokenStream,
    /// As wide as the part.
    pub width: Side,
}

impl Operation for Slice {
    fn name(&self, _: &Graph) -> String {
        "slice".to_owned()
    }

    fn shape(&self, _: &mut Graph, _: &[Shape]) -> Shape {
        Shape::Vector(self.width)
    }

    fn kernel(&self) -> Kernel {
        let arguments = vec![Argument::Size(self.start.clone())];
        Kernel { arguments, is_typed: true, ..Kernel::new("concatenation", "slice") }
    }

    fn connection(&self) -> Connection {
        Connection::Slice(self.start.clone())
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (gradient, width) = (request.gradient, request.shape_of_input().last());
        request.compute(Padding { before: self.start.clone(), width }, &[gradient])
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], place: &Place<'_>) -> Array {
        let start = place.number(&self.start) as usize;
        inputs[0][start..start + place.size()].to_vec()
    }
}

/// A vector between zeros.
pub struct Padding {
    /// How many zeros stand before it, an expression of type `usize`.
    pub before: TokenStream,
    /// As wide as all of it.
    pub width: Side,
}

impl Operation for Padding {
    fn name(&self, _: &Graph) -> String {
        "padding".to_owned()
    }

    fn shape(&self, _: &mut Graph, _: &[Shape]) -> Shape {
        Shape::Vector(self.width)
    }

    fn kernel(&self) -> Kernel {
        let arguments = vec![Argument::Size(self.before.clone())];
        Kernel { arguments, is_typed: true, ..Kernel::new("concatenation", "padding") }
    }

    fn connection(&self) -> Connection {
        Connection::Padding(self.before.clone())
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (gradient, width) = (request.gradient, request.shape_of_input().last());
        request.compute(Slice { start: self.before.clone(), width }, &[gradient])
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], place: &Place<'_>) -> Array {
        let before = place.number(&self.before) as usize;
        let mut value = vec![0.0; place.size()];
        value[before..before + inputs[0].len()].copy_from_slice(inputs[0]);
        value
    }
}
