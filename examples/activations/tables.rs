//! The tables: values and slopes of all units at some points.

use crate::support::{Column, Table, grid};
use crate::units::{SOFTMAX, UNITS, Unit};
use dfn::Scalar;

const POINTS: [f64; 7] = [-4.0, -2.0, -0.5, 0.0, 0.5, 2.0, 4.0];

pub fn show() {
    println!("Values h = g(z)\n\n{}", table(Unit::value));
    println!("Slopes g′(z)\n\n{}", table(Unit::slope));
    println!(
        "  softmax: the first of the values for the pre-activations (z, 1, 0), and its slope by z"
    );
    let zs = grid(-20.0, 20.0, 4001);
    let difference = |z: &f64| (z.tanh() - (2.0 * (2.0 * z).sigmoid() - 1.0)).abs();
    let largest = zs.iter().map(difference).fold(0.0, f64::max);
    println!("  tanh(z) and 2σ(2z) − 1 differ by at most {largest:.0e}\n");
}

fn table(number: fn(&Unit, f64) -> f64) -> Table<'static, { POINTS.len() + 1 }> {
    let names = ["z = −4", "−2", "−0.5", "0", "0.5", "2", "4"];
    let mut table = Table::new(std::array::from_fn(|column| match column {
        0 => Column::Left("unit"),
        _ => Column::Right(names[column - 1]),
    }));
    for unit in UNITS.iter().chain([&SOFTMAX]) {
        table.row(std::array::from_fn(|column| match column {
            0 => unit.name.to_string(),
            // The sum makes 0 of −0.
            _ => format!("{:.4}", number(unit, POINTS[column - 1]) + 0.0),
        }));
    }
    table
}
