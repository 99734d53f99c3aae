//! z = Wᵀx + b, and what its derivative is made of: the product W g and the outer product x gᵀ.

use super::{Form, Kernel, Operation};
use crate::graph::{Graph, Name, NodeId, Shape};
#[cfg(test)]
use crate::interpret::Array;

/// z = Wᵀx + b of x, W, b.
pub struct Affine;

impl Operation for Affine {
    fn shape(&self, inputs: &[Shape]) -> Shape {
        inputs[2]
    }

    fn kernel(&self) -> Kernel {
        Kernel::value("affine", "affine")
    }

    fn bprop(
        &self,
        graph: &mut Graph,
        node: NodeId,
        input: usize,
        gradient: NodeId,
        name: Name,
    ) -> Option<NodeId> {
        let (x, weights) = (graph.inputs(node)[0], graph.inputs(node)[1]);
        Some(match input {
            0 => graph.compute(MatrixProduct, &[weights, gradient], name),
            1 => graph.compute(OuterProduct, &[x, gradient], name),
            _ => gradient,
        })
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array]) -> Array {
        let [x, weights, bias] = inputs else { unreachable!("x, W and b") };
        let column =
            |o: usize| (0..x.len()).map(|i| x[i] * weights[i * bias.len() + o]).sum::<f64>();
        (0..bias.len()).map(|o| bias[o] + column(o)).collect()
    }
}

/// W g, the gradient of the input.
struct MatrixProduct;

impl Operation for MatrixProduct {
    fn shape(&self, inputs: &[Shape]) -> Shape {
        match inputs[0] {
            Shape::Matrix(from, _) => Shape::Vector(from),
            vector @ Shape::Vector(_) => vector,
        }
    }

    fn kernel(&self) -> Kernel {
        Kernel::value("affine", "matrix_product")
    }

    fn bprop(
        &self,
        graph: &mut Graph,
        node: NodeId,
        input: usize,
        gradient: NodeId,
        name: Name,
    ) -> Option<NodeId> {
        let factor = graph.inputs(node)[1];
        (input == 0).then(|| graph.compute(OuterProduct, &[gradient, factor], name))
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array]) -> Array {
        let [weights, g] = inputs else { unreachable!("W and g") };
        weights.chunks(g.len()).map(|row| row.iter().zip(*g).map(|(w, g)| w * g).sum()).collect()
    }
}

/// x gᵀ, the gradient of the weights.
struct OuterProduct;

impl Operation for OuterProduct {
    fn shape(&self, inputs: &[Shape]) -> Shape {
        match (inputs[0], inputs[1]) {
            (Shape::Vector(from), Shape::Vector(to)) => Shape::Matrix(from, to),
            (matrix, _) => matrix,
        }
    }

    fn kernel(&self) -> Kernel {
        Kernel { form: Form::Accumulation, ..Kernel::value("affine", "outer_product") }
    }

    fn bprop(&self, _: &mut Graph, _: NodeId, _: usize, _: NodeId, _: Name) -> Option<NodeId> {
        None
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array]) -> Array {
        let [x, g] = inputs else { unreachable!("x and g") };
        x.iter().flat_map(|x| g.iter().map(move |g| x * g)).collect()
    }
}
