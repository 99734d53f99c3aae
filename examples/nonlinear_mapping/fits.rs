//! Every way to get φ, judged over several starts, and the picture of the fits.

use crate::networks::{self, INSIDE, Readout, SAMPLES, error, f, learn};
use crate::support::colour::{BLUE, Colour, GREEN, INK, ORANGE, PURPLE};
use crate::support::{Axis, Chart, Column, Mark, Series, Table, draw_charts, grid, median};
use networks::{EightUnits, OnBumps, OnSquare, OneLayer, Rectified, TwoLayers, TwoUnits};
use std::error::Error;
use std::ops::RangeInclusive;
use std::path::Path;

const STARTS: u64 = 9;
/// Beside the samples, where nothing was learned.
const OUTSIDE: RangeInclusive<f64> = 2.0..=3.0;
const SHOWN: (f64, f64) = (-3.0, 3.0);

/// What learning came to with one kind of φ.
struct Fit {
    name: &'static str,
    phi: &'static str,
    parameters: usize,
    /// The errors of all starts, in order.
    inside: Vec<f64>,
    outside: Vec<f64>,
    /// ŷ of the start with the median error.
    curve: Vec<(f64, f64)>,
}

impl Fit {
    fn learn<N: Readout>(
        name: &'static str,
        phi: &'static str,
        map: fn(f64) -> N::Input,
    ) -> Result<Self, Box<dyn Error>> {
        let mut learned = Vec::new();
        for seed in 0..STARTS {
            let network: N = learn(map, seed)?;
            learned.push((error(&network, map, INSIDE), network));
        }
        learned.sort_by(|a, b| a.0.total_cmp(&b.0));
        let middle = &learned[learned.len() / 2].1;
        let y = |x| (x, middle.forward(&map(x))[0]);
        Ok(Self {
            name,
            phi,
            parameters: N::PARAMETERS,
            inside: learned.iter().map(|(error, _)| *error).collect(),
            outside: learned.iter().map(|(_, network)| error(network, map, OUTSIDE)).collect(),
            curve: grid(SHOWN.0, SHOWN.1, 301).into_iter().map(y).collect(),
        })
    }
}

pub fn show(file: &Path) -> Result<(), Box<dyn Error>> {
    println!("2. A linear layer on φ(x): ŷ = wᵀφ(x) + b");
    println!("   (median over {STARTS} starts of the root mean square error)\n");

    let one = Fit::learn::<OneLayer>("one linear layer", "x", networks::identity)?;
    let two = Fit::learn::<TwoLayers>("two linear layers", "x", networks::identity)?;
    let hand = Fit::learn::<OnSquare>("made by hand", "(x², x)", networks::square)?;
    let generic = Fit::learn::<OnBumps>("generic", "9 radial basis functions", networks::bumps)?;
    let small = Fit::learn::<TwoUnits>("learned", "2 tanh units", networks::identity)?;
    let smooth = Fit::learn::<EightUnits>("learned", "8 tanh units", networks::identity)?;
    let rectified = Fit::learn::<Rectified>("learned", "8 ReLU units", networks::identity)?;

    let right = ["parameters", "error", "worst start", "error outside"].map(Column::Right);
    let [parameters, inside, worst, outside] = right;
    let [name, phi] = ["φ", "φ(x)"].map(Column::Left);
    let mut table = Table::new([name, phi, parameters, inside, worst, outside]);
    for fit in [&one, &two, &hand, &generic, &small, &smooth, &rectified] {
        table.row([
            fit.name.to_string(),
            fit.phi.to_string(),
            fit.parameters.to_string(),
            format!("{:.4}", median(fit.inside.iter().copied())),
            format!("{:.4}", fit.inside.last().unwrap_or(&f64::NAN)),
            format!("{:.3}", median(fit.outside.iter().copied())),
        ]);
    }
    println!("{table}");
    println!("  error: where the samples lie, −2 ≤ x ≤ 2; outside: 2 ≤ x ≤ 3\n");

    let panel = |heading: &str, explanation: &str, fits: &[(&Fit, Colour, Mark)]| {
        let samples = grid(*INSIDE.start(), *INSIDE.end(), SAMPLES);
        let x = grid(SHOWN.0, SHOWN.1, 301);
        let truth = x.into_iter().map(|x| (x, f(x)));
        let mut series = vec![
            Series::new("f(x) = (x + 1)²", INK, Mark::Thin, truth),
            Series::new("the samples", INK, Mark::Dots(2.0), samples.iter().map(|x| (*x, f(*x)))),
        ];
        for (fit, colour, mark) in fits {
            let name = if fit.phi == "x" { fit.name } else { fit.phi };
            series.push(Series::new(name, *colour, *mark, fit.curve.iter().copied()));
        }
        Chart {
            heading: heading.to_string(),
            explanation: explanation.to_string(),
            x: Axis::new("x", SHOWN.0..SHOWN.1, 1.0),
            y: Axis::new("ŷ", -2.0..16.0, 2.0),
            series,
        }
    };
    let (line, dashes) = (Mark::Line, Mark::Dashes);
    let charts = [
        panel(
            "φ(x) = x",
            "two linear layers are one",
            &[(&one, BLUE, line), (&two, ORANGE, dashes)],
        ),
        panel("φ made by hand", "f is linear in φ: exact everywhere", &[(&hand, BLUE, line)]),
        panel("Generic φ", "good where the samples lie", &[(&generic, GREEN, line)]),
        panel(
            "Learned φ",
            "from the samples alone",
            &[(&small, PURPLE, line), (&smooth, ORANGE, line), (&rectified, BLUE, dashes)],
        ),
    ];
    draw_charts(file, &charts, 2, (560.0, 380.0))?;
    Ok(())
}
