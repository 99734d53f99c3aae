//! One sample at a time: learning in place, the Jacobian, the class.

use crate::batch::place_targets;
use crate::isa::{self, Isa, Job, NATIVE, OneSample};
use crate::program::OutputTile;
use crate::vector::first_not_finite;
use crate::{Loss, Network, Scalar, StepError, Vector, Zeros};

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
    run_if_worth::<N, _>(Step { network, x, target, loss, rate })
}

struct Step<'a, N: Network, Target, L> {
    network: &'a mut N,
    x: &'a N::Input,
    target: &'a Target,
    loss: L,
    rate: N::Scalar,
}

impl<N, Target, L> Job for Step<'_, N, Target, L>
where
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
    type Output = Result<N::Scalar, StepError>;

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) -> Self::Output {
        let Self { network, x, target, loss, rate } = self;
        if !(rate > N::Scalar::ZERO && rate.is_finite()) {
            return Err(StepError::Rate { found: rate.to_f64() });
        }
        if let Some((index, found)) = first_not_finite(x.as_slice()) {
            return Err(StepError::Input { index, found });
        }
        loss.check(target).map_err(StepError::Target)?;

        // A tile of one sample, so that every value is computed where it stays.
        let isa = OneSample(isa);
        let x = core::array::from_ref(x);
        let mut buffers = N::Buffers::<1>::ZEROS;
        network.forward_tile(isa, x, &mut buffers);
        let value = if const { N::HAS_COST } {
            place_targets::<N, _, _, 1>(&mut buffers, core::slice::from_ref(target), loss);
            let cost = network.cost_tile(isa, x, &mut buffers, N::Scalar::ONE);
            finite(cost)?
        } else {
            let OutputTile { z: [z], y: [y], dz: [dz] } = N::output_tile(&mut buffers);
            let value = finite(loss.value(&N::UNIT, z, y, target))?;
            *dz = loss.gradient(&N::UNIT, z, y, target);
            value
        };
        if network.descend(isa, x, &mut buffers, rate) {
            Ok(value)
        } else {
            Err(StepError::Gradient)
        }
    }
}

/// The loss of a sample, if it is finite.
#[inline(always)]
fn finite<T: Scalar>(loss: T) -> Result<T, StepError> {
    if loss.is_finite() { Ok(loss) } else { Err(StepError::Loss { found: loss.to_f64() }) }
}

/// ŷ of one sample.
#[inline(always)]
pub(crate) fn forward<N: Network>(network: &N, x: &N::Input) -> N::Output {
    run_if_worth::<N, _>(Forward { network, x })
}

struct Forward<'a, N: Network> {
    network: &'a N,
    x: &'a N::Input,
}

impl<N: Network> Job for Forward<'_, N> {
    type Output = N::Output;

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) -> N::Output {
        self.network.forward_sample(isa, self.x)
    }
}

/// Runs a job on one sample with the best instruction set, unless the network is so small that it
/// would not pay for the question which that is.
#[inline(always)]
fn run_if_worth<N: Network, J: Job>(job: J) -> J::Output {
    /// The multiply-adds from which on a pass is worth it.
    const WORTH: usize = 64;
    if const { N::MULTIPLY_ADDS < WORTH } { job.run(NATIVE) } else { isa::run(job) }
}

/// ŷ of one sample, with the values of every layer.
pub(crate) fn trace<N: Network>(network: &N, x: &N::Input) -> N::Trace {
    run_if_worth::<N, _>(Trace { network, x })
}

struct Trace<'a, N: Network> {
    network: &'a N,
    x: &'a N::Input,
}

impl<N: Network> Job for Trace<'_, N> {
    type Output = N::Trace;

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) -> N::Trace {
        self.network.trace_sample(isa, self.x)
    }
}

/// Adds ∂L/∂θ to the gradients and returns ∂L/∂x.
pub(crate) fn backward<N: Network>(
    network: &N,
    trace: &N::Trace,
    dy: &N::Output,
    gradients: &mut N,
) -> N::Input {
    run_if_worth::<N, _>(Backward { network, trace, dy, gradients })
}

struct Backward<'a, N: Network> {
    network: &'a N,
    trace: &'a N::Trace,
    dy: &'a N::Output,
    gradients: &'a mut N,
}

impl<N: Network> Job for Backward<'_, N> {
    type Output = N::Input;

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) -> N::Input {
        self.network.backward_sample(isa, self.trace, self.dy, self.gradients)
    }
}

/// The network's own cost of one sample, whose targets are as many numbers as the network has.
#[doc(hidden)]
#[inline(always)]
pub fn cost<N: Network>(network: &N, x: &N::Input, targets: &[N::Scalar]) -> N::Scalar {
    run_if_worth::<N, _>(Cost { network, x, targets })
}

struct Cost<'a, N: Network> {
    network: &'a N,
    x: &'a N::Input,
    targets: &'a [N::Scalar],
}

impl<N: Network> Job for Cost<'_, N> {
    type Output = N::Scalar;

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) -> N::Scalar {
        self.network.cost_sample(isa, self.x, self.targets)
    }
}

/// The network's own cost of one sample; adds its gradient by θ and returns that by x.
#[doc(hidden)]
#[inline(always)]
pub fn cost_gradients<N: Network>(
    network: &N,
    x: &N::Input,
    targets: &[N::Scalar],
    gradients: &mut N,
) -> (N::Scalar, N::Input) {
    run_if_worth::<N, _>(CostGradients { network, x, targets, gradients })
}

struct CostGradients<'a, N: Network> {
    network: &'a N,
    x: &'a N::Input,
    targets: &'a [N::Scalar],
    gradients: &'a mut N,
}

impl<N: Network> Job for CostGradients<'_, N> {
    type Output = (N::Scalar, N::Input);

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) -> Self::Output {
        let Self { network, x, targets, gradients } = self;
        network.cost_gradient_sample(isa, x, targets, gradients)
    }
}

/// ∂ŷ/∂x, a row for each output.
pub(crate) fn jacobian<N: Network>(network: &N, x: &N::Input) -> N::Jacobian {
    run_if_worth::<N, _>(Jacobian { network, x })
}

struct Jacobian<'a, N: Network> {
    network: &'a N,
    x: &'a N::Input,
}

impl<N: Network> Job for Jacobian<'_, N> {
    type Output = N::Jacobian;

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) -> N::Jacobian {
        let trace = self.network.trace_sample(isa, self.x);
        let mut jacobian = N::NO_JACOBIAN;
        for (output, row) in jacobian.as_mut().iter_mut().enumerate() {
            let mut dy = N::Output::ZEROS;
            if let Some(dy) = dy.as_mut_slice().get_mut(output) {
                *dy = N::Scalar::ONE;
            }
            *row = self.network.input_gradient_sample(isa, &trace, &dy);
        }
        jacobian
    }
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
