//! Learning a probability with the two output units, from a bad start and from many random ones.

use crate::probability::{
    Clipped, Probability, RATE, SAMPLES, STEPS, Samples, Smooth, learn, samples, truth,
};
use crate::support::colour::{BLUE, Colour, INK, ORANGE};
use crate::support::{Axis, Chart, Column, Mark, Series, Table, draw_charts, grid, median};
use dfn::Dense;
use std::error::Error;
use std::path::Path;

const STARTS: u64 = 40;
const SHOWN: [usize; 6] = [0, 1, 10, 100, 1000, STEPS];
/// A loss this much above that of the true probabilities counts as learned.
const NEAR: f64 = 0.05;

pub fn show(file: &Path) -> Result<(), Box<dyn Error>> {
    println!("2. Learning a probability: {SAMPLES} samples with P(y = 1 | x) = σ(2x)");
    println!("   (ŷ = g(wx + b), gradient descent at a rate of {RATE})\n");
    let bad_start = bad_start()?;
    let [clipped, smooth] = random_starts()?;
    draw_charts(file, &[bad_start, clipped, smooth], 3, (400.0, 380.0))?;
    Ok(())
}

/// From w = 0 and b = −1, where the clipped unit says 0 to every sample.
fn bad_start() -> Result<Chart, Box<dyn Error>> {
    let samples = samples(0);
    let start = Dense { weights: [[0.0]], bias: [-1.0] };
    let clipped = history(&mut Clipped { output: start }, &samples)?;
    let smooth = history(&mut Smooth { output: start }, &samples)?;

    println!("  From w = 0, b = −1:\n");
    let headings = ["steps", "clipped: J", "|∇J|", "sigmoid: J", "|∇J|"].map(Column::Right);
    let mut table = Table::new(headings);
    for step in SHOWN {
        let [a, b, c, d] = [clipped[step].0, clipped[step].1, smooth[step].0, smooth[step].1]
            .map(|value| format!("{value:.4}"));
        table.row([step.to_string(), a, b, c, d]);
    }
    println!("{table}");

    let line = |name, colour, history: &[(f64, f64)]| {
        let steps =
            grid(0.0, (STEPS as f64).log10(), 101).into_iter().map(|power| 10f64.powf(power));
        let points = steps.map(|step| (step, history[(step.round() as usize).min(STEPS)].0));
        Series::new(name, colour, Mark::Line, points)
    };
    Ok(Chart {
        heading: "From a start that says 0 to all".to_string(),
        explanation: "loss J, both scales logarithmic".to_string(),
        x: Axis::logarithmic("steps", 1.0..STEPS as f64),
        y: Axis::logarithmic("J", 0.1..100.0),
        series: vec![line("clipped", BLUE, &clipped), line("sigmoid", ORANGE, &smooth)],
    })
}

/// J and |∇J| before every step and after the last one.
fn history<N: Probability>(
    network: &mut N,
    samples: &Samples,
) -> Result<Vec<(f64, f64)>, Box<dyn Error>> {
    let mut history = Vec::with_capacity(STEPS + 1);
    learn(network, samples, |_, network| history.push(network.slope(samples)))?;
    Ok(history.into_iter().collect::<Result<_, _>>()?)
}

/// Where a random start ended.
struct End {
    network: Dense<1, 1, f64>,
    loss: f64,
    slope: f64,
    /// J above that of the true probabilities.
    excess: f64,
}

/// From random starts, each with samples of its own.
fn random_starts() -> Result<[Chart; 2], Box<dyn Error>> {
    let clipped = ends(|network: &Clipped| network.output)?;
    let smooth = ends(|network: &Smooth| network.output)?;

    println!("  From {STARTS} random starts, each with samples of its own:\n");
    let right = ["learned", "median J", "worst J", "J > 1 and ∇J = 0"].map(Column::Right);
    let [learned, middle, worst, stuck] = right;
    let mut table = Table::new([Column::Left("output unit"), learned, middle, worst, stuck]);
    for (name, ends) in [("clipped", &clipped), ("sigmoid", &smooth)] {
        let count = |condition: &dyn Fn(&End) -> bool| {
            ends.iter().filter(|end| condition(end)).count().to_string()
        };
        let losses = || ends.iter().map(|end| end.loss);
        table.row([
            name.to_string(),
            count(&|end| end.excess < NEAR),
            format!("{:.3}", median(losses())),
            format!("{:.3}", losses().fold(0.0, f64::max)),
            count(&|end| end.loss > 1.0 && end.slope == 0.0),
        ]);
    }
    println!("{table}");
    println!("  learned: J is at most {NEAR} above that of the true probabilities\n");

    Ok([
        curves("Clipped", &clipped, BLUE, |layer, x| Clipped { output: layer }.forward(&[x])[0]),
        curves("Sigmoid", &smooth, ORANGE, |layer, x| Smooth { output: layer }.forward(&[x])[0]),
    ])
}

fn ends<N: Probability>(layer: fn(&N) -> Dense<1, 1, f64>) -> Result<Vec<End>, Box<dyn Error>> {
    let end = |seed| {
        let samples = samples(seed + 1);
        let mut network = N::random(seed);
        learn(&mut network, &samples, |_, _| ())?;
        let (loss, slope) = network.slope(&samples)?;
        Ok(End { network: layer(&network), loss, slope, excess: loss - best(&samples) })
    };
    (0..STARTS).map(end).collect()
}

/// J of the true probabilities.
fn best(samples: &Samples) -> f64 {
    let loss = |(x, y): (&[f64; 1], &[f64; 1])| {
        let probability = truth(x[0]);
        -(if y[0] == 1.0 { probability } else { 1.0 - probability }).ln()
    };
    samples.x.iter().zip(&samples.y).map(loss).sum::<f64>() / SAMPLES as f64
}

fn curves(
    heading: &str,
    ends: &[End],
    colour: Colour,
    output: impl Fn(Dense<1, 1, f64>, f64) -> f64,
) -> Chart {
    let x = grid(-3.0, 3.0, 151);
    let curve = |end: &End| {
        let points = x.iter().map(|x| (*x, output(end.network, *x)));
        Series::new(&heading.to_lowercase(), colour, Mark::Thin, points)
    };
    let mut series: Vec<_> = ends.iter().map(curve).collect();
    let truth = x.iter().map(|x| (*x, truth(*x)));
    series.push(Series::new("true P(y = 1 | x)", INK, Mark::Dashes, truth));
    let learned = ends.iter().filter(|end| end.excess < NEAR).count();
    Chart {
        heading: format!("{heading}, from {STARTS} random starts"),
        explanation: format!("ŷ of every start; {learned} have learned"),
        x: Axis::new("x", -3.0..3.0, 1.0),
        y: Axis::new("ŷ", -0.05..1.05, 0.2),
        series,
    }
}
