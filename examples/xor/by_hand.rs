//! The network whose weights were set by hand, and all that it computes.

use crate::support::{Column, Table};
use crate::{INPUTS, TARGETS, Xor, name};
use dfn::Dense;

/// Goodfellow, Bengio and Courville (2016), section 6.1. The first hidden unit counts the ones of
/// the input, the second one is on only if both are, and is subtracted twice.
pub static HAND_SET: Xor = Xor {
    hidden: Dense { weights: [[1.0, 1.0], [1.0, 1.0]], bias: [0.0, -1.0] },
    output: Dense { weights: [[1.0], [-2.0]], bias: [0.0] },
};

pub fn show() {
    println!("1. Weights set by hand\n");
    println!("  h = max(0, Wᵀx + c), ŷ = wᵀh + b");
    println!("  W = [[1, 1], [1, 1]], c = [0, -1], w = [1, -2], b = 0\n");

    let [x00, x01, x10, x11] = INPUTS.each_ref().map(name);
    let mut table = Table::new([
        Column::Left("x"),
        Column::Right(&x00),
        Column::Right(&x01),
        Column::Right(&x10),
        Column::Right(&x11),
    ]);
    let mut row = |name: &str, values: [f32; 4]| {
        let [a, b, c, d] = values.map(|value| value.to_string());
        table.row([name.to_string(), a, b, c, d]);
    };
    let traces = INPUTS.each_ref().map(|x| HAND_SET.trace(x));
    let outputs = traces.map(|trace| trace.output.h[0]);
    row("h₁", traces.map(|trace| trace.hidden.h[0]));
    row("h₂", traces.map(|trace| trace.hidden.h[1]));
    row("ŷ", outputs);
    row("y", TARGETS.map(|[y]| y));
    println!("{table}");

    let exactly = if outputs == TARGETS.map(|[y]| y) { "exactly" } else { "not" };
    println!("  ŷ = {}: {exactly} y\n", outputs.map(|output| output.to_string()).join(" "));
}
