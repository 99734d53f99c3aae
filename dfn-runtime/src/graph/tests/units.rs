//! How many units and edges a detailed diagram has.

use super::graphs::{PARTS, RESIDUAL, WIDE, XOR};
use crate::graph::Diagram;
use std::string::ToString;

fn count(diagram: Diagram) -> [usize; 2] {
    let text = diagram.to_string();
    let edges = text.matches(" --> ").count();
    let circles = text.lines().filter(|line| line.contains("((")).count();
    [circles, edges]
}

#[test]
fn there_is_an_edge_for_each_weight() {
    assert_eq!(count(XOR.mermaid().units()), [2 + 2 + 1, 2 * 2 + 2]);
    let all = WIDE.mermaid().units_up_to(64);
    assert_eq!(count(all), [64 + 9 + 3, 64 * 9 + 9 * 3]);
}

#[test]
fn what_is_not_drawn_is_one_node() {
    // Of 64 and of 9 units there are three and a node for the others.
    assert_eq!(count(WIDE.mermaid().units()), [3 + 3 + 3, 4 * 4 + 4 * 3]);
    assert_eq!(count(WIDE.mermaid().units_up_to(9)), [3 + 9 + 3, 4 * 9 + 9 * 3]);
    assert_eq!(WIDE.mermaid().units_up_to(0).to_string(), WIDE.mermaid().units().to_string());
}

#[test]
fn elementwise_operations_go_from_unit_to_unit() {
    let [_, edges] = count(RESIDUAL.mermaid().units());
    assert_eq!(edges, 2 * 3 + 3 * 2 + (2 + 2) + 2);
}

#[test]
fn each_unit_of_a_part_comes_from_where_it_was() {
    let text = PARTS.mermaid().units().to_string();
    // c = concat(a, b, a): its last unit is a's second one.
    assert!(text.contains("n0u1 --> n2u4\n") && text.contains("n1u0 --> n2u2\n"));
    // c[2..4] begins with b.
    assert!(text.contains("n2u2 --> n3u0\n") && text.contains("n2u3 --> n3u1\n"));
    // One zero before it, and one after it.
    assert!(text.contains("n4u0 --> n5u1\n") && !text.contains("--> n5u3\n"));
    // A vector of width 1 meets every unit.
    assert!((0..4).all(|unit| text.contains(&std::format!("n1u0 --> n6u{unit}\n"))));
    assert_eq!(text.matches(" --> ").count(), 5 + 2 + 2 + 2 + 8);
}
