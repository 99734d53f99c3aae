//! Every operation: its gradients, those of its gradients, and theirs.

use super::{check, compare, grad, input, leaves, matrix, name, parameter, vector, weighed};
use crate::differentiate::differentiate;
use crate::graph::{Graph, NodeId, Shape, Side};
use crate::operation::{
    Addition, Affine, Broadcast, Concatenation, Dot, LogSoftmax, LogSumExp, MatrixProduct,
    Operation, OuterProduct, Padding, Product, Quotient, Scale, Slice, Softmax, SoftmaxGradient,
    Subtraction, Sum, TransposedProduct,
};
use quote::quote;

/// Builds the inputs of an operation and its node.
type Case = (&'static str, fn(&mut Graph) -> NodeId);

const CASES: &[Case] = &[
    ("addition", |graph| elementwise(graph, Addition)),
    ("subtraction", |graph| elementwise(graph, Subtraction)),
    ("product", |graph| elementwise(graph, Product)),
    ("quotient", |graph| {
        // The denominator is kept from 0.
        let (a, b, shape) = (a_vector(graph, 5), a_vector(graph, 5), vector(graph, 5));
        let two = graph.constant(quote!(2.0));
        let two = graph.compute(Broadcast { shape }, &[two], name("two"));
        let b = graph.compute(Addition, &[b, two], name("b"));
        graph.compute(Quotient, &[a, b], name("v"))
    }),
    ("product of matrices", |graph| {
        let shape = matrix(graph, 3, 5);
        let (a, b) = (input(graph, shape), input(graph, shape));
        graph.compute(Product, &[a, b], name("v"))
    }),
    ("square by product", |graph| {
        let a = a_vector(graph, 5);
        graph.compute(Product, &[a, a], name("v"))
    }),
    ("scale", |graph| one(graph, 7, Scale { factor: quote!(-0.7) })),
    ("sum", |graph| one(graph, 5, Sum)),
    ("sum of a matrix", |graph| {
        let shape = matrix(graph, 3, 5);
        let a = input(graph, shape);
        graph.compute(Sum, &[a], name("v"))
    }),
    ("broadcast", |graph| {
        let shape = vector(graph, 5);
        one(graph, 1, Broadcast { shape })
    }),
    ("broadcast to a matrix", |graph| {
        let shape = matrix(graph, 3, 5);
        one(graph, 1, Broadcast { shape })
    }),
    ("dot", |graph| two(graph, 5, 5, Dot)),
    ("log_sum_exp", |graph| one(graph, 5, LogSumExp)),
    ("log_softmax", |graph| one(graph, 5, LogSoftmax)),
    ("softmax", |graph| one(graph, 5, Softmax)),
    ("softmax_gradient", |graph| two(graph, 5, 5, SoftmaxGradient)),
    ("concatenation", |graph| {
        let width = side(graph, 8);
        two(graph, 3, 5, Concatenation { width })
    }),
    ("concatenation with itself", |graph| {
        let (width, a) = (side(graph, 6), a_vector(graph, 3));
        graph.compute(Concatenation { width }, &[a, a], name("v"))
    }),
    ("slice", |graph| {
        let width = side(graph, 3);
        one(graph, 7, Slice { start: quote!(2), width })
    }),
    ("padding", |graph| {
        let width = side(graph, 7);
        one(graph, 3, Padding { before: quote!(3), width })
    }),
    ("affine", |graph| {
        let (x, shape, to) = (a_vector(graph, 3), matrix(graph, 3, 5), vector(graph, 5));
        let (weights, bias) = (parameter(graph, shape), parameter(graph, to));
        graph.compute(Affine, &[x, weights, bias], name("v"))
    }),
    ("transposed_product", |graph| {
        let (shape, x) = (matrix(graph, 3, 5), a_vector(graph, 3));
        let weights = parameter(graph, shape);
        graph.compute(TransposedProduct, &[weights, x], name("v"))
    }),
    ("transposed_product of each sample", |graph| {
        let (shape, x) = (matrix(graph, 3, 5), a_vector(graph, 3));
        let weights = input(graph, shape);
        graph.compute(TransposedProduct, &[weights, x], name("v"))
    }),
    ("matrix_product", |graph| {
        let (shape, g) = (matrix(graph, 3, 5), a_vector(graph, 5));
        let weights = parameter(graph, shape);
        graph.compute(MatrixProduct, &[weights, g], name("v"))
    }),
    ("outer_product", |graph| two(graph, 3, 5, OuterProduct)),
];

#[test]
fn every_gradient_of_an_operation_is_that_of_central_differences() {
    for (case, build) in CASES {
        println!("{case}");
        let mut graph = Graph::default();
        let v = build(&mut graph);
        compare(&graph, v);
    }
}

#[test]
fn so_are_the_gradients_of_gradients_and_those_of_these() {
    let (mut seconds, mut thirds) = (0, 0);
    for (case, build) in CASES {
        let mut graph = Graph::default();
        let v = build(&mut graph);
        // A square, so that what is linear has a second derivative too.
        let square = graph.compute(Product, &[v, v], name("square"));
        let z = weighed(&mut graph, square);
        for first in leaves(&graph) {
            println!("{case}: {}", first.index());
            let mut graph = graph.clone();
            let g = grad(&mut graph, z, first).expect("z depends on every leaf");
            let z = weighed(&mut graph, g);
            seconds += count(&graph, z);
            for second in leaves(&graph) {
                let mut graph = graph.clone();
                let Some(g) = grad(&mut graph, z, second) else { continue };
                let z = weighed(&mut graph, g);
                thirds += count(&graph, z);
            }
        }
    }
    assert!(seconds > 60 && thirds > 60, "{seconds} and {thirds} of them are not zero");
}

/// Compares the gradients of z, and counts those that are not zero.
fn count(graph: &Graph, z: NodeId) -> usize {
    let derivative = differentiate(graph, z, &leaves(graph)).expect("has gradients");
    check(&derivative, z).into_iter().filter(|size| *size > 1e-6).count()
}

fn elementwise(graph: &mut Graph, operation: impl Operation + 'static) -> NodeId {
    two(graph, 5, 5, operation)
}

fn one(graph: &mut Graph, width: usize, operation: impl Operation + 'static) -> NodeId {
    let a = a_vector(graph, width);
    graph.compute(operation, &[a], name("v"))
}

fn two(graph: &mut Graph, a: usize, b: usize, operation: impl Operation + 'static) -> NodeId {
    let (a, b) = (a_vector(graph, a), a_vector(graph, b));
    graph.compute(operation, &[a, b], name("v"))
}

fn a_vector(graph: &mut Graph, width: usize) -> NodeId {
    let shape = vector(graph, width);
    input(graph, shape)
}

fn side(graph: &mut Graph, width: usize) -> Side {
    match vector(graph, width) {
        Shape::Vector(side) | Shape::Matrix(side, _) => side,
    }
}
