//! The irises and the networks that tell them apart. The example's test has the same.
//!
//! The data: 150 flowers of three species (Anderson 1935, Fisher 1936; UCI machine learning
//! repository, CC BY 4.0), compiled into the program.

use super::support::random::uniform;
use dfn::{Adam, CrossEntropy, Fit, FitError, Network, Trainer, generator, network, unit};
use std::error::Error;

/// Comma-separated: a line of headings, then four lengths in centimetres and the species.
static TEXT: &str = include_str!("../../data/iris.csv");

pub const SPECIES: [&str; 3] = ["setosa", "versicolor", "virginica"];
pub const HELD_OUT: usize = 50;
const EPOCHS: usize = 300;
const RATE: f32 = 0.02;

network! {
    /// The borders between its classes are straight lines.
    pub struct Straight = output: dense(2 -> 3, softmax);

    /// Those of a network with a hidden layer are curves.
    pub struct Curved = hidden: dense(2 -> 8, tanh) -> output: dense(8 -> 3, softmax);
}

/// A network from the length and width of a petal to the probabilities of the species.
pub trait Botanist:
    Network<Scalar = f32, Input = [f32; 2], Output = [f32; 3], Unit = unit::softmax>
{
}

impl<N> Botanist for N where
    N: Network<Scalar = f32, Input = [f32; 2], Output = [f32; 3], Unit = unit::softmax>
{
}

/// Flowers: the length and the width of a petal in centimetres, and the species.
#[derive(Clone, Default)]
pub struct Flowers {
    pub petals: Vec<[f32; 2]>,
    pub species: Vec<usize>,
}

impl Flowers {
    /// Reads all flowers.
    ///
    /// # Errors
    /// If the data make no sense, with the number of the line.
    pub fn read() -> Result<Self, Box<dyn Error>> {
        let mut flowers = Self::default();
        for (index, line) in TEXT.lines().enumerate().skip(1) {
            let (petal, species) = parse(line)
                .map_err(|error| format!("data/iris.csv, line {}: {error}", index + 1))?;
            flowers.petals.push(petal);
            flowers.species.push(species);
        }
        match flowers.species.len() {
            count if count > HELD_OUT => Ok(flowers),
            count => Err(format!("expected more than {HELD_OUT} flowers, found {count}").into()),
        }
    }

    /// Those to learn from and, drawn by the seed, those that are held out.
    pub fn split(&self, seed: u64) -> (Self, Self) {
        let mut random = generator(seed);
        let mut order: Vec<usize> = (0..self.species.len()).collect();
        order.sort_by_cached_key(|_| uniform(&mut random).to_bits());
        let (held_out, training) = order.split_at(HELD_OUT.min(order.len()));
        (self.chosen(training), self.chosen(held_out))
    }

    fn chosen(&self, order: &[usize]) -> Self {
        Self {
            petals: order.iter().map(|index| self.petals[*index]).collect(),
            species: order.iter().map(|index| self.species[*index]).collect(),
        }
    }

    /// What the networks take: about 0, and of about the size 1.
    pub fn inputs(&self) -> Vec<[f32; 2]> {
        self.petals.iter().copied().map(input).collect()
    }
}

/// A petal as an input of the networks.
pub fn input([length, width]: [f32; 2]) -> [f32; 2] {
    [(length - 4.0) / 2.0, width - 1.25]
}

/// Learns from flowers, from a start and in an order drawn from the seed.
///
/// # Errors
/// If a step is refused.
pub fn learn<N: Botanist>(flowers: &Flowers, seed: u64) -> Result<N, FitError> {
    let mut network = N::random(seed);
    let fit = Fit { epochs: EPOCHS, seed, ..Fit::default() };
    let mut trainer = Trainer::new(&mut network, CrossEntropy, Adam::new(RATE));
    trainer.fit(&flowers.inputs(), &flowers.species, fit, |_| ())?;
    Ok(network)
}

fn parse(line: &str) -> Result<([f32; 2], usize), Box<dyn Error>> {
    let fields: Vec<&str> = line.split(',').collect();
    let [_, _, length, width, species] = fields[..] else {
        return Err(format!("expected four lengths and a species, found `{line}`").into());
    };
    match species.parse()? {
        species if species < SPECIES.len() => Ok(([length.parse()?, width.parse()?], species)),
        species => Err(format!("expected a species from 0 to 2, found {species}").into()),
    }
}
