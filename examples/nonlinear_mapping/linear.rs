//! Linear layers: what one can do, and why two can do no more.

use crate::line::Line;
use crate::networks::{INSIDE, OneLayer, SAMPLES, TwoLayers, collapsed, error, identity, learn};
use crate::support::{Column, Table, grid};
use dfn::Dense;
use std::error::Error;

pub fn show() -> Result<(), Box<dyn Error>> {
    println!("1. Linear layers");
    println!("   (f(x) = (x + 1)², {SAMPLES} samples from x = −2 to 2)\n");

    let one: OneLayer = learn(identity, 0)?;
    let two: TwoLayers = learn(identity, 0)?;
    let product = collapsed(&two);

    let columns = ["slope", "offset", "error"].map(Column::Right);
    let [slope, offset, difference] = columns;
    let mut table = Table::new([Column::Left("ŷ"), slope, offset, difference]);
    let mut row = |name: &str, layer: &OneLayer, error: f64| {
        let ([[slope]], [offset]) = (layer.dense1.weights, layer.dense1.bias);
        let [slope, offset, error] = [slope, offset, error].map(|value| format!("{value:.4}"));
        table.row([name.to_string(), slope, offset, error]);
    };
    let samples = grid(*INSIDE.start(), *INSIDE.end(), SAMPLES);
    let Line { slope, offset, .. } = Line::through(&samples, |x| x);
    let best = OneLayer { dense1: Dense { weights: [[slope]], bias: [offset] } };
    row("the best line (least squares)", &best, error(&best, identity, INSIDE));
    row("one linear layer, learned", &one, error(&one, identity, INSIDE));
    row("two linear layers, learned", &product, error(&two, identity, INSIDE));
    println!("{table}");

    println!("  Two layers, 1-4-1:  h = W¹ᵀx + b¹,  ŷ = W²ᵀh + b²\n");
    println!("    W¹   = {}", numbers(&two.first.weights[0]));
    println!("    W²   = {}ᵀ", numbers(two.second.weights.as_flattened()));
    println!("    b¹   = {}", numbers(&two.first.bias));
    println!("    b²   = {}", numbers(&two.second.bias));
    println!("    W¹W² = {}", numbers(&product.dense1.weights[0]));
    println!("    W²ᵀb¹ + b² = {}\n", numbers(&product.dense1.bias));

    let difference = |x: &f64| (two.forward(&[*x])[0] - product.forward(&[*x])[0]).abs();
    let largest = grid(-3.0, 3.0, 601).iter().map(difference).fold(0.0, f64::max);
    println!(
        "  ŷ = (W¹W²)ᵀx + (W²ᵀb¹ + b²) is one linear layer: the two differ by at most {largest:.0e}."
    );
    println!("  The four hidden units are of no use.\n");
    Ok(())
}

fn numbers(values: &[f64]) -> String {
    let values: Vec<_> = values.iter().map(|value| format!("{value:.4}")).collect();
    format!("[{}]", values.join(", "))
}
