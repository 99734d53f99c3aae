//! Exclusive or: by hand, one update step by step, learned from many starts, and as a picture.
//!
//! `cargo run --release --example xor`

mod by_hand;
mod learning;
mod picture;
mod regions;
#[path = "../support/mod.rs"]
mod support;
mod update;

use dfn::network;
use std::error::Error;
use std::process::ExitCode;

network! {
    /// Exclusive or with as few hidden units as it can have: h = g(Wᵀx + c), ŷ = wᵀh + b.
    pub struct Xor = hidden: dense(2 -> 2, relu) -> output: dense(2 -> 1, linear);

    /// The same with four times as many.
    pub struct WideXor = hidden: dense(2 -> 8, relu) -> output: dense(8 -> 1, linear);
}

/// All there is to know about exclusive or: the inputs x, and the targets y.
const INPUTS: [[f32; 2]; 4] = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
const TARGETS: [[f32; 1]; 4] = [[0.0], [1.0], [1.0], [0.0]];

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<(), Box<dyn Error>> {
    by_hand::show();
    update::show()?;
    let learned = learning::show()?;
    let folder = support::picture_folder("xor")?;
    picture::draw(&folder.join("planes.svg"), &by_hand::HAND_SET, &learned)?;
    support::show_picture_folder(&folder);
    Ok(())
}

/// An input as the name of a column or a point: `01`.
fn name(x: &[f32; 2]) -> String {
    format!("{}{}", x[0], x[1])
}
