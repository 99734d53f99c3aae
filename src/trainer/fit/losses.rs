//! Losses as they are printed.

use core::fmt;
use dfn_runtime::Scalar;

/// Writes `loss 0.1234, validation 0.1300`, with four digits after the point or as many as the
/// formatter is asked for. Where that would show nothing of a small loss: `1.2340e-6`.
pub(super) fn write_losses<T: Scalar>(
    loss: T,
    validation: Option<T>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    write_number("loss", loss, f)?;
    match validation {
        None => Ok(()),
        Some(loss) => write_number(", validation", loss, f),
    }
}

fn write_number<T: Scalar>(name: &str, number: T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (number, digits) = (number.to_f64(), f.precision().unwrap_or(4));
    let is_small = number != 0.0 && number.abs() < 1e-3;
    if is_small {
        write!(f, "{name} {number:.digits$e}")
    } else {
        write!(f, "{name} {number:.digits$}")
    }
}
