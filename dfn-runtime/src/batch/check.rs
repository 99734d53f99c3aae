//! What is checked of a batch before anything is computed.

use crate::isa;
use crate::vector::{all_finite, first_not_finite};
use crate::{BatchError, Loss, Network, Vector};

/// That there are samples, as many targets, finite inputs, and targets that the loss takes.
#[doc(hidden)]
#[inline(always)]
pub fn check_samples<N, Target, L>(
    x: &[N::Input],
    targets: &[Target],
    loss: L,
) -> Result<(), BatchError>
where
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
    check_length("targets", x.len(), targets.len())?;
    if x.is_empty() {
        return Err(BatchError::Empty);
    }
    if !isa::VECTORS {
        return find_invalid::<N, _, _>(x, targets, loss);
    }
    // All at once vectorises, and is nearly always all.
    let all_valid = targets.iter().fold(true, |all, target| all & loss.check(target).is_ok());
    if all_finite(N::Input::flatten(x)) && all_valid {
        Ok(())
    } else {
        find_invalid::<N, _, _>(x, targets, loss)
    }
}

/// The first sample that is not valid.
fn find_invalid<N, Target, L>(x: &[N::Input], targets: &[Target], loss: L) -> Result<(), BatchError>
where
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
    for (sample, (x, target)) in x.iter().zip(targets).enumerate() {
        let x = x.as_slice();
        if let Some((index, found)) = first_not_finite(x) {
            return Err(BatchError::Input { sample, index, found });
        }
        loss.check(target).map_err(|error| BatchError::Target { sample, error })?;
    }
    Ok(())
}

pub(super) fn check_length(
    of: &'static str,
    expected: usize,
    found: usize,
) -> Result<(), BatchError> {
    if expected == found { Ok(()) } else { Err(BatchError::Length { of, expected, found }) }
}
