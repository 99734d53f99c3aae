use super::*;
use crate::{Layer, Role};
use std::convert::Infallible;
use std::vec;
use std::vec::Vec;

const INPUTS: usize = 400;
const OUTPUTS: usize = 101;
/// As many weights: an odd number, so that the last Gaussian has no partner.
const COUNT: usize = INPUTS * OUTPUTS + 1;

const LAYER: Layer = Layer::new("dense1", INPUTS, OUTPUTS, "tanh", false);
const RECTIFIED: Layer = Layer::new("dense1", INPUTS, OUTPUTS, "relu", true);

fn weights_of<T: Scalar>(layer: &'static Layer, rule: impl Initialiser, seed: u64) -> Vec<T> {
    let mut values = vec![T::ONE; COUNT];
    rule.fill(TensorMut::new(layer, Role::Weights, &mut values), &mut generator(seed));
    values
}

fn weights(rule: impl Initialiser, seed: u64) -> Vec<f64> {
    weights_of(&LAYER, rule, seed)
}

/// The mean of wᵖ, each number as a share of the deviation.
fn moment(weights: &[f64], deviation: f64, power: i32) -> f64 {
    weights.iter().map(|w| (w / deviation).powi(power)).sum::<f64>() / weights.len() as f64
}

/// Fails unless mean, variance, skewness and kurtosis are those of the distribution: no moment is
/// further from its expectation than five standard deviations of the mean over so many numbers.
#[track_caller]
fn check_moments(rule: impl Initialiser, variance: f64, expected: [f64; 8]) {
    let weights = weights(rule, 1);
    let deviation = variance.sqrt();
    for power in 1..=4 {
        let (mean, of_square) = (expected[power - 1], expected[2 * power - 1]);
        let tolerance = 5.0 * ((of_square - mean * mean) / COUNT as f64).sqrt();
        let found = moment(&weights, deviation, power as i32);
        assert!((found - mean).abs() < tolerance, "moment {power}: found {found}, expected {mean}");
    }
    // Neighbours have nothing to do with each other.
    let products = weights.windows(2).map(|pair| pair[0] * pair[1] / variance);
    assert!((products.sum::<f64>() / COUNT as f64).abs() < 5.0 / (COUNT as f64).sqrt());
}

/// E xᵖ for p = 1 … 8, with a variance of 1.
const OF_UNIFORM: [f64; 8] = [0.0, 1.0, 0.0, 9.0 / 5.0, 0.0, 27.0 / 7.0, 0.0, 9.0];
const OF_NORMAL: [f64; 8] = [0.0, 1.0, 0.0, 3.0, 0.0, 15.0, 0.0, 105.0];

#[test]
fn weights_have_the_moments_of_their_distribution() {
    const SUM: f64 = (INPUTS + OUTPUTS) as f64;
    check_moments(Glorot, 2.0 / SUM, OF_UNIFORM);
    check_moments(GlorotNormal, 2.0 / SUM, OF_NORMAL);
    check_moments(He, 2.0 / INPUTS as f64, OF_UNIFORM);
    check_moments(HeNormal, 2.0 / INPUTS as f64, OF_NORMAL);
    check_moments(LeCun, 1.0 / INPUTS as f64, OF_UNIFORM);
    check_moments(LeCunNormal, 1.0 / INPUTS as f64, OF_NORMAL);
    check_moments(Uniform::new(0.3).unwrap(), 0.03, OF_UNIFORM);
    check_moments(Normal::new(0.3).unwrap(), 0.09, OF_NORMAL);
}

#[test]
fn gaussian_tails_reach_as_far_as_they_should() {
    let weights = weights(Normal::new(1.0).unwrap(), 2);
    for (bound, share) in [(1.0, 0.317_311), (2.0, 0.045_500), (3.0, 0.002_700)] {
        let found = weights.iter().filter(|w| w.abs() > bound).count() as f64;
        let expected = share * COUNT as f64;
        assert!((found - expected).abs() < 5.0 * expected.sqrt(), "{found} beyond {bound}");
    }
    assert!(weights.iter().any(|w| w.abs() > 4.0) && weights.iter().all(|w| w.abs() < 7.0));
}

#[test]
fn uniform_weights_stay_within_their_limit_and_come_near() {
    let largest = f64::magnitude(&weights(Uniform::new(0.25).unwrap(), 1));
    assert!(largest <= 0.25 && largest > 0.249, "{largest}");
}

#[test]
fn rectified_layers_are_drawn_by_the_rule_of_he() {
    assert_eq!(
        weights_of::<f64>(&RECTIFIED, ByActivation, 1),
        weights_of::<f64>(&RECTIFIED, He, 1)
    );
    assert_eq!(weights_of::<f64>(&LAYER, ByActivation, 1), weights_of::<f64>(&LAYER, Glorot, 1));
}

#[test]
fn a_seed_gives_the_same_weights_in_both_precisions_and_another_seed_others() {
    fn check(rule: impl Initialiser + Copy) {
        assert_eq!(weights(rule, 1), weights(rule, 1));
        assert_ne!(weights(rule, 1), weights(rule, 2));
        let single = weights_of::<f32>(&LAYER, rule, 1);
        for (single, double) in single.into_iter().zip(weights(rule, 1)) {
            assert!((f64::from(single) - double).abs() < 1e-4);
        }
    }
    check(Glorot);
    check(Normal::new(0.3).unwrap());
}

#[test]
fn biases_are_0() {
    fn check(rule: impl Initialiser) {
        let mut bias = [1.0_f32; 5];
        rule.fill(TensorMut::new(&LAYER, Role::Bias, &mut bias), &mut generator(1));
        assert_eq!(bias, [0.0; 5]);
    }
    check(Glorot);
    check(GlorotNormal);
    check(He);
    check(HeNormal);
    check(LeCun);
    check(LeCunNormal);
    check(Uniform::new(0.3).unwrap());
    check(Normal::new(0.3).unwrap());
}

#[test]
fn sizes_that_make_no_sense_are_refused() {
    for size in [0.0, -0.0, -0.5, 1e-31, 1e31, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        for (name, error) in
            [("limit", Uniform::new(size).err()), ("deviation", Normal::new(size).err())]
        {
            let error = error.unwrap();
            assert_eq!((error.name, error.expected), (name, "between 1e-30 and 1e30"));
            assert_eq!(error.found.to_bits(), size.to_bits());
        }
    }
}

#[test]
fn the_largest_and_the_smallest_sizes_give_finite_weights_that_are_not_0() {
    for size in [1e-30, 1e30] {
        let uniform = weights_of::<f32>(&LAYER, Uniform::new(size).unwrap(), 1);
        let normal = weights_of::<f32>(&LAYER, Normal::new(size).unwrap(), 1);
        for weights in [uniform, normal] {
            let largest = f32::magnitude(&weights);
            assert!(largest.is_finite() && f64::from(largest) > 0.9 * size);
        }
    }
}

/// A generator that is broken: it always gives the same number.
struct Constant(u32);

impl rand_core::TryRng for Constant {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(self.0)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(u64::from(self.0))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        bytes.fill(self.0 as u8);
        Ok(())
    }
}

#[test]
fn a_broken_generator_gives_finite_weights_and_an_end() {
    // (−1, −1), the centre and nearly (1, 1) of the square that the disc lies in.
    for number in [0, 1 << 31, u32::MAX] {
        let mut values = [f32::NAN; 5];
        let tensor = TensorMut::new(&LAYER, Role::Weights, &mut values);
        HeNormal.fill(tensor, &mut Constant(number));
        assert_eq!(values, [0.0; 5]);
    }
}
