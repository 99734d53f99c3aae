//! A derivative against central differences: the step, the measure, and what a kink looks like.

use dfn_runtime::Scalar;

/// How often the precision ε a value can be wrong by rounding, relative to its size.
const ROUNDING: f64 = 8.0;

/// How far above rounding a derivative says something: one that is wrong by a quarter is seen.
const AUDIBLE: f64 = 4.0;

/// The part of an error that kinks must show in another way, to be the reason for it.
const GOOD_PART: f64 = 0.1;

/// A derivative beside a central difference.
pub(super) struct Comparison {
    /// What back-propagation gave.
    pub found: f64,
    /// (f(at + h) − f(at − h)) / 2h.
    pub expected: f64,
    /// |found − expected|, relative to the larger one; NaN if one of them is.
    pub relative: f64,
    /// Whether both are 0, or so small that rounding could hide a wrong one.
    pub is_silent: bool,
    /// Whether they differ because the function has a kink within the step.
    pub at_kink: bool,
}

/// The relative difference up to which a derivative is right: ∛ε, which is also the step.
pub(super) fn tolerance<T: Scalar>() -> f64 {
    epsilon::<T>().cbrt()
}

/// Compares the derivative `found` of a function at a number with its central difference. `size`
/// is that of the function's values, of which rounding takes its share.
pub(super) fn compare<T: Scalar, E>(
    found: T,
    at: T,
    size: f64,
    mut function: impl FnMut(T) -> Result<T, E>,
) -> Result<Comparison, E> {
    let tolerance = tolerance::<T>();
    let step = tolerance * at.to_f64().abs().max(1.0);
    let found = found.to_f64();
    let whole = Differences::new(at, step, &mut function)?;
    let expected = whole.central;
    let rounding = ROUNDING * epsilon::<T>() * size.max(1.0) / step;
    let larger = found.abs().max(expected.abs());
    let relative = (found - expected).abs() / larger.max(rounding / tolerance);

    let mut comparison = Comparison {
        found,
        expected,
        relative,
        is_silent: larger <= AUDIBLE * rounding,
        at_kink: false,
    };
    if relative > tolerance {
        comparison.at_kink = whole.has_kink((found - expected).abs(), at, step, &mut function)?;
    }
    Ok(comparison)
}

/// The values of a function around a number.
struct Differences {
    above: f64,
    below: f64,
    /// (f(at + h) − f(at − h)) / 2h.
    central: f64,
}

impl Differences {
    fn new<T: Scalar, E>(
        at: T,
        step: f64,
        function: &mut impl FnMut(T) -> Result<T, E>,
    ) -> Result<Self, E> {
        // Rounded to numbers that there are, whose distance is known exactly.
        let high = T::from_f64(at.to_f64() + step);
        let low = T::from_f64(at.to_f64() - step);
        let (above, below) = (function(high)?.to_f64(), function(low)?.to_f64());
        Ok(Self { above, below, central: (above - below) / (high.to_f64() - low.to_f64()) })
    }

    /// f(at + h) − 2 f(at) + f(at − h), over h: the change of the slope.
    fn bend(&self, middle: f64, step: f64) -> f64 {
        (self.above - 2.0 * middle + self.below) / step
    }

    /// Whether kinks within the step explain why the central difference is not the derivative.
    ///
    /// With a shorter step the central difference of a smooth function is nearly the same, and its
    /// bend shorter in proportion. Where there are kinks, one of these fails by a good part of the
    /// error; a wrong derivative changes neither.
    fn has_kink<T: Scalar, E>(
        &self,
        error: f64,
        at: T,
        step: f64,
        function: &mut impl FnMut(T) -> Result<T, E>,
    ) -> Result<bool, E> {
        let middle = function(at)?.to_f64();
        for share in [0.5, 0.25] {
            let shorter = Self::new(at, share * step, function)?;
            let change = self.central - shorter.central;
            let bend = self.bend(middle, step) - shorter.bend(middle, share * step) / share;
            if change.abs().max(bend.abs()) > GOOD_PART * error {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// The distance from 1 to the next number.
fn epsilon<T: Scalar>() -> f64 {
    let mut epsilon = 1.0;
    while T::from_f64(1.0 + 0.5 * epsilon) > T::ONE {
        epsilon *= 0.5;
    }
    epsilon
}
