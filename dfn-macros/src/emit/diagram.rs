//! The compact diagram of a network for its documentation: the text that `GRAPH.mermaid()` has at
//! run time, but for widths that only the compiler knows.

use crate::graph::{Described, Description, Source};
use crate::syntax::Width;

/// A flow chart of Mermaid, a node a layer.
pub fn mermaid(description: &Description) -> String {
    let Description { nodes, values, outputs, cost, layers } = description;
    // All of a layer's use is the node of its pre-activation; its parameters are not drawn.
    let drawn = |node: usize| match nodes[node].part {
        Some(part) => part.z,
        None => Some(node),
    };
    let mut text = "flowchart LR\n".to_owned();
    let mut line = |line: String| text += &format!("    {line}\n");
    for (index, node) in nodes.iter().enumerate().take(*values) {
        let Some(id) = drawn(index) else { continue };
        match node.part {
            Some(part) if id == index => {
                line(format!("n{id}[\"{}\"]", escaped(&layers[part.layer].1)));
            }
            Some(_) => {}
            None => line(format!("n{id}{}", outlined(node))),
        }
        let sources: Vec<usize> = node.inputs.iter().filter_map(|input| drawn(*input)).collect();
        for (place, from) in sources.iter().enumerate() {
            // What takes two values of one layer has one edge from it.
            if *from != id && !sources[..place].contains(from) {
                line(format!("n{from} --> n{id}"));
            }
        }
    }
    for (index, (name, node)) in outputs.iter().enumerate() {
        line(format!("y{index}([\"{}\"])", escaped(&format!("{name}: {}", shape(&nodes[*node])))));
        line(format!("n{} --> y{index}", drawn(*node).unwrap_or(*node)));
    }
    if let Some(cost) = cost {
        line("cost{{\"cost\"}}".to_owned());
        line(format!("n{} --> cost", drawn(*cost).unwrap_or(*cost)));
    }
    text
}

/// The outline of a node and its label in it.
fn outlined(node: &Described) -> String {
    let (name, shape) = (&node.name, shape(node));
    let label = match &node.source {
        Source::Constant => name.clone(),
        Source::Target => format!("target {name}: {shape}"),
        Source::Operation { name: operation, .. } if name.is_empty() => {
            format!("{operation}: {shape}")
        }
        Source::Operation { name: operation, .. } => format!("{name} = {operation}: {shape}"),
        Source::Input | Source::Parameter | Source::Entry => format!("{name}: {shape}"),
    };
    let [before, after] = match node.source {
        Source::Input | Source::Target | Source::Entry => ["([", "])"],
        Source::Parameter => ["[(", ")]"],
        Source::Constant => ["[/", "/]"],
        Source::Operation { .. } => ["(", ")"],
    };
    format!("{before}\"{}\"{after}", escaped(&label))
}

/// `4`, and `3 → 1` for a matrix.
fn shape(node: &Described) -> String {
    let rows = node.rows.text();
    node.columns
        .as_ref()
        .map_or(rows.clone(), |columns| format!("{rows} → {}", Width::text(columns)))
}

/// A label with the codes of characters that Mermaid would take for something else.
fn escaped(label: &str) -> String {
    let words: Vec<&str> = label.split_whitespace().collect();
    let mut text = String::new();
    for character in words.join(" ").chars() {
        let code = match character {
            '"' => "#quot;",
            '#' => "#35;",
            '$' => "#36;",
            '%' => "#37;",
            '&' => "#amp;",
            '*' => "#42;",
            '<' => "#lt;",
            '>' => "#gt;",
            '\\' => "#92;",
            '`' => "#96;",
            '~' => "#126;",
            '+' if text.is_empty() => "#43;",
            '-' if text.is_empty() => "#45;",
            '_' if text.is_empty() => "#95;",
            _ => {
                text.push(character);
                continue;
            }
        };
        text += code;
    }
    text
}
