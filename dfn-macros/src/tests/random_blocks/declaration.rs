//! A declaration in the block form, statement by statement, so that mistakes can be put between them.

use super::steps::Builder;
use proptest::prelude::*;
use std::fmt;

/// What a step does, and to which of the values so far.
pub type Step = (u8, u8, u8);

/// A declaration that is right.
#[derive(Clone)]
pub struct Declaration {
    pub inputs: Vec<(String, usize)>,
    pub statements: Vec<String>,
    /// What each output is, and its width.
    pub results: Vec<(String, usize)>,
    /// How many gradients are in it.
    pub gradients: usize,
}

/// Any declaration of so many steps, with up to three inputs and outputs.
pub fn declaration() -> impl Strategy<Value = Declaration> {
    let inputs = prop::collection::vec(2..6usize, 1..=3);
    let steps = prop::collection::vec(any::<Step>(), 1..16);
    (inputs, steps, 1..=3usize, any::<bool>())
        .prop_map(|(inputs, steps, outputs, cost)| of(&inputs, &steps, outputs, cost))
}

fn of(widths: &[usize], steps: &[Step], outputs: usize, cost: bool) -> Declaration {
    let mut builder = Builder::default();
    let inputs: Vec<_> =
        (0..widths.len()).map(|index| (format!("x{index}"), widths[index])).collect();
    inputs.iter().for_each(|(name, width)| builder.input(name, *width));
    steps.iter().for_each(|step| builder.step(*step));
    builder.end(inputs, outputs, cost)
}

/// The steps so many times, each time on what came out of the time before.
pub fn repeated(steps: &[Step], times: usize) -> String {
    const WIDTH: usize = 4;
    let mut builder = Builder::default();
    builder.input("x0", WIDTH);
    for _ in 0..times {
        steps.iter().for_each(|step| builder.step(*step));
        builder.narrow(WIDTH);
    }
    builder.end(vec![("x0".to_owned(), WIDTH)], 1, true).source()
}

impl Declaration {
    /// As it is written.
    pub fn source(&self) -> String {
        self.source_of(&self.statements)
    }

    /// With a statement before one of those that are there.
    pub fn with(&self, statement: &str, place: prop::sample::Index) -> String {
        let mut statements = self.statements.clone();
        statements.insert(place.index(statements.len() + 1), statement.to_owned());
        self.source_of(&statements)
    }

    /// With other statements.
    pub fn source_of(&self, statements: &[String]) -> String {
        let inputs: Vec<String> =
            self.inputs.iter().map(|(name, width)| format!("{name}: {width}")).collect();
        let outputs = match self.results.as_slice() {
            [(_, width)] => width.to_string(),
            results => {
                let ports = results.iter().enumerate();
                let ports = ports.map(|(index, (_, width))| format!("out{index}: {width}"));
                format!("({})", ports.collect::<Vec<_>>().join(", "))
            }
        };
        let results = match self.results.as_slice() {
            [(result, _)] => result.clone(),
            results => {
                let results = results.iter().map(|(result, _)| result.as_str());
                format!("({})", results.collect::<Vec<_>>().join(", "))
            }
        };
        format!(
            "struct Net: f64({}) -> {outputs} {{\n    {}\n    {results}\n}}",
            inputs.join(", "),
            statements.join("\n    ")
        )
    }
}

/// What a failing test shows.
impl fmt::Debug for Declaration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.source())
    }
}
