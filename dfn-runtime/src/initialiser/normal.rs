use super::draw::fill_normal;
use super::{Initialiser, check_size};
use crate::{HyperparameterError, Scalar, TensorMut};
use rand_core::Rng;

/// Gaussian weights with mean 0 and one standard deviation, whatever the layer; biases 0.
///
/// ```
/// # extern crate dfn_runtime as dfn;
/// use dfn::Normal;
///
/// assert_eq!(Normal::new(0.05)?.deviation(), 0.05);
/// let error = Normal::new(-0.05).unwrap_err();
/// assert_eq!(error.to_string(), "expected `deviation` to be between 1e-30 and 1e30, found -0.05");
/// # Ok::<(), dfn::HyperparameterError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Normal {
    deviation: f64,
}

impl Normal {
    /// With the standard deviation.
    ///
    /// # Errors
    /// [`HyperparameterError`] if it is not between 10⁻³⁰ and 10³⁰.
    pub const fn new(deviation: f64) -> Result<Self, HyperparameterError> {
        match check_size("deviation", deviation) {
            Ok(()) => Ok(Self { deviation }),
            Err(error) => Err(error),
        }
    }

    /// The standard deviation.
    pub const fn deviation(&self) -> f64 {
        self.deviation
    }
}

impl Initialiser for Normal {
    fn fill<T: Scalar, R: Rng + ?Sized>(&self, tensor: TensorMut<'_, T>, rng: &mut R) {
        fill_normal(tensor, T::from_f64(self.deviation), rng);
    }
}
