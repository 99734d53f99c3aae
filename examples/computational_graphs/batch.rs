//! Figure 5 c, a layer of rectified units on a batch: matrices, and the sums over the samples.

use crate::hand::{Hand, factor, number, vector};
use crate::networks::Rectified;
use crate::support::{Column, Table};
use dfn::{BatchError, HalfSquaredError, Workspace};

const X: [[f64; 2]; 3] = [[1.0, 3.0], [-2.0, 0.5], [2.0, -1.0]];
const TARGETS: [[f64; 3]; 3] = [[0.0, 2.0, 1.0], [1.0, 0.0, 1.0], [2.0, -1.0, 0.0]];

/// # Errors
/// If the library takes no such batch.
pub fn show() -> Result<(), BatchError> {
    let network = Rectified { w: [[1.0, 0.0, -1.0], [0.0, 1.0, -1.0]], b: [0.0, -1.0, 0.5] };
    println!("3. Figure 5 c, a layer on a batch: H = max{{0, XW + b}}\n");
    println!("   and J = mean of ½ |h − t|², with G = ∂J/∂U⁽²⁾ = (H − T) ⊙ 1[U⁽²⁾ > 0] / 3:");
    println!("   ∂J/∂W = Xᵀ G, ∂J/∂b = the sum of the rows of G\n");

    let mut h = [[0.0; 3]; 3];
    let mut workspace = Workspace::<Rectified>::new();
    network.forward_batch(&X, &mut h, &mut workspace)?;
    let mut gradients = Rectified::zeros();
    let cost = network.gradients(&X, &TARGETS, HalfSquaredError, &mut gradients, &mut workspace)?;

    let u1 = X.map(|x| [0, 1, 2].map(|o| x[0] * network.w[0][o] + x[1] * network.w[1][o]));
    let u2 = u1.map(|u| [0, 1, 2].map(|o| u[o] + network.b[o]));
    let by_hand = u2.map(|u| u.map(|u| u.max(0.0)));
    let samples = [0, 1, 2];
    let g = samples.map(|n| {
        samples.map(|o| {
            let passes = if u2[n][o] > 0.0 { 1.0 } else { 0.0 };
            (by_hand[n][o] - TARGETS[n][o]) * passes / 3.0
        })
    });
    let headings = ["sample 1", "sample 2", "sample 3"].map(Column::Left);
    let [one, two, three] = headings;
    let mut table = Table::new([Column::Left(""), one, two, three]);
    let mut rows = |name: &str, rows: &[[f64; 3]; 3]| {
        let [one, two, three] = rows.each_ref().map(|row| vector(row));
        table.row([name.to_string(), one, two, three]);
    };
    rows("U⁽¹⁾ = XW", &u1);
    rows("U⁽²⁾ = U⁽¹⁾ + b", &u2);
    rows("H = max{0, U⁽²⁾}", &by_hand);
    rows("H, dfn", &h);
    rows("T", &TARGETS);
    rows("G", &g);
    println!("{table}");
    assert_eq!(h, by_hand);

    let mut hand = Hand::new();
    let squares = samples.map(|n| samples.map(|o| (by_hand[n][o] - TARGETS[n][o]).powi(2)));
    let mean = squares.as_flattened().iter().sum::<f64>() / 6.0;
    let terms: Vec<_> = squares.as_flattened().iter().copied().map(number).collect();
    hand.row("J", &format!("½ ({}) / 3", terms.join(" + ")), mean, cost);
    let sum = |terms: [(f64, f64); 3]| {
        let texts = terms.map(|(a, b)| format!("{} · {}", factor(a), factor(b)));
        (texts.join(" + "), terms.iter().map(|(a, b)| a * b).sum())
    };
    for (i, name) in ["∂J/∂W₁,ᵢ", "∂J/∂W₂,ᵢ"].into_iter().enumerate() {
        let sums = samples.map(|o| sum(samples.map(|n| (X[n][i], g[n][o]))));
        hand.rows(name, &sums, &gradients.w[i]);
    }
    let sums = samples.map(|o| {
        let column = samples.map(|n| g[n][o]);
        (column.map(factor).join(" + "), column.iter().sum())
    });
    hand.rows("∂J/∂bᵢ", &sums, &gradients.b);
    hand.print();
    Ok(())
}
