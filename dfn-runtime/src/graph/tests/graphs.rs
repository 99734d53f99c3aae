//! The networks that the tests look at.

use crate::graph::{Connection, Graph, Node, NodeKind, Operation, Output, Shape};
use Connection::{All, Elementwise};
use NodeKind::{Constant, Entry, Input, Parameter, Target};
use Shape::{Matrix, Vector};

const fn leaf(name: &'static str, kind: NodeKind, shape: Shape) -> Node {
    Node::new(name, kind, &[], shape, None)
}

/// The parameter of a layer.
const fn of(layer: &'static str, name: &'static str, shape: Shape) -> Node {
    Node::new(name, Parameter, &[], shape, Some(layer))
}

/// What a layer computes.
const fn within(
    layer: &'static str,
    name: &'static str,
    operation: NodeKind,
    inputs: &'static [usize],
    width: usize,
) -> Node {
    Node::new(name, operation, inputs, Vector(width), Some(layer))
}

const fn node(
    name: &'static str,
    operation: NodeKind,
    inputs: &'static [usize],
    width: usize,
) -> Node {
    Node::new(name, operation, inputs, Vector(width), None)
}

const fn all(name: &'static str) -> NodeKind {
    NodeKind::Operation(Operation::new(name, All))
}

const fn each(name: &'static str) -> NodeKind {
    NodeKind::Operation(Operation::new(name, Elementwise))
}

/// `dense(2 -> 2, relu) -> dense(2 -> 1, linear)`
pub const XOR: Graph = Graph::new(
    "Xor",
    &[
        leaf("x", Input, Vector(2)),
        of("dense1", "dense1.weights", Matrix(2, 2)),
        of("dense1", "dense1.bias", Vector(2)),
        within("dense1", "dense1.z", all("affine"), &[0, 1, 2], 2),
        within("dense1", "dense1.h", each("relu"), &[3], 2),
        of("dense2", "dense2.weights", Matrix(2, 1)),
        of("dense2", "dense2.bias", Vector(1)),
        within("dense2", "dense2.z", all("affine"), &[4, 5, 6], 1),
    ],
    8,
    &[Output::new("y", 7)],
    None,
);

/// Figure 6, x = f(w), y = f(x), z = f(y), and figure 11, the nodes of its gradients.
pub const REPEATED: Graph = Graph::new(
    "Repeated",
    &[
        leaf("w", Input, Vector(1)),
        node("x", each("f"), &[0], 1),
        node("y", each("f"), &[1], 1),
        node("z", each("f"), &[2], 1),
        leaf("dz", Entry, Vector(1)),
        node("dz/dy", each("f′"), &[2], 1),
        node("dy", each("product"), &[4, 5], 1),
        node("dy/dx", each("f′"), &[1], 1),
        node("dx", each("product"), &[6, 7], 1),
        node("dx/dw", each("f′"), &[0], 1),
        node("dw", each("product"), &[8, 9], 1),
    ],
    4,
    &[Output::new("z", 3)],
    None,
);

/// `let h = x -> dense(3, relu) -> dense(2); relu(x + h)`
pub const RESIDUAL: Graph = Graph::new(
    "Residual",
    &[
        leaf("x", Input, Vector(2)),
        of("dense1", "dense1.weights", Matrix(2, 3)),
        of("dense1", "dense1.bias", Vector(3)),
        within("dense1", "dense1.z", all("affine"), &[0, 1, 2], 3),
        within("dense1", "dense1.h", each("relu"), &[3], 3),
        of("dense2", "dense2.weights", Matrix(3, 2)),
        of("dense2", "dense2.bias", Vector(2)),
        within("dense2", "h", all("affine"), &[4, 5, 6], 2),
        node("", each("addition"), &[0, 7], 2),
        node("", each("relu"), &[8], 2),
    ],
    10,
    &[Output::new("y", 9)],
    None,
);

