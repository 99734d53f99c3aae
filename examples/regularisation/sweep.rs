//! A penalty over λ: medians over the seeds, and the chart of the losses.

use crate::problem::{Learned, NOISE, Problem};
use crate::support::colour::{BLUE, Colour, INK, ORANGE};
use crate::support::{Axis, Chart, Mark, Series, median};
use dfn::Penalty;
use std::error::Error;
use std::ops::RangeInclusive;

/// The exponents of λ in halves, from 10⁻⁶ to 1.
const HALVES: RangeInclusive<i32> = -12..=0;

/// What a penalty came to for every λ.
pub struct Sweep {
    pub name: &'static str,
    pub points: Vec<Point>,
}

/// The medians over the seeds.
#[derive(Clone, Copy)]
pub struct Point {
    pub lambda: f64,
    pub training: f64,
    pub validation: f64,
    pub near_0: f64,
}

impl Point {
    /// # Errors
    /// If a step is refused.
    pub fn new(
        problems: &[Problem],
        lambda: f64,
        penalty: impl Penalty<f64>,
    ) -> Result<Self, Box<dyn Error>> {
        let learned =
            problems.iter().map(|problem| problem.learn(penalty)).collect::<Result<Vec<_>, _>>()?;
        let middle = |value: fn(&Learned) -> f64| median(learned.iter().map(value));
        Ok(Self {
            lambda,
            training: middle(|learned| learned.training),
            validation: middle(|learned| learned.validation),
            near_0: middle(|learned| learned.near_0 as f64),
        })
    }
}

impl Sweep {
    /// # Errors
    /// If a step is refused.
    pub fn new<P: Penalty<f64>>(
        name: &'static str,
        problems: &[Problem],
        penalty: fn(f64) -> P,
    ) -> Result<Self, Box<dyn Error>> {
        let lambdas = HALVES.map(|half| 10f64.powf(f64::from(half) / 2.0));
        let points = lambdas.map(|lambda| Point::new(problems, lambda, penalty(lambda)));
        Ok(Self { name, points: points.collect::<Result<_, _>>()? })
    }

    /// Where the validation loss is lowest.
    pub fn best(&self) -> Point {
        let lower = |a: Point, b: &Point| if b.validation < a.validation { *b } else { a };
        self.points.iter().fold(self.points[0], lower)
    }

    /// Both losses over λ.
    pub fn losses(&self) -> Chart {
        let noise = self.points.iter().map(|point| (point.lambda, NOISE * NOISE));
        Chart {
            heading: format!("{} over λ", self.name),
            explanation: format!("least validation loss at λ = {:.0e}", self.best().lambda),
            x: Axis::logarithmic("λ", 1e-6..1.0),
            y: Axis::new("mean squared error", 0.0..0.7, 0.1),
            series: vec![
                Series::new("variance of the noise", INK, Mark::Dashes, noise),
                self.line("training loss", BLUE, |point| point.training),
                self.line("validation loss", ORANGE, |point| point.validation),
            ],
        }
    }

    /// A number over λ.
    pub fn line(&self, name: &str, colour: Colour, value: fn(&Point) -> f64) -> Series {
        let points = self.points.iter().map(|point| (point.lambda, value(point)));
        Series::new(name, colour, Mark::Line, points)
    }
}
