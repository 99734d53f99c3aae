//! Two differential equations as costs, and their exact solutions. The example's test has the same.
//!
//! The trial solutions have the initial values built in, whatever the network N gives (Lagaris, Likas
//! and Fotiadis 1998). There is nothing to imitate: the cost is how far y is from obeying its
//! equation, at points of the interval.

use super::support::grid;
use dfn::{Adam, Fit, FitError, Network, OwnCost, Schedule, Trainer, network, unit};

/// Of the logistic equation: how fast, and from where. From farther below, 0.1 at a rate of 1.5, half
/// of the networks end near y = 0, which obeys the equation, too.
pub const GROWTH: f64 = 1.0;
pub const START: f64 = 0.2;
/// Of the oscillator: its damping γ and the frequency ω it would have without.
pub const DAMPING: f64 = 0.3;
pub const FREQUENCY: f64 = 2.0;
/// The solutions are learned from x = 0 to here.
pub const END: f64 = 5.0;
/// The number of points at which the equations are to hold.
pub const POINTS: usize = 60;

network! {
    /// Logistic growth, y′ = r y (1 − y) with y(0) = y₀, as y = y₀ + x N(x).
    pub struct Growth: f64(x: 1) -> 1 {
        let n = x -> dense(16, tanh) -> dense(16, tanh) -> dense(1);
        let y = self::START + x * n;
        let residual = grad(y, x) - self::GROWTH * y * (1.0 - y);
        cost = square(residual);
        y
    }

    /// A damped oscillator, y″ + 2γ y′ + ω² y = 0 with y(0) = 1 and y′(0) = 0, as y = 1 + x² N(x).
    pub struct Oscillator: f64(x: 1) -> 1 {
        let n = x -> dense(20, tanh) -> dense(20, tanh) -> dense(1);
        let y = 1.0 + square(x) * n;
        let velocity = grad(y, x);
        let acceleration = grad(velocity, x);
        let friction = 2.0 * self::DAMPING * velocity;
        let spring = self::FREQUENCY * self::FREQUENCY * y;
        cost = square(acceleration + friction + spring);
        y
    }
}

/// A network that solves an equation.
pub trait Solution: Network<Scalar = f64, Input = [f64; 1], Output = [f64; 1], Unit = Own> {
    const EPOCHS: usize;
    const RATE: f64;

    /// The solution in closed form.
    fn exact(x: f64) -> f64;
}

/// The unit of a network with a cost of its own and no target.
pub type Own = unit::own_cost<0>;

impl Solution for Growth {
    const EPOCHS: usize = 15_000;
    const RATE: f64 = 0.01;

    fn exact(x: f64) -> f64 {
        1.0 / (1.0 + (1.0 / START - 1.0) * (-GROWTH * x).exp())
    }
}

impl Solution for Oscillator {
    const EPOCHS: usize = 30_000;
    const RATE: f64 = 0.01;

    fn exact(x: f64) -> f64 {
        let damped = (FREQUENCY * FREQUENCY - DAMPING * DAMPING).sqrt();
        let (sine, cosine) = (damped * x).sin_cos();
        (-DAMPING * x).exp() * (cosine + DAMPING / damped * sine)
    }
}

/// A learned solution.
pub struct Solved<N> {
    pub network: N,
    /// The mean cost in each epoch.
    pub costs: Vec<f64>,
}

impl<N: Solution> Solved<N> {
    /// Learns to obey the equation at all points at once, in steps that get shorter, down to none.
    ///
    /// # Errors
    /// If a step is refused.
    pub fn new(seed: u64) -> Result<Self, FitError> {
        let x: Vec<_> = grid(0.0, END, POINTS).into_iter().map(|x| [x]).collect();
        let no_targets = [(); POINTS];
        let mut network = N::random(seed);
        let mut costs = Vec::with_capacity(N::EPOCHS);
        let schedule = Schedule::Cosine { last: 0.0 };
        let fit = Fit { epochs: N::EPOCHS, batch: POINTS, schedule, ..Fit::default() };
        let mut trainer = Trainer::new(&mut network, OwnCost, Adam::new(N::RATE));
        trainer.fit(&x, &no_targets, fit, |report| costs.push(report.loss))?;
        Ok(Self { network, costs })
    }

    /// y − the exact solution.
    pub fn error(&self, x: f64) -> f64 {
        self.network.forward(&[x])[0] - N::exact(x)
    }

    /// The largest error between 0 and the end.
    pub fn largest_error(&self) -> f64 {
        grid(0.0, END, 601).into_iter().map(|x| self.error(x).abs()).fold(0.0, f64::max)
    }
}
