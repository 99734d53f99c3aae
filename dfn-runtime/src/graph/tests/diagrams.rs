//! Diagrams as files to look at: the tools of Mermaid and Graphviz draw them.
//!
//! To accept a change after reading it: `UPDATE_EXPECT=1 cargo test -p dfn-runtime diagrams`.

use super::graphs::{PARTS, REPEATED, RESIDUAL, RIDGE, SIAMESE, STACKED, WIDE, XOR};
use crate::graph::{Diagram, Graph};
use expect_test::{ExpectFile, expect_file};
use std::string::ToString;

fn check(graph: Graph, detail: fn(Diagram) -> Diagram, [mermaid, dot]: [ExpectFile; 2]) {
    mermaid.assert_eq(&detail(graph.mermaid()).to_string());
    dot.assert_eq(&detail(graph.dot()).to_string());
}

/// Files of the same name in both languages.
macro_rules! files {
    ($name:literal) => {
        [
            expect_file![concat!("diagrams/", $name, ".mmd")],
            expect_file![concat!("diagrams/", $name, ".dot")],
        ]
    };
}

const COMPACT: fn(Diagram) -> Diagram = |diagram| diagram;

#[test]
fn a_chain_of_layers() {
    check(XOR, COMPACT, files!("xor"));
    check(XOR, Diagram::operations, files!("xor_operations"));
    check(XOR, Diagram::units, files!("xor_units"));
}

#[test]
fn figure_11_is_figure_6_with_its_gradients() {
    check(REPEATED, Diagram::operations, files!("repeated"));
    check(REPEATED, Diagram::gradients, files!("repeated_gradients"));
    // Nothing is a layer there.
    assert_eq!(REPEATED.mermaid().to_string(), REPEATED.mermaid().operations().to_string(),);
}

#[test]
fn a_skip_connection_goes_past_the_layers() {
    check(RESIDUAL, COMPACT, files!("residual"));
    check(RESIDUAL, Diagram::units, files!("residual_units"));
}

#[test]
fn a_shared_layer_is_drawn_at_each_use() {
    check(SIAMESE, COMPACT, files!("siamese"));
    check(SIAMESE, Diagram::operations, files!("siamese_operations"));
    check(STACKED, COMPACT, files!("stacked"));
}

#[test]
fn a_parameter_a_target_and_a_cost() {
    check(RIDGE, COMPACT, files!("ridge"));
    check(RIDGE, Diagram::units, files!("ridge_units"));
}

#[test]
fn parts_of_vectors() {
    check(PARTS, Diagram::units, files!("parts_units"));
}

#[test]
fn a_wide_layer_is_its_first_units_and_its_last() {
    check(WIDE, Diagram::units, files!("wide_units"));
}
