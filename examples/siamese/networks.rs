//! Two inputs through one encoder, and how it learns which digits are the same. The example's test
//! has the same.

use super::data::Samples;
use dfn::{
    Adam, BatchError, BinaryCrossEntropy, Fit, FitError, Generator, Schedule, Trainer, Workspace,
    generator, network, rand_core::Rng,
};

network! {
    /// The probability that two images are of the same digit, from how far apart their codes are.
    ///
    /// Both layers of the encoder are used twice: their gradients are the sums over both uses.
    pub struct Siamese(left: 64, right: 64) -> 1 {
        layer hidden = dense(64 -> 48, tanh);
        layer code = dense(48 -> 2);
        let distance = square((left -> hidden -> code) - (right -> hidden -> code));
        distance -> same: dense(1, sigmoid)
    }

    /// The encoder alone: its layers are those of [`Siamese`].
    pub struct Encoder = hidden: dense(64 -> 48, tanh) -> code: dense(48 -> 2);
}

/// As many pairs to learn from, half of them of the same digit.
pub const PAIRS: usize = 8000;

/// Those of the samples whose digit is asked for.
pub fn only(samples: &Samples, wanted: impl Fn(usize) -> bool) -> Samples {
    let pairs = samples.images.iter().zip(&samples.labels);
    let (images, labels) = pairs.filter(|(_, label)| wanted(**label)).unzip();
    Samples { images, labels }
}

/// Pairs of images, and 1 for those of the same digit.
pub struct Pairs {
    pub images: Vec<[f32; 128]>,
    pub same: Vec<[f32; 1]>,
}

impl Pairs {
    /// Draws pairs; every second one is of the same digit, written twice.
    pub fn draw(samples: &Samples, count: usize, seed: u64) -> Self {
        let mut random = generator(seed);
        let mut pairs = Self { images: Vec::with_capacity(count), same: Vec::with_capacity(count) };
        while pairs.same.len() < count {
            let same = pairs.same.len().is_multiple_of(2);
            let [left, right] = [(); 2].map(|()| below(samples.labels.len(), &mut random));
            if left != right && (samples.labels[left] == samples.labels[right]) == same {
                pairs.images.push(Siamese::input(&samples.images[left], &samples.images[right]));
                pairs.same.push([f32::from(u8::from(same))]);
            }
        }
        pairs
    }

    /// The share of the pairs that the network judges right.
    ///
    /// # Errors
    /// If an image is not finite.
    pub fn accuracy(&self, network: &Siamese) -> Result<f64, BatchError> {
        let mut y = vec![[0.0]; self.images.len()];
        network.forward_batch(&self.images, &mut y, &mut Workspace::<Siamese>::new())?;
        let right = |(y, same): &(&[f32; 1], &[f32; 1])| (y[0] > 0.5) == (same[0] > 0.5);
        Ok(y.iter().zip(&self.same).filter(right).count() as f64 / y.len() as f64)
    }
}

impl Siamese {
    /// A network that has learned from pairs of the samples, with everything drawn from the seed.
    ///
    /// # Errors
    /// If a step is refused.
    pub fn learn(samples: &Samples, seed: u64) -> Result<Self, FitError> {
        let pairs = Pairs::draw(samples, PAIRS, seed);
        let mut network = Self::random(seed);
        // Equal digits lie near each other: the farther apart, the less probable.
        network.same.weights = [[-1.0], [-1.0]];
        network.same.bias = [1.0];
        let schedule = Schedule::Cosine { last: 0.0 };
        let fit = Fit { epochs: 20, seed, schedule, ..Fit::default() };
        Trainer::new(&mut network, BinaryCrossEntropy, Adam::new(0.003)).fit(
            &pairs.images,
            &pairs.same,
            fit,
            |_| (),
        )?;
        Ok(network)
    }

    /// The half of it that gives an image its code.
    pub fn encoder(&self) -> Encoder {
        Encoder { hidden: self.hidden, code: self.code }
    }
}

fn below(count: usize, random: &mut Generator) -> usize {
    ((u64::from(random.next_u32()) * count as u64) >> 32) as usize
}
