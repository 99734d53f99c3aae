//! Everything that is computed for one sample.

use super::Block;
use super::evaluate::Evaluation;
use super::leaves::{Point, declaration, direction, network, target};
use crate::common::{parameters, to_f64};
use crate::draw::{Numbers, for_many_cases};
use crate::reference::{Number, Precision};
use crate::within;
use dfn::{Scalar, Vector};
use proptest::prelude::*;

/// `forward`, `trace`, `jacobian`, `backward`, `cost`, `cost_gradients` and `step`.
pub fn check<N: Block>() {
    let declaration = declaration::<N>();
    for_many_cases(6, &|case| {
        let mut numbers = Numbers::of(case);
        let network: N = network(&mut numbers, case.scale);
        let x: N::Input = numbers.vector();
        let target = target::<N>(&mut numbers);
        let of_parameters = direction(&mut numbers, N::PARAMETERS);
        let of_x = direction(&mut numbers, N::INPUTS);
        let point = Point { network: &network, x: &x, target: &target };
        let leaves = point.leaves(&declaration, &of_parameters, &of_x);
        let evaluation = Evaluation::<N::Scalar>::new(&leaves);
        let expected = evaluation.output();

        let y = network.forward(&x);
        within("output", &to_f64(y.as_slice()), &expected.numbers())?;
        prop_assert_eq!(network.forward_each(&x), y.as_slice());
        let trace = network.trace(&x);
        for (name, found) in N::traced(&trace) {
            within(name, &found, &evaluation.named(name).numbers())?;
        }

        let rows = N::rows(&network.jacobian(&x));
        for input in 0..N::INPUTS {
            let mut one = vec![0.0; N::INPUTS];
            one[input] = 1.0;
            let leaves = point.leaves(&declaration, &[], &one);
            let column = Evaluation::<N::Scalar>::new(&leaves).output().slopes();
            let found: Vec<f64> = rows.iter().map(|row| row[input]).collect();
            within("jacobian", &found, &column)?;
        }

        // Along a direction of all parameters and inputs.
        let along = |gradients: &N, dx: &N::Input| {
            let of_parameters = dot(&to_f64(&parameters(gradients)), &of_parameters);
            of_parameters + dot(&to_f64(dx.as_slice()), &of_x)
        };
        let dy: N::Output = numbers.vector();
        let mut gradients = N::ZEROS;
        let dx = network.backward(&trace, &dy, &mut gradients);
        let products = to_f64(dy.as_slice()).into_iter().zip(expected.slopes());
        let slope = Number::sum(products.map(|(dy, slope)| Number::exact(dy) * slope));
        within("slope of the output", &[along(&gradients, &dx)], &[slope])?;

        let cost = evaluation.cost();
        if let Some(found) = network.own_cost(&x, &target) {
            within("cost", &[found.to_f64()], &[cost.number()])?;
            let mut gradients = N::ZEROS;
            let all = network.own_gradients(&x, &target, &mut gradients);
            let (again, dx) = all.expect("a cost");
            prop_assert_eq!(again, found);
            let slope = cost.derivative(0).number();
            within("slope of the cost", &[along(&gradients, &dx)], &[slope])?;
        }
        check_step::<N>(&network, &x, &target, cost.number())
    });
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// One step in place, against the gradients.
fn check_step<N: Block>(
    network: &N,
    x: &N::Input,
    target: &N::Target,
    cost: Number<N::Scalar>,
) -> Result<(), TestCaseError> {
    const RATE: f64 = 0.25;
    let loss = N::Loss::default();
    let (mut gradients, mut workspace) = (N::ZEROS, dfn::Workspace::<N, 1>::ZEROS);
    let (x, target) = (std::slice::from_ref(x), std::slice::from_ref(target));
    network.gradients(x, target, loss, &mut gradients, &mut workspace).expect("finite");
    let mut stepped = *network;
    let found = stepped.step(&x[0], &target[0], N::Loss::default(), Scalar::from_f64(RATE));
    within("cost of a step", &[found.expect("finite").to_f64()], &[cost])?;

    let before = to_f64(&parameters(network)).into_iter();
    let gradients = to_f64(&parameters(&gradients)).into_iter();
    let after: Vec<Number<N::Scalar>> = before
        .zip(gradients)
        .map(|(before, gradient)| {
            let largest = 1.0 + gradient.abs();
            Number::new(before - RATE * gradient, 64.0 * N::Scalar::EPSILON * largest)
        })
        .collect();
    within("parameter after a step", &to_f64(&parameters(&stepped)), &after)
}
