//! Everything that is computed over batches, in tiles of a size.

use super::Block;
use super::evaluate::Evaluation;
use super::leaves::{Point, declaration, direction, network, target};
use crate::common::{parameters, to_f64};
use crate::draw::{Numbers, for_many_cases};
use crate::reference::{Number, Precision};
use crate::within;
use dfn::{BatchError, Scalar, Vector, Workspace};
use proptest::prelude::*;

/// `forward_batch`, `mean_loss` and `gradients` with random samples.
pub fn check<N: Block, const TILE: usize>() {
    let declaration = declaration::<N>();
    for_many_cases(6, &|case| {
        let mut numbers = Numbers::of(case);
        let network: N = network(&mut numbers, case.scale);
        let x: Vec<N::Input> = (0..case.batch).map(|_| numbers.vector()).collect();
        let targets: Vec<N::Target> = (0..case.batch).map(|_| target::<N>(&mut numbers)).collect();
        // What is in the memory before does not matter.
        let mut workspace = Workspace::<N, TILE>::ZEROS;
        let mut gradients: N = self::network(&mut numbers, 1.0);

        let mut y = vec![N::Output::ZEROS; case.batch];
        network.forward_batch(&x, &mut y, &mut workspace).expect("as many outputs as inputs");
        let mean = network.mean_loss(&x, &targets, N::Loss::default(), &mut workspace);
        let found =
            network.gradients(&x, &targets, N::Loss::default(), &mut gradients, &mut workspace);
        prop_assert_eq!(found, mean);
        if case.batch == 0 {
            prop_assert_eq!(found, Err(BatchError::Empty));
            return Ok(());
        }
        let found = found.expect("finite").to_f64();
        let along = direction(&mut numbers, N::PARAMETERS);
        let (mut costs, mut slopes, mut smooth) = (Vec::new(), Vec::new(), Vec::new());
        for ((x, target), y) in x.iter().zip(&targets).zip(&y) {
            let point = Point { network: &network, x, target };
            let leaves = point.leaves(&declaration, &along, &[]);
            let evaluation = Evaluation::<N::Scalar>::new(&leaves);
            within("output", &to_f64(y.as_slice()), &evaluation.output().numbers())?;
            let cost = evaluation.cost();
            costs.push(cost.number());
            slopes.push(cost.derivative(0).number());
            smooth.push(evaluation.nearest_kink.get() > 1e-3);
        }
        let count = Number::exact(case.batch as f64);
        within("mean cost", &[found], &[Number::sum(costs) / count])?;
        let products = to_f64(&parameters(&gradients)).into_iter().zip(&along);
        let slope = products.map(|(gradient, d)| gradient * d).sum();
        within("slope of the mean cost", &[slope], &[Number::sum(slopes) / count])?;
        if N::Scalar::EPSILON > f64::EPSILON {
            return Ok(());
        }
        let keep = |index: &usize| smooth[*index];
        let x: Vec<N::Input> = (0..case.batch).filter(keep).map(|index| x[index]).collect();
        let targets: Vec<N::Target> =
            (0..case.batch).filter(keep).map(|index| targets[index].clone()).collect();
        differences::<N, TILE>(&network, &x, &targets, &along, &mut workspace)
    });
}

/// The slope of the mean cost along a direction, against differences, which know no formula at all.
fn differences<N: Block, const TILE: usize>(
    network: &N,
    x: &[N::Input],
    targets: &[N::Target],
    along: &[f64],
    workspace: &mut Workspace<N, TILE>,
) -> Result<(), TestCaseError> {
    if x.is_empty() {
        return Ok(());
    }
    let mut gradients = N::ZEROS;
    let cost = network.gradients(x, targets, N::Loss::default(), &mut gradients, workspace);
    let size = cost.expect("finite").to_f64().abs().max(1.0);
    let products = to_f64(&parameters(&gradients)).into_iter().zip(along);
    let found: f64 = products.map(|(gradient, d)| gradient * d).sum();
    let mut cost_at = |step: f64| {
        let mut moved = *network;
        let places = moved.tensors_mut().flat_map(|tensor| tensor.values);
        for (place, d) in places.zip(along) {
            *place += Scalar::from_f64(step * d);
        }
        moved.mean_loss(x, targets, N::Loss::default(), workspace).expect("finite").to_f64()
    };
    const STEP: f64 = 1e-4;
    let mut rise = |step| cost_at(step) - cost_at(-step);
    let expected = (8.0 * rise(STEP) - rise(2.0 * STEP)) / (12.0 * STEP);
    let near = (found - expected).abs() <= 1e-8 * expected.abs().max(size);
    prop_assert!(near, "slope of the mean cost: found {found:e}, expected {expected:e}");
    Ok(())
}