/// `layer encoder = dense(4 -> 2, tanh); square(encoder(left) - encoder(right)) -> dense(1, sigmoid)`
pub const SIAMESE: Graph = Graph::new(
    "Siamese",
    &[
        leaf("left", Input, Vector(4)),
        leaf("right", Input, Vector(4)),
        of("encoder", "encoder.weights", Matrix(4, 2)),
        of("encoder", "encoder.bias", Vector(2)),
        within("encoder", "encoder.z", all("affine"), &[0, 2, 3], 2),
        within("encoder", "encoder.h", each("tanh"), &[4], 2),
        within("encoder", "encoder.z", all("affine"), &[1, 2, 3], 2),
        within("encoder", "encoder.h", each("tanh"), &[6], 2),
        node("", each("subtraction"), &[5, 7], 2),
        node("distance", each("square"), &[8], 2),
        of("dense1", "dense1.weights", Matrix(2, 1)),
        of("dense1", "dense1.bias", Vector(1)),
        within("dense1", "dense1.z", all("affine"), &[9, 10, 11], 1),
        within("dense1", "dense1.h", each("sigmoid"), &[12], 1),
    ],
    14,
    &[Output::new("y", 13)],
    None,
);

/// `layer twice = dense(2 -> 2, tanh); x -> twice -> twice`
pub const STACKED: Graph = Graph::new(
    "Stacked",
    &[
        leaf("x", Input, Vector(2)),
        of("twice", "twice.weights", Matrix(2, 2)),
        of("twice", "twice.bias", Vector(2)),
        within("twice", "twice.z", all("affine"), &[0, 1, 2], 2),
        within("twice", "twice.h", each("tanh"), &[3], 2),
        within("twice", "twice.z", all("affine"), &[4, 1, 2], 2),
        within("twice", "twice.h", each("tanh"), &[5], 2),
    ],
    7,
    &[Output::new("y", 6)],
    None,
);

/// Linear regression with weight decay, figure 5d: a parameter of its own, a target and a cost.
pub const RIDGE: Graph = Graph::new(
    "Ridge",
    &[
        leaf("x", Input, Vector(3)),
        leaf("w", Parameter, Matrix(3, 1)),
        leaf("y", Target, Vector(1)),
        node("prediction", all("matvec"), &[1, 0], 1),
        node("", each("subtraction"), &[3, 2], 1),
        node("", each("square"), &[4], 1),
        leaf("0.5", Constant, Vector(1)),
        node("", each("product"), &[6, 5], 1),
        Node::new("", each("square"), &[1], Matrix(3, 1), None),
        node("", all("sum"), &[8], 1),
        leaf("0.01", Constant, Vector(1)),
        node("", each("product"), &[10, 9], 1),
        node("cost", each("addition"), &[7, 11], 1),
    ],
    13,
    &[Output::new("y", 3)],
    Some(12),
);

/// Two outputs, a concatenation and slices; a vector wider than is drawn.
pub const PARTS: Graph = Graph::new(
    "Parts",
    &[
        leaf("a", Input, Vector(2)),
        leaf("b", Input, Vector(1)),
        node(
            "c",
            NodeKind::Operation(Operation::new("concatenation", Connection::Concatenation)),
            &[0, 1, 0],
            5,
        ),
        node(
            "",
            NodeKind::Operation(Operation::new("slice", Connection::Slice { start: 2 })),
            &[2],
            2,
        ),
        node("s", each("softplus"), &[3], 2),
        node(
            "p",
            NodeKind::Operation(Operation::new("padding", Connection::Padding { before: 1 })),
            &[4],
            4,
        ),
        node("scaled", each("product"), &[1, 5], 4),
    ],
    7,
    &[Output::new("mean", 4), Output::new("deviation", 6)],
    None,
);

/// `dense(64 -> 9, tanh) -> dense(9 -> 3, softmax)`
pub const WIDE: Graph = Graph::new(
    "Wide",
    &[
        leaf("x", Input, Vector(64)),
        of("hidden", "hidden.weights", Matrix(64, 9)),
        of("hidden", "hidden.bias", Vector(9)),
        within("hidden", "hidden.z", all("affine"), &[0, 1, 2], 9),
        within("hidden", "hidden.h", each("tanh"), &[3], 9),
        of("output", "output.weights", Matrix(9, 3)),
        of("output", "output.bias", Vector(3)),
        within("output", "output.z", all("affine"), &[4, 5, 6], 3),
        within("output", "output.h", all("softmax"), &[7], 3),
    ],
    9,
    &[Output::new("y", 8)],
    None,
);
