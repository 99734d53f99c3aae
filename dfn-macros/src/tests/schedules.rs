//! The order in which a backward body computes and adds.

use super::chain;
use super::derivatives::fan_out;
use crate::derivatives::Derivatives;
use crate::differentiate::{Derivative, differentiate};
use crate::emit::needs::Pass;
use crate::emit::schedule::{Step, schedule};
use crate::graph::{NodeId, Value};
use std::collections::HashSet;

#[test]
fn a_chain_is_gone_through_as_algorithm_6_4_has_it() {
    let net = chain("struct Net = dense(2 -> 3, relu) -> dense(3 -> 2, tanh) -> dense(2 -> 1);");
    let derivatives = Derivatives::of(&net).expect("has gradients");
    let names = |derivative: &Derivative| {
        let graph = &derivative.graph;
        let name = |id: NodeId| {
            let name = &graph.node(id).name;
            format!(
                "{}.{}",
                name.layer.as_ref().map_or(String::new(), ToString::to_string),
                name.symbol
            )
        };
        let steps = schedule(derivative, Pass::Tile, |id| id <= derivative.entry, &[])
            .into_iter()
            .map(|step| match step {
                Step::Value(id) => name(id),
                Step::Accumulate { parameter, .. } => {
                    format!("+ {}", name(graph.parameter(parameter).expect("a parameter")))
                }
            });
        steps.collect::<Vec<_>>()
    };
    assert_eq!(
        names(&derivatives.training),
        [
            "+ dense3.bias",
            "dense2.dh",
            "+ dense3.weights",
            "dense2.dz",
            "+ dense2.bias",
            "dense1.dh",
            "+ dense2.weights",
            "dense1.dz",
            "+ dense1.bias",
            "+ dense1.weights",
        ]
    );
    assert_eq!(
        names(&derivatives.input),
        ["dense2.dh", "dense2.dz", "dense1.dh", "dense1.dz", ".dx"]
    );
}

#[test]
fn every_value_is_computed_once_before_it_is_read_under_a_name_of_its_own() {
    let (graph, y) = fan_out();
    let leaf = |id: &NodeId| matches!(graph.node(*id).value, Value::Input | Value::Parameter(_));
    let leaves: Vec<NodeId> = graph.ids().filter(leaf).collect();
    let derivative = differentiate(&graph, y, &leaves).expect("has gradients");
    let graph = &derivative.graph;

    let first = graph.ids().take_while(|id| *id != derivative.entry);
    let mut known: HashSet<usize> = first.chain([derivative.entry]).map(NodeId::index).collect();
    let (mut names, mut additions) = (HashSet::new(), 0);
    for step in schedule(&derivative, Pass::Tile, |id| id <= derivative.entry, &[]) {
        let read = match step {
            Step::Value(id) => graph.inputs(id),
            Step::Accumulate { gradient, .. } if known.contains(&gradient.index()) => &[],
            Step::Accumulate { gradient, .. } => graph.inputs(gradient),
        };
        assert!(read.iter().all(|input| known.contains(&input.index())));
        match step {
            Step::Value(id) => {
                assert!(graph.node(id).shape.is_vector());
                assert!(names.insert(graph.node(id).name.symbol.clone()), "a name twice");
                assert!(known.insert(id.index()), "a value twice");
            }
            Step::Accumulate { .. } => additions += 1,
        }
    }
    // W and b are used twice, and what each use gives is added by itself.
    assert_eq!(additions, 4);
}
