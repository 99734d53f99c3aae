//! One update of one weight, derived by hand and compared with the library's gradient.

use crate::by_hand::HAND_SET;
use crate::support::{Column, Table};
use crate::{INPUTS, TARGETS, Xor, name};
use dfn::{BatchError, HalfSquaredError, Workspace};

/// W⁽¹⁾₂,₁ leads from the second input to the first hidden unit. Its value in the hand-set network
/// is 1, where the loss and with it the gradient are 0: there would be nothing to see.
const START: f32 = 1.5;
const RATE: f32 = 0.5;

pub fn show() -> Result<(), BatchError> {
    println!("2. One gradient-descent update of W⁽¹⁾₂,₁, learning rate {RATE}\n");
    println!("  The hand-set network has no loss, so W₂,₁, the weight from x₂ to h₁, is moved");
    println!(
        "  from 1 to {START} first. L = ½ (ŷ − y)², and J is its mean over the four samples:\n"
    );
    println!("  ∂J/∂W₂,₁ = mean of ∂L/∂ŷ · ∂ŷ/∂h₁ · ∂h₁/∂z₁ · ∂z₁/∂W₂,₁");
    println!("           = mean of (ŷ − y) ·   w₁   · g′(z₁) ·    x₂\n");

    let mut network = HAND_SET;
    network.hidden.weights[1][0] = START;
    let by_hand = derive(&network);

    let mut gradients = Xor::zeros();
    let mut workspace = Workspace::<Xor>::new();
    let before =
        network.gradients(&INPUTS, &TARGETS, HalfSquaredError, &mut gradients, &mut workspace)?;
    let by_library = gradients.hidden.weights[1][0];
    println!("  ∂J/∂W₂,₁ by hand      {}", by_hand.gradient);
    println!("  ∂J/∂W₂,₁ by dfn       {by_library}\n");

    network.hidden.weights[1][0] -= RATE * by_library;
    let after = network.mean_loss(&INPUTS, &TARGETS, HalfSquaredError, &mut workspace)?;
    let updated = network.hidden.weights[1][0];
    println!("  W₂,₁ ← {START} − {RATE} · {by_library} = {updated}");
    println!("  J before the update   {before}   (by hand {})", by_hand.loss);
    println!("  J after the update    {after}   ({:.0} % less)\n", 100.0 * (1.0 - after / before));
    Ok(())
}

/// The means over the four samples.
struct Derivation {
    loss: f32,
    gradient: f32,
}

/// Computes the forward pass and the factors of the chain rule one by one, and prints them. Only
/// the network's numbers are taken from it: none of its methods is called.
fn derive(network: &Xor) -> Derivation {
    let [[w11, w12], [w21, w22]] = network.hidden.weights;
    let [c1, c2] = network.hidden.bias;
    let [[w1], [w2]] = network.output.weights;
    let [b] = network.output.bias;

    let headings = ["y", "z₁", "h₁", "h₂", "ŷ", "L", "∂L/∂ŷ", "∂ŷ/∂h₁", "∂h₁/∂z₁", "∂z₁/∂W₂,₁"];
    let [y, z1, h1, h2, output, l, f1, f2, f3, f4] = headings.map(Column::Right);
    let product = Column::Right("product");
    let mut table =
        Table::new([Column::Left("x"), y, z1, h1, h2, output, l, f1, f2, f3, f4, product]);

    let mut mean = Derivation { loss: 0.0, gradient: 0.0 };
    for (x, [y]) in INPUTS.iter().zip(TARGETS) {
        let [x1, x2] = *x;
        let z1 = w11 * x1 + w21 * x2 + c1;
        let z2 = w12 * x1 + w22 * x2 + c2;
        let (h1, h2) = (z1.max(0.0), z2.max(0.0));
        let output = w1 * h1 + w2 * h2 + b;
        let loss = 0.5 * (output - y) * (output - y);

        let loss_by_output = output - y;
        let output_by_hidden = w1;
        let hidden_by_pre_activation = if z1 > 0.0 { 1.0 } else { 0.0 };
        let pre_activation_by_weight = x2;
        let factors =
            [loss_by_output, output_by_hidden, hidden_by_pre_activation, pre_activation_by_weight];
        let product: f32 = factors.iter().product();

        let [f1, f2, f3, f4] = factors.map(|factor| factor.to_string());
        let [y, z1, h1, h2, output, l] = [y, z1, h1, h2, output, loss].map(|v| v.to_string());
        table.row([name(x), y, z1, h1, h2, output, l, f1, f2, f3, f4, product.to_string()]);
        mean.loss += loss / INPUTS.len() as f32;
        mean.gradient += product / INPUTS.len() as f32;
    }
    let mut cells = [const { String::new() }; 12];
    cells[0] = "mean".to_string();
    cells[6] = mean.loss.to_string();
    cells[11] = mean.gradient.to_string();
    table.row(cells);
    println!("{table}");
    mean
}
