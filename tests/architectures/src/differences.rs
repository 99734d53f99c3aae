//! Gradients against finite differences of the mean loss, which know no formula at all.

use crate::Architecture;
use crate::common::{self, to_f64};
use crate::draw::Numbers;
use crate::reference::{Formula, Precision, Reference};
use crate::target::Target;
use dfn::{Loss, Scalar, Vector, Workspace};
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;

/// A loss, and what it is the mean over.
pub struct Samples<L, X, T> {
    pub formula: Formula,
    pub loss: L,
    pub x: Vec<X>,
    pub targets: Vec<T>,
}

/// The slope of the mean loss along a random direction; a wrong entry of the gradient shows along
/// all but very few of them. Only in `f64`: in `f32` differences say nothing.
pub fn check<N: Architecture, L: Loss<N::Unit, N::Output, T>, T: Target, const TILE: usize>(
    numbers: &mut Numbers,
    network: &N,
    reference: &Reference<N::Scalar>,
    mut samples: Samples<L, N::Input, T>,
    workspace: &mut Workspace<N, TILE>,
) -> TestCaseResult {
    if N::Scalar::EPSILON > f64::EPSILON {
        return Ok(());
    }
    samples.leave_out_kinks(reference);
    let Samples { loss, x, targets, .. } = samples;
    if x.is_empty() {
        return Ok(());
    }

    let mut gradients = N::ZEROS;
    network.gradients(&x, &targets, loss, &mut gradients, workspace).expect("finite");
    let direction: Vec<f64> = (0..N::PARAMETERS).map(|_| numbers.between(-1.0, 1.0)).collect();
    let length = direction.iter().map(|d| d * d).sum::<f64>().sqrt();
    let products = to_f64(&common::parameters(&gradients)).into_iter().zip(&direction);
    let found = products.map(|(gradient, d)| gradient * d / length).sum::<f64>();

    let mut loss_at = |step: f64| {
        let mut moved = *network;
        let places = moved.tensors_mut().flat_map(|tensor| tensor.values);
        for (place, d) in places.zip(&direction) {
            *place += Scalar::from_f64(step * d / length);
        }
        moved.mean_loss(&x, &targets, loss, workspace).expect("finite").to_f64()
    };
    const STEP: f64 = 1e-5;
    let mut rise = |step| loss_at(step) - loss_at(-step);
    // Of the fourth order, because some losses bend sharply.
    let expected = (8.0 * rise(STEP) - rise(2.0 * STEP)) / (12.0 * STEP);
    let tolerance = 1e-8 * expected.abs().max(1.0);
    let near = (found - expected).abs() <= tolerance;
    prop_assert!(near, "slope of the loss: found {found:e}, expected {expected:e}");
    Ok(())
}

impl<L, X: Vector, T: Target> Samples<L, X, T> {
    /// Leaves out the samples for which a slope of a unit or of the loss jumps nearby.
    fn leave_out_kinks<P: Precision>(&mut self, reference: &Reference<P>) {
        const NEAR: f64 = 1e-3;
        let smooth: Vec<bool> = self
            .x
            .iter()
            .zip(&self.targets)
            .map(|(x, target)| {
                let trace = reference.trace(&to_f64(x.as_slice()));
                let y: Vec<f64> = trace.output().iter().map(|y| y.value).collect();
                let of_loss = self.formula.distance_to_kink(&y, &target.vector(y.len()));
                trace.distance_to_kink(reference).min(of_loss) > NEAR
            })
            .collect();
        let mut keep = smooth.iter();
        self.x.retain(|_| *keep.next().unwrap_or(&false));
        let mut keep = smooth.iter();
        self.targets.retain(|_| *keep.next().unwrap_or(&false));
    }
}
