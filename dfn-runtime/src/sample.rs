//! One sample at a time: learning in place, the Jacobian, the class.

use crate::isa::NATIVE;
use crate::vector::first_not_finite;
use crate::{Loss, Network, Scalar, StepError, Vector};

/// One step of gradient descent on one sample, in place.
pub(crate) fn step<N, Target, L>(
    network: &mut N,
    x: &N::Input,
    target: &Target,
    loss: L,
    rate: N::Scalar,
) -> Result<N::Scalar, StepError>
where
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
    if !(rate > N::Scalar::ZERO && rate.is_finite()) {
        return Err(StepError::Rate { found: rate.to_f64() });
    }
    let values = x.as_slice();
    if let Some(index) = first_not_finite(values) {
        let found = values.get(index).map_or(f64::NAN, |x| x.to_f64());
        return Err(StepError::Input { index, found });
    }
    loss.check(target).map_err(StepError::Target)?;

    let trace = network.trace_sample(NATIVE, x);
    let output = N::traced_output(&trace);
    let value = loss.value(&N::UNIT, output.z, output.y, target);
    if !value.is_finite() {
        return Err(StepError::Loss { found: value.to_f64() });
    }
    let dz = loss.gradient(&N::UNIT, output.z, output.y, target);
    if network.descend_sample(NATIVE, &trace, &dz, rate) {
        Ok(value)
    } else {
        Err(StepError::Gradient)
    }
}

/// ∂ŷ/∂x, a row for each output.
pub(crate) fn jacobian<N: Network>(network: &N, x: &N::Input) -> N::Jacobian {
    let trace = network.trace_sample(NATIVE, x);
    let mut jacobian = N::NO_JACOBIAN;
    for (output, row) in jacobian.as_mut().iter_mut().enumerate() {
        let mut dy = N::Output::ZEROS;
        if let Some(dy) = dy.as_mut_slice().get_mut(output) {
            *dy = N::Scalar::ONE;
        }
        *row = network.input_gradient_sample(NATIVE, &trace, &dy);
    }
    jacobian
}

/// The class of an output: the position of its largest element, the first one of equals; of a
/// single probability, 1 if it is at least one half.
pub(crate) fn class<T: Scalar>(y: &[T]) -> usize {
    if let [probability] = y {
        return usize::from(*probability >= T::from_f64(0.5));
    }
    let mut best = 0;
    let mut largest = None;
    for (index, value) in y.iter().enumerate() {
        let is_number = value.partial_cmp(value).is_some();
        if is_number && largest.is_none_or(|largest| *value > largest) {
            largest = Some(*value);
            best = index;
        }
    }
    best
}
