//! Operations, inputs and consumers.

use super::graphs::{REPEATED, RESIDUAL, RIDGE, XOR};
use crate::graph::{Connection, Graph, Node, NodeId, NodeKind, Operation, Output, Shape};
use std::string::String;
use std::vec::Vec;

fn names(graph: &Graph, nodes: impl Iterator<Item = NodeId>) -> Vec<&'static str> {
    nodes.filter_map(|id| graph.node(id)).map(|node| node.name).collect()
}

#[test]
fn a_node_knows_its_operation_its_inputs_and_its_consumers() {
    let z = XOR.find("dense1.z").unwrap();
    assert_eq!(XOR.get_operation(z).unwrap().name, "affine");
    assert_eq!(names(&XOR, XOR.get_inputs(z)), ["x", "dense1.weights", "dense1.bias"]);
    assert_eq!(names(&XOR, XOR.get_consumers(z)), ["dense1.h"]);
    assert_eq!(XOR.node(z).unwrap().layer, Some("dense1"));
}

#[test]
fn a_node_with_two_uses_has_two_consumers_and_an_argument_twice_one() {
    let x = RESIDUAL.find("x").unwrap();
    let consumers: Vec<_> = RESIDUAL.get_consumers(x).map(NodeId::index).collect();
    assert_eq!(consumers, [3, 8]);

    let square = NodeKind::Operation(Operation::new("product", Connection::Elementwise));
    const X: Node = Node::new("x", NodeKind::Input, &[], Shape::Vector(1), None);
    let nodes = [X, Node::new("y", square, &[0, 0], Shape::Vector(1), None)];
    let graph = Graph::new("Square", std::boxed::Box::leak(nodes.into()), 2, &[], None);
    assert_eq!(names(&graph, graph.get_consumers(NodeId::new(0))), ["y"]);
    assert_eq!(names(&graph, graph.get_inputs(NodeId::new(1))), ["x", "x"]);
}

/// Each edge is seen from both of its ends.
#[test]
fn inputs_precede_their_users_and_consumers_are_the_other_direction() {
    for graph in [XOR, REPEATED, RESIDUAL, RIDGE] {
        for (id, node) in graph.iter() {
            assert_eq!(graph.node(id), Some(node));
            assert!(graph.get_inputs(id).all(|input| input < id));
            for (other, _) in graph.iter() {
                let consumes = graph.get_consumers(id).any(|consumer| consumer == other);
                assert_eq!(consumes, graph.get_inputs(other).any(|input| input == id));
            }
        }
    }
}

/// The product of the nodes of figure 11 along the edges, as algorithm 6.2 takes it.
#[test]
fn gradients_come_after_the_values_and_are_their_consumers_too() {
    let x = REPEATED.find("x").unwrap();
    assert_eq!(names(&REPEATED, REPEATED.get_consumers(x)), ["y", "dy/dx"]);
    let values: Vec<_> =
        REPEATED.get_consumers(x).filter(|id| !REPEATED.is_gradient(*id)).collect();
    assert_eq!(values, [REPEATED.find("y").unwrap()]);
    let gradients = REPEATED.iter().filter(|(id, _)| REPEATED.is_gradient(*id)).count();
    assert_eq!(REPEATED.values + gradients, REPEATED.nodes.len());
}

#[test]
fn what_is_not_there_is_none_and_nothing() {
    for index in [XOR.nodes.len(), usize::MAX] {
        let id = NodeId::new(index);
        assert_eq!(XOR.node(id), None);
        assert_eq!(XOR.get_operation(id), None);
        assert_eq!(XOR.get_inputs(id).count() + XOR.get_consumers(id).count(), 0);
        assert!(!XOR.is_gradient(id));
    }
    assert_eq!(XOR.find("dense3.z"), None);
    let x = XOR.find("x").unwrap();
    assert_eq!(XOR.get_operation(x), None);
    assert_eq!(XOR.get_inputs(x).count(), 0);
}

#[test]
fn a_shape_is_written_as_in_declarations() {
    assert_eq!(std::format!("{}, {}", Shape::Vector(4), Shape::Matrix(3, 1)), "4, 3 → 1");
    assert_eq!([Shape::Vector(4).rows(), Shape::Vector(4).columns()], [4, 1]);
    assert_eq!([Shape::Matrix(3, 2).rows(), Shape::Matrix(3, 2).columns()], [3, 2]);
}

/// A network that is generic over its widths has a constant that is.
#[test]
fn widths_can_be_parameters() {
    struct Policy<const H: usize>;

    impl<const H: usize> Policy<H> {
        const GRAPH: Graph = Graph::new(
            "Policy",
            &[
                Node::new("x", NodeKind::Input, &[], Shape::Vector(H), None),
                Node::new(
                    "part",
                    NodeKind::Operation(Operation::new(
                        "slice",
                        Connection::Slice { start: H / 2 },
                    )),
                    &[0],
                    Shape::Vector(H - H / 2),
                    None,
                ),
            ],
            2,
            &[Output::new("y", 1)],
            None,
        );
    }

    let shapes = |graph: Graph| graph.iter().map(|(_, node)| node.shape.rows()).collect::<Vec<_>>();
    assert_eq!(shapes(Policy::<8>::GRAPH), [8, 4]);
    assert_eq!(shapes(Policy::<3>::GRAPH), [3, 2]);
}

/// A graph that no compiler would write: everything it says of its nodes is wrong.
#[test]
fn no_diagram_of_a_broken_graph_panics_or_goes_round_in_circles() {
    let connections = [
        Connection::All,
        Connection::Elementwise,
        Connection::Concatenation,
        Connection::Slice { start: usize::MAX },
        Connection::Padding { before: usize::MAX },
    ];
    for connection in connections {
        let operation = NodeKind::Operation(Operation::new("", connection));
        let node =
            |inputs, width| Node::new("", operation, inputs, Shape::Vector(width), Some("a"));
        let nodes = [
            node(&[0, 1, 9], 2),
            node(&[2], 0),
            node(&[1, usize::MAX, 0], usize::MAX),
            node(&[2, 2, 0], usize::MAX),
        ];
        let nodes = std::boxed::Box::leak(std::boxed::Box::new(nodes));
        for values in [0, 2, 4, usize::MAX] {
            let outputs = const { &[Output::new("", 1), Output::new("", 7)] };
            let graph = Graph::new("", nodes, values, outputs, Some(8));
            for diagram in [graph.mermaid(), graph.dot()] {
                let drawn = [
                    diagram,
                    diagram.operations(),
                    diagram.gradients(),
                    diagram.units(),
                    diagram.units_up_to(0),
                ];
                let texts = drawn.map(|diagram| std::string::ToString::to_string(&diagram));
                assert!(texts.iter().all(|text: &String| text.ends_with('\n')));
            }
        }
    }
}
