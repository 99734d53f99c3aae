//! The diagrams of all networks as files, for Mermaid and for Graphviz.

use crate::networks::{
    Decay, Differentiated, Logistic, Product, Rectified, Repeated, Scalars, Slopes,
};
use dfn::graph::{Diagram, Graph};
use std::path::Path;
use std::{fs, io};

/// Writes two files for each diagram.
///
/// # Errors
/// If a file cannot be written.
pub fn write(folder: &Path) -> io::Result<()> {
    println!("10. Diagrams\n");
    println!("   Figure 6, as Mermaid, which many forges draw where it stands in Markdown:\n");
    for line in Repeated::GRAPH.mermaid().operations().to_string().lines() {
        println!("     {line}");
    }
    println!();
    let figures = [
        ("figure_5a", Product::GRAPH),
        ("figure_5b", Logistic::GRAPH),
        ("figure_5c", Rectified::GRAPH),
        ("figure_5d", Decay::GRAPH),
        ("figure_6", Repeated::GRAPH),
        ("scalars", Scalars::GRAPH),
    ];
    for (name, graph) in figures {
        both(folder, name, &graph, Diagram::operations)?;
    }
    both(folder, "figure_11", &Differentiated::GRAPH, Diagram::operations)?;
    both(folder, "figure_5b_units", &Logistic::GRAPH, Diagram::units)?;
    both(folder, "figure_5d_gradients", &Decay::GRAPH, Diagram::gradients)?;
    both(folder, "scalars_gradients", &Slopes::GRAPH, Diagram::operations)?;
    println!("   Others are files: .mmd for Mermaid, and .dot for Graphviz (`dot -Tsvg …`).\n");
    Ok(())
}

fn both(
    folder: &Path,
    name: &str,
    graph: &Graph,
    detail: fn(Diagram) -> Diagram,
) -> io::Result<()> {
    fs::write(folder.join(format!("{name}.mmd")), detail(graph.mermaid()).to_string())?;
    fs::write(folder.join(format!("{name}.dot")), detail(graph.dot()).to_string())
}
