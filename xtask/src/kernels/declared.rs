//! The networks that the program declares, read from its source: what it must have follows from them.

use crate::Result;

const SOURCE: &str = include_str!("../../kernels/src/lib.rs");

/// The scalar and the layers of a network.
#[derive(Debug, PartialEq)]
pub struct Declared {
    /// `f32` or `f64`.
    pub scalar: &'static str,
    /// The inputs and outputs of each layer.
    pub layers: Vec<(usize, usize)>,
}

/// All networks of the program.
pub fn networks() -> Result<Vec<Declared>> {
    read(SOURCE)
}

fn read(source: &str) -> Result<Vec<Declared>> {
    // Chains: what graphs must have stands in `graphs.rs`.
    let is_chain =
        |line: &&str| line.trim_start().starts_with("pub struct ") && line.contains(" = ");
    let declarations = source.lines().filter(is_chain);
    declarations
        .map(|line| {
            let scalar = if line.contains(": f64 =") { "f64" } else { "f32" };
            let layers = line.split("dense(").skip(1);
            let layers = layers.map(|layer| widths(layer).ok_or_else(|| wrong(line)));
            Ok(Declared { scalar, layers: layers.collect::<std::result::Result<_, _>>()? })
        })
        .collect()
}

fn wrong(line: &str) -> String {
    format!("expected a network whose layers are `dense(4 -> 16, relu)`, found `{}`", line.trim())
}

/// The widths of `4 -> 16, relu)`.
fn widths(layer: &str) -> Option<(usize, usize)> {
    let (widths, _) = layer.split_once(',')?;
    let (inputs, outputs) = widths.split_once("->")?;
    Some((inputs.trim().parse().ok()?, outputs.trim().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_are_read() -> Result<()> {
        let source =
            "    pub struct A: f64 = dense(4 -> 16, relu) -> dense(16 -> 3, softmax);\nfn a() {}";
        let expected = Declared { scalar: "f64", layers: vec![(4, 16), (16, 3)] };
        assert_eq!(read(source)?, [expected]);
        assert!(read("pub struct A = dense(_ -> 3, relu);").is_err());
        assert!(networks()?.len() >= 7);
        Ok(())
    }
}
