//! Labels that the languages of diagrams would read as something else.

use crate::graph::{Diagram, Graph, Node, NodeKind, Shape};
use std::boxed::Box;
use std::string::{String, ToString};

/// The line of a node whose name is this.
fn line(name: &'static str, draw: fn(&Graph) -> Diagram) -> String {
    let nodes =
        Box::leak(Box::new([Node::new(name, NodeKind::Constant, &[], Shape::Vector(1), None)]));
    let graph = Graph::new("A \"network\"", nodes, 1, &[], None);
    let text = draw(&graph).to_string();
    text.lines().nth(1 + usize::from(text.starts_with("digraph"))).unwrap().trim().to_string()
}

#[test]
fn mermaid_takes_codes() {
    for (name, expected) in [
        ("{ 2.0 * L } → [x](y)", "{ 2.0 #42; L } → [x](y)"),
        ("a::B<\"c\">", "a::B#lt;#quot;c#quot;#gt;"),
        ("-0.5", "#45;0.5"),
        ("a - b", "a - b"),
        ("`#35;` & \\", "#96;#35;35;#96; #amp; #92;"),
        ("{\n        A\n    }\n", "{ A }"),
    ] {
        assert_eq!(line(name, Graph::mermaid), std::format!("n0[/\"{expected}\"/]"));
    }
}

#[test]
fn dot_takes_backslashes_and_entities() {
    for (name, expected) in [
        ("{ 2.0 * L } → [x](y)", "{ 2.0 * L } → [x](y)"),
        ("a::B<\"c\">", "a::B<\\\"c\\\">"),
        ("\\N &lt;", "\\\\N &amp;lt;"),
    ] {
        let label = std::format!("n0 [label=\"{expected}\", shape=plaintext]");
        assert_eq!(line(name, Graph::dot), label);
    }
}
