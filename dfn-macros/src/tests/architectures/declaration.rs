//! Random declarations: what they mean, and one of the ways to write it.

mod width;

use super::grammar::UNITS;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;
use std::fmt;
use width::{Width, Writing, width, writing};

/// A declaration that is right.
#[derive(Clone)]
pub struct Declaration {
    head: &'static str,
    scalar: &'static str,
    inputs: Width,
    layers: Vec<Layer>,
    /// Whether the layers stand in a string.
    pub in_a_string: bool,
}

#[derive(Clone, Debug)]
struct Layer {
    labelled: bool,
    inputs: Inputs,
    outputs: Width,
    unit: Option<(&'static str, Option<&'static str>)>,
}

/// What a layer after the first says of its inputs.
#[derive(Clone, Copy, Debug)]
enum Inputs {
    /// The width that arrives, in a writing of its own.
    Written(Writing),
    /// `_`.
    Underscore,
    /// Nothing: `dense(3)`.
    Omitted,
}

/// What a failing test shows.
impl fmt::Debug for Declaration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.source())
    }
}

/// Any declaration: up to six layers with widths from 1 to 40.
pub fn declaration() -> impl Strategy<Value = Declaration> {
    let head = select(&["", "pub", "pub(crate)", "/// One\n#[derive(Clone)]\npub"][..]);
    let scalar = select(&["", ": f32", ": f64"][..]);
    (head, scalar, width(), prop::collection::vec(layer(), 1..=6), any::<bool>()).prop_map(
        |(head, scalar, inputs, layers, in_a_string)| Declaration {
            head,
            scalar,
            inputs,
            layers,
            in_a_string,
        },
    )
}

fn layer() -> impl Strategy<Value = Layer> {
    (any::<bool>(), inputs(), width(), prop::option::weighted(0.9, unit())).prop_map(
        |(labelled, inputs, mut outputs, unit)| {
            if matches!(unit, Some(("softmax", _))) {
                outputs.number = outputs.number.max(2);
            }
            Layer { labelled, inputs, outputs, unit }
        },
    )
}

fn inputs() -> impl Strategy<Value = Inputs> {
    prop_oneof![
        2 => writing().prop_map(Inputs::Written),
        1 => Just(Inputs::Underscore),
        1 => Just(Inputs::Omitted),
    ]
}

/// A unit, with or without its parameter, or one of the user's own.
fn unit() -> impl Strategy<Value = (&'static str, Option<&'static str>)> {
    let parameter = select(&["0.2", "1.0", "-0.5", "1e-3", "2f64", "{ 0.5 }", "config::SLOPE"][..]);
    let built_in = (select(UNITS), prop::option::of(parameter));
    let built_in = built_in.prop_map(|(unit, value)| (unit.name, value.filter(|_| unit.parameter)));
    prop_oneof![8 => built_in, 1 => Just(("crate::units::Cubic", None))]
}

impl Declaration {
    /// The widths of the input and of every layer's outputs.
    pub fn widths(&self) -> Vec<usize> {
        let outputs = self.layers.iter().map(|layer| layer.outputs.number);
        std::iter::once(self.inputs.number).chain(outputs).collect()
    }

    /// As it is written, but that the layers never stand in a string.
    pub fn tokens(&self) -> String {
        format!("{} = {};", self.before_the_layers(), self.layers())
    }

    /// As it is written.
    pub fn source(&self) -> String {
        if !self.in_a_string {
            return self.tokens();
        }
        let layers = self.layers().replace("->", "→");
        format!("{} = \"{layers}\";", self.before_the_layers())
    }

    fn before_the_layers(&self) -> String {
        let sides = std::iter::once(self.inputs).chain(self.layers.iter().map(|l| l.outputs));
        let generic: BTreeSet<usize> =
            sides.filter(|width| width.is_generic()).map(|width| width.number).collect();
        let parameters: Vec<String> =
            generic.iter().map(|number| format!("const G{number}: usize")).collect();
        let generics = match parameters.as_slice() {
            [] => String::new(),
            parameters => format!("<{}>", parameters.join(", ")),
        };
        format!("{} struct Net{generics}{}", self.head, self.scalar)
    }

    /// The same with other widths of as many digits.
    pub fn with_other_widths(&self) -> Self {
        let other = |width: &mut Width| match width.number {
            1 => {}
            few @ 2..10 => width.number = 11 - few,
            many => width.number = 50 - many,
        };
        let mut declaration = self.clone();
        other(&mut declaration.inputs);
        declaration.layers.iter_mut().for_each(|layer| other(&mut layer.outputs));
        declaration
    }

    /// The same layers so many times, one after the other.
    pub fn repeated(&self, times: usize) -> Self {
        let mut again = self.layers.clone();
        again[0].inputs = Inputs::Underscore;
        let mut layers = self.layers.clone();
        (1..times).for_each(|_| layers.extend_from_slice(&again));
        Self { layers, ..self.clone() }
    }

    fn layers(&self) -> String {
        let mut arriving = self.inputs;
        let mut layers = Vec::new();
        for (index, layer) in self.layers.iter().enumerate() {
            let label = if layer.labelled { format!("layer_{index}: ") } else { String::new() };
            let inputs = match layer.inputs {
                _ if index == 0 => format!("{} -> ", arriving.text()),
                Inputs::Written(writing) => format!("{} -> ", arriving.again(writing).text()),
                Inputs::Underscore => "_ -> ".to_owned(),
                Inputs::Omitted => String::new(),
            };
            let unit = match layer.unit {
                None => String::new(),
                Some((name, None)) => format!(", {name}"),
                Some((name, Some(parameter))) => format!(", {name}({parameter})"),
            };
            layers.push(format!("{label}dense({inputs}{}{unit})", layer.outputs.text()));
            arriving = layer.outputs;
        }
        layers.join(" -> ")
    }
}
