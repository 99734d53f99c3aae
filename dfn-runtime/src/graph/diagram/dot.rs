//! The language of Graphviz.

use super::writer::Outline;

/// The attributes of a node; that of a gradient is dashed.
#[inline]
pub fn outline(outline: Outline, dashed: bool) -> &'static str {
    match (outline, dashed) {
        (Outline::Terminal, false) => "shape=oval",
        (Outline::Terminal, true) => "shape=oval, style=dashed",
        (Outline::Parameter, false) => "shape=cylinder",
        (Outline::Parameter, true) => "shape=cylinder, style=dashed",
        (Outline::Operation, false) => "shape=box, style=rounded",
        (Outline::Operation, true) => "shape=box, style=\"rounded,dashed\"",
        (Outline::Layer, _) => "shape=box",
        (Outline::Cost, _) => "shape=hexagon",
        (Outline::Unit, _) => "shape=circle",
        (Outline::OutputUnit, _) => "shape=doublecircle",
        (Outline::Constant | Outline::Rest, _) => "shape=plaintext",
    }
}

/// What stands for a character of a string; Graphviz knows the entities of HTML in labels.
#[inline]
pub fn escape(character: char, _: bool) -> Option<&'static str> {
    Some(match character {
        '"' => "\\\"",
        '\\' => "\\\\",
        '&' => "&amp;",
        _ => return None,
    })
}
