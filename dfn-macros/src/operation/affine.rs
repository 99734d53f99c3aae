//! z = Wᵀx + b and Wᵀx, and what their derivatives are made of: the product W g and the outer product
//! x gᵀ.

use super::{Bprop, Connection, Kernel, NoDerivative, Operation};
use crate::graph::{Graph, NodeId, Shape};
#[cfg(test)]
use crate::interpret::{Array, Place};

/// z = Wᵀx + b of x, W, b.
pub struct Affine;

impl Operation for Affine {
    fn name(&self, _: &Graph) -> String {
        "affine".to_owned()
    }

    fn shape(&self, _: &mut Graph, inputs: &[Shape]) -> Shape {
        inputs[2]
    }

    fn kernel(&self) -> Kernel {
        Kernel::new("affine", "affine")
    }

    fn connection(&self) -> Connection {
        Connection::All
    }

    fn shared_operands(&self) -> &'static [usize] {
        &[1, 2]
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (x, weights) = (request.input_of_node(0), request.input_of_node(1));
        let gradient = request.gradient;
        match request.input {
            0 => request.compute(MatrixProduct, &[weights, gradient]),
            1 => request.compute(OuterProduct, &[x, gradient]),
            _ => Ok(Some(gradient)),
        }
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], _: &Place<'_>) -> Array {
        let [x, weights, bias] = inputs else { unreachable!("x, W and b") };
        let column =
            |o: usize| (0..x.len()).map(|i| x[i] * weights[i * bias.len() + o]).sum::<f64>();
        (0..bias.len()).map(|o| bias[o] + column(o)).collect()
    }
}

/// Wᵀx of W, x.
pub struct TransposedProduct;

impl Operation for TransposedProduct {
    fn name(&self, _: &Graph) -> String {
        "matvec".to_owned()
    }

    fn shape(&self, _: &mut Graph, inputs: &[Shape]) -> Shape {
        Shape::Vector(inputs[0].last())
    }

    fn kernel(&self) -> Kernel {
        Kernel::new("affine", "transposed_product")
    }

    fn connection(&self) -> Connection {
        Connection::All
    }

    fn shared_operands(&self) -> &'static [usize] {
        &[0]
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (weights, x) = (request.input_of_node(0), request.input_of_node(1));
        let gradient = request.gradient;
        match request.input {
            0 => request.compute(OuterProduct, &[x, gradient]),
            _ => request.compute(MatrixProduct, &[weights, gradient]),
        }
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], _: &Place<'_>) -> Array {
        let [weights, x] = inputs else { unreachable!("W and x") };
        let width = weights.len() / x.len();
        let column = |o: usize| x.iter().enumerate().map(|(i, x)| x * weights[i * width + o]).sum();
        (0..width).map(column).collect()
    }
}

/// W g of W, g: the gradient of the input.
pub struct MatrixProduct;

impl Operation for MatrixProduct {
    fn name(&self, _: &Graph) -> String {
        "matrix product".to_owned()
    }

    fn shape(&self, _: &mut Graph, inputs: &[Shape]) -> Shape {
        match inputs[0] {
            Shape::Matrix(from, _) => Shape::Vector(from),
            vector @ Shape::Vector(_) => vector,
        }
    }

    fn kernel(&self) -> Kernel {
        Kernel::new("affine", "matrix_product")
    }

    fn connection(&self) -> Connection {
        Connection::All
    }

    fn shared_operands(&self) -> &'static [usize] {
        &[0]
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (weights, g) = (request.input_of_node(0), request.input_of_node(1));
        let gradient = request.gradient;
        match request.input {
            0 => request.compute(OuterProduct, &[gradient, g]),
            _ => request.compute(TransposedProduct, &[weights, gradient]),
        }
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], _: &Place<'_>) -> Array {
        let [weights, g] = inputs else { unreachable!("W and g") };
        weights.chunks(g.len()).map(|row| row.iter().zip(*g).map(|(w, g)| w * g).sum()).collect()
    }
}

/// x gᵀ of x, g: the gradient of the weights.
pub struct OuterProduct;

impl Operation for OuterProduct {
    fn name(&self, _: &Graph) -> String {
        "outer product".to_owned()
    }

    fn shape(&self, _: &mut Graph, inputs: &[Shape]) -> Shape {
        match (inputs[0], inputs[1]) {
            (Shape::Vector(from), Shape::Vector(to)) => Shape::Matrix(from, to),
            (matrix, _) => matrix,
        }
    }

    fn kernel(&self) -> Kernel {
        Kernel { accumulation: Some("outer_product"), ..Kernel::new("affine", "outer") }
    }

    fn connection(&self) -> Connection {
        Connection::All
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (x, g) = (request.input_of_node(0), request.input_of_node(1));
        let gradient = request.gradient;
        match request.input {
            0 => request.compute(MatrixProduct, &[gradient, g]),
            _ => request.compute(TransposedProduct, &[gradient, x]),
        }
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], _: &Place<'_>) -> Array {
        let [x, g] = inputs else { unreachable!("x and g") };
        x.iter().flat_map(|x| g.iter().map(move |g| x * g)).collect()
    }
}
