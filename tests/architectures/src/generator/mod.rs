//! Draws the architectures of `generated.rs` and writes that file. To accept other ones:
//! `UPDATE_EXPECT=1 cargo test --test architectures`.

mod draw;
mod lists;

use expect_test::expect_file;
use lists::{Loss, UNITS, Unit};
use std::fmt;
use std::path::Path;

/// One network, and the losses it is tested with, each with the size of its tiles.
struct Architecture {
    scalar: &'static str,
    layers: Vec<Layer>,
    losses: Vec<(&'static Loss, &'static str)>,
}

struct Layer {
    labelled: bool,
    inputs: usize,
    /// Whether the width that arrives is written out.
    written: bool,
    outputs: usize,
    unit: &'static Unit,
}

#[test]
fn the_architectures_are_those_that_are_drawn() {
    let architectures: Vec<String> =
        draw::architectures().iter().map(|architecture| format!("\n{architecture}")).collect();
    let head = "//! Architectures that `generator` drew and wrote.\n\nuse crate::architecture;\n";
    expect_file!["../generated.rs"].assert_eq(&format!("{head}{}", architectures.concat()));
}

#[test]
fn every_unit_is_in_the_list_and_among_the_hidden_ones() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dfn-runtime/src/unit/built_in");
    let files = folder.read_dir().expect("a file for each unit").map(|file| file.expect("a file"));
    let architectures = draw::architectures();
    for file in files.map(|file| file.path()).filter(|file| !file.ends_with("mod.rs")) {
        let name = file.file_stem().expect("a name").to_str().expect("a name in ASCII");
        assert!(UNITS.iter().any(|unit| unit.name() == name), "{name} is not in the list");
        let hidden = |layers: &[Layer]| {
            layers.split_last().is_some_and(|(_, all)| all.iter().any(|l| l.unit.name() == name))
        };
        assert!(architectures.iter().any(|net| hidden(&net.layers)), "{name} is nowhere hidden");
    }
}

impl Architecture {
    fn name(&self) -> String {
        format!("{}_{}", self.layers[self.layers.len() - 1].unit.name(), self.scalar)
    }
}

/// As `generated.rs` has it.
impl fmt::Display for Architecture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "architecture! {{\n    {}: {} = {{", self.name(), self.scalar)?;
        for (index, layer) in self.layers.iter().enumerate() {
            let arrow = if index == 0 { "" } else { "-> " };
            let label =
                if layer.labelled { format!("{}: ", layer.label(index)) } else { String::new() };
            let inputs = if layer.written { layer.inputs.to_string() } else { "_".to_owned() };
            let Layer { outputs, unit, .. } = layer;
            writeln!(f, "        {arrow}{label}dense({inputs} -> {outputs}, {})", unit.written)?;
        }
        writeln!(f, "    }}\n    layers {{")?;
        for (index, layer) in self.layers.iter().enumerate() {
            writeln!(f, "        {}: {},", layer.label(index), layer.unit.reference)?;
        }
        writeln!(f, "    }}\n    losses {{")?;
        for (Loss { written, reference, target, test }, tile) in &self.losses {
            writeln!(f, "        {test}: {written} => Formula::{reference}, {target}, {tile};")?;
        }
        writeln!(f, "    }}\n}}")
    }
}

impl Layer {
    fn label(&self, index: usize) -> String {
        let label = if self.labelled { "layer" } else { "dense" };
        format!("{label}{}", index + 1)
    }
}
