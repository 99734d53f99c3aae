//! Draws architectures.

use super::lists::{UNITS, Unit};
use super::{Architecture, Layer};
use dfn::rand_core::Rng;
use dfn::{Generator, generator};

/// In `f64` a network for every unit as the output unit, with every loss that it takes; in `f32`
/// another one, with one of them.
pub fn architectures() -> Vec<Architecture> {
    let mut draw = Draw { generator: generator(5), networks: 0, hidden_units: 0, losses: 0 };
    let mut drawn = Vec::new();
    for scalar in ["f64", "f32"] {
        for output in UNITS.iter().filter(|unit| unit.written == unit.name()) {
            drawn.push(draw.architecture(scalar, output));
        }
    }
    drawn
}

struct Draw {
    generator: Generator,
    // How many have been drawn: depths, shapes, hidden units and tiles take turns.
    networks: usize,
    hidden_units: usize,
    losses: usize,
}

impl Draw {
    fn architecture(&mut self, scalar: &'static str, output: &'static Unit) -> Architecture {
        self.networks += 1;
        let depth = 1 + self.networks % 5;
        let inputs = self.width();
        let mut layers: Vec<Layer> = Vec::new();
        for place in 1..=depth {
            let unit = if place == depth { output } else { self.hidden_unit() };
            let least = if unit.name() == "softmax" { 2 } else { 1 };
            layers.push(Layer {
                labelled: self.below(3) == 0,
                inputs: layers.last().map_or(inputs, |before| before.outputs),
                written: place == 1 || self.below(2) == 0,
                outputs: self.width().max(least),
                unit,
            });
        }
        let mut losses = output.losses();
        if scalar == "f32" {
            losses = vec![losses[self.networks % losses.len()]];
        }
        let losses = losses.into_iter().map(|loss| (loss, self.tile())).collect();
        Architecture { scalar, layers, losses }
    }

    fn hidden_unit(&mut self) -> &'static Unit {
        self.hidden_units += 1;
        &UNITS[self.hidden_units % UNITS.len()]
    }

    /// In turns: narrow networks, which keep a sample in each lane; any; around the widths of
    /// registers; any.
    fn width(&mut self) -> usize {
        let width = match self.networks % 4 {
            0 => 1 + self.below(4),
            2 => 8 * (1 + self.below(5)) + self.below(3) - 1,
            _ => 1 + self.below(40),
        };
        width.min(40)
    }

    /// The usual tile, one sample, or fewer than a register has columns.
    fn tile(&mut self) -> &'static str {
        self.losses += 1;
        ["TILE", "1", "7"][self.losses % 3]
    }

    fn below(&mut self, end: u32) -> usize {
        (self.generator.next_u32() % end) as usize
    }
}
