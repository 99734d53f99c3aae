//! The learned solutions over the exact ones, their errors, and the costs while learning.

use crate::problems::{END, Growth, Oscillator, Solution, Solved};
use crate::support::colour::{BLUE, Colour, INK, ORANGE};
use crate::support::{Axis, Chart, Mark, Series, draw_charts, grid};
use std::io;
use std::path::Path;

/// An equation and the trial solution for it, in words.
pub struct Words {
    pub name: &'static str,
    pub equation: &'static str,
    pub trial: &'static str,
}

pub const GROWTH: Words = Words {
    name: "logistic growth",
    equation: "y′ = r y (1 − y), y(0) = y₀",
    trial: "y = y₀ + x N(x)",
};

pub const OSCILLATOR: Words = Words {
    name: "damped oscillator",
    equation: "y″ + 2γ y′ + ω² y = 0, y(0) = 1, y′(0) = 0",
    trial: "y = 1 + x² N(x)",
};

/// # Errors
/// If the file cannot be written.
pub fn draw(
    file: &Path,
    growth: &Solved<Growth>,
    oscillator: &Solved<Oscillator>,
) -> io::Result<()> {
    let charts = [
        solution(&GROWTH, BLUE, growth, Axis::new("y", -0.1..1.2, 0.2)),
        solution(&OSCILLATOR, ORANGE, oscillator, Axis::new("y", -1.0..1.2, 0.5)),
        errors(growth, oscillator),
        costs(growth, oscillator),
    ];
    draw_charts(file, &charts, 2, (560.0, 380.0))
}

fn solution<N: Solution>(words: &Words, colour: Colour, solved: &Solved<N>, y: Axis) -> Chart {
    let x = || grid(0.0, END, 301).into_iter();
    Chart {
        heading: words.equation.to_string(),
        explanation: format!("{} learned without any data: {}", words.name, words.trial),
        x: Axis::new("x", 0.0..END, 1.0),
        y,
        series: vec![
            Series::new(
                words.name,
                colour,
                Mark::Line,
                x().map(|x| (x, solved.network.forward(&[x])[0])),
            ),
            Series::new("exact", INK, Mark::Dashes, x().map(|x| (x, N::exact(x)))),
        ],
    }
}

fn errors(growth: &Solved<Growth>, oscillator: &Solved<Oscillator>) -> Chart {
    let x = || grid(0.0, END, 301).into_iter();
    Chart {
        heading: "Errors".to_string(),
        explanation: "the distance from the exact solution".to_string(),
        x: Axis::new("x", 0.0..END, 1.0),
        y: Axis::logarithmic("error", 1e-7..1e-1),
        series: vec![
            Series::new(GROWTH.name, BLUE, Mark::Line, x().map(|x| (x, growth.error(x).abs()))),
            Series::new(
                OSCILLATOR.name,
                ORANGE,
                Mark::Line,
                x().map(|x| (x, oscillator.error(x).abs())),
            ),
        ],
    }
}

fn costs(growth: &Solved<Growth>, oscillator: &Solved<Oscillator>) -> Chart {
    let curve = |name: &str, colour: Colour, costs: &[f64]| {
        let last = costs.len() as f64;
        let epochs = grid(0.0, last.log10(), 201).into_iter();
        let epochs = epochs.map(|power| (10f64.powf(power).round() as usize).clamp(1, costs.len()));
        let points = epochs.map(|epoch| (epoch as f64, costs[epoch - 1]));
        Series::new(name, colour, Mark::Line, points)
    };
    let costs = || growth.costs.iter().chain(&oscillator.costs).copied();
    let (low, high) = (costs().fold(f64::INFINITY, f64::min), costs().fold(0.0, f64::max));
    let epochs = Growth::EPOCHS.max(Oscillator::EPOCHS) as f64;
    Chart {
        heading: "While learning".to_string(),
        explanation: "the mean square of what is left of the equation".to_string(),
        x: Axis::logarithmic("step", 1.0..epochs),
        y: Axis::logarithmic("J", 0.5 * low..2.0 * high),
        series: vec![
            curve(GROWTH.name, BLUE, &growth.costs),
            curve(OSCILLATOR.name, ORANGE, &oscillator.costs),
        ],
    }
}
