//! What output units and losses do to learning.

#[path = "../../examples/output_units/flowers.rs"]
mod flowers;
#[path = "../../examples/output_units/probability.rs"]
mod probability;
#[path = "../../examples/output_units/skewed.rs"]
mod skewed;

use crate::support;
use dfn::{Dense, HalfSquaredError, Loss, MeanAbsoluteError, unit};
use flowers::{Botanist, Curved, Flowers, HELD_OUT, Straight};
use probability::{Clipped, Probability, Smooth};

#[test]
fn a_clipped_probability_cannot_leave_a_certain_mistake_and_a_sigmoid_can() {
    let samples = probability::samples(0);
    let start = Dense { weights: [[0.0]], bias: [-1.0] };
    let (mut clipped, mut smooth) = (Clipped { output: start }, Smooth { output: start });
    probability::learn(&mut clipped, &samples, |_, _| ()).unwrap();
    probability::learn(&mut smooth, &samples, |_, _| ()).unwrap();

    assert_eq!(clipped.output, start);
    let (loss, slope) = clipped.slope(&samples).unwrap();
    assert!(loss > 10.0 && slope == 0.0, "{loss}, {slope}");
    let (loss, _) = smooth.slope(&samples).unwrap();
    assert!(loss < 0.35, "{loss}");
}

#[test]
fn most_random_starts_of_a_clipped_probability_fail_and_none_of_a_sigmoid() {
    fn failures<N: Probability>() -> usize {
        let fails = |seed: &u64| {
            let samples = probability::samples(seed + 1);
            let mut network = N::random(*seed);
            probability::learn(&mut network, &samples, |_, _| ()).unwrap();
            network.slope(&samples).unwrap().0 > 0.5
        };
        (0..15).filter(fails).count()
    }
    assert!(failures::<Clipped>() >= 8);
    assert_eq!(failures::<Smooth>(), 0);
}

#[test]
fn the_squared_error_learns_the_mean_and_the_absolute_error_the_median() {
    fn distances<L>(loss: L) -> [f64; 2]
    where
        L: Loss<unit::linear, [f64; 1], [f64; 1]>,
    {
        let curves = [0, 1, 2].map(|seed| skewed::learn(loss, seed).unwrap());
        [skewed::mean, skewed::median]
            .map(|truth| support::median(curves.iter().map(|curve| skewed::distance(curve, truth))))
    }
    let [from_mean, from_median] = distances(HalfSquaredError);
    assert!(from_mean < 0.15 && from_median > 0.3, "{from_mean}, {from_median}");
    let [from_mean, from_median] = distances(MeanAbsoluteError);
    assert!(from_median < 0.15 && from_mean > 0.3, "{from_mean}, {from_median}");
}

#[test]
fn softmax_tells_irises_apart() {
    let flowers = Flowers::read().unwrap();
    assert_eq!(flowers.species.len(), 150);
    let (straight, curved) = (accuracy::<Straight>(&flowers), accuracy::<Curved>(&flowers));
    assert!(straight >= 0.92 && curved >= 0.92, "{straight}, {curved}");
}

/// The median over seven seeds, each with other flowers held out.
fn accuracy<N: Botanist>(flowers: &Flowers) -> f64 {
    support::median((0..7).map(|seed| {
        let (training, held_out) = flowers.split(seed);
        assert_eq!((training.species.len(), held_out.species.len()), (100, HELD_OUT));
        let network: N = flowers::learn(&training, seed).unwrap();
        dfn::accuracy(&network, &held_out.inputs(), &held_out.species).unwrap()
    }))
}
