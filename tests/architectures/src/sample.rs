//! Everything that is computed for one sample without a loss.

use crate::common::{self, to_f64};
use crate::draw::{Numbers, for_many_cases};
use crate::reference::{Number, Precision};
use crate::{Architecture, within};
use dfn::Vector;
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;

/// `forward`, `trace`, `classify`, `jacobian` and `backward` of random samples.
pub fn check<N: Architecture>() {
    for_many_cases(20, &|case| {
        let mut numbers = Numbers::of(case);
        let (network, reference) = numbers.network::<N>(case.scale);
        let x: N::Input = numbers.vector();
        let expected = reference.trace(&to_f64(x.as_slice()));

        let y = network.forward(&x);
        within("output", &to_f64(y.as_slice()), expected.output())?;
        let trace = network.trace(&x);
        for (k, [z, h]) in N::layers(&trace).iter().enumerate() {
            within("pre-activation", z, &expected.z[k])?;
            within("value", h, &expected.h[k + 1])?;
        }
        check_class(network.classify(&x), expected.output())?;

        // A row of the Jacobian is what back-propagation makes of a gradient of 1.
        let jacobian = network.jacobian(&x);
        for (output, row) in N::rows(&jacobian).iter().enumerate() {
            let mut dy = vec![Number::ZERO; N::OUTPUTS];
            dy[output] = Number::ONE;
            within("jacobian", row, &reference.backward(&expected, &dy).input)?;
        }

        // `backward` adds to what is there.
        let (mut gradients, _) = numbers.network::<N>(1.0);
        let before = common::parameters(&gradients);
        let dy: N::Output = numbers.vector();
        let dx = network.backward(&trace, &dy, &mut gradients);
        let dy: Vec<_> = to_f64(dy.as_slice()).into_iter().map(Number::exact).collect();
        let expected = reference.backward(&expected, &dy);
        within("input gradient", &to_f64(dx.as_slice()), &expected.input)?;
        let sums = to_f64(&before).into_iter().map(Number::exact).zip(expected.parameters.concat());
        let sums: Vec<_> = sums.map(|(before, gradient)| before + gradient).collect();
        within("gradient", &to_f64(&common::parameters(&gradients)), &sums)?;
        Ok(())
    });
}

/// A class is that of the largest output, as far as rounding leaves only one.
fn check_class<P: Precision>(found: usize, y: &[Number<P>]) -> TestCaseResult {
    if let [y] = y {
        let half = (y.value - 0.5).abs() <= y.error;
        prop_assert!(half || found == usize::from(y.value > 0.5), "class {found} of {y:?}");
        return Ok(());
    }
    let least = |y: &Number<P>| y.value - y.error;
    let largest = y.iter().map(least).fold(f64::NEG_INFINITY, f64::max);
    let Number { value, error, .. } = y[found];
    prop_assert!(value + error >= largest, "class {found} of {y:?}");
    Ok(())
}
