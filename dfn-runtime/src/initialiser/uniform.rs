use super::draw::fill_uniform;
use super::{Initialiser, check_size};
use crate::{HyperparameterError, Scalar, TensorMut};
use rand_core::Rng;

/// Weights uniform in ±limit, whatever the layer; biases 0.
///
/// ```
/// # extern crate dfn_runtime as dfn;
/// use dfn::Uniform;
///
/// assert_eq!(Uniform::new(0.05)?.limit(), 0.05);
/// let error = Uniform::new(f64::NAN).unwrap_err();
/// assert_eq!(error.to_string(), "expected `limit` to be between 1e-30 and 1e30, found NaN");
/// # Ok::<(), dfn::HyperparameterError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Uniform {
    limit: f64,
}

impl Uniform {
    /// With the largest |w|.
    ///
    /// # Errors
    /// [`HyperparameterError`] if it is not between 10⁻³⁰ and 10³⁰.
    pub const fn new(limit: f64) -> Result<Self, HyperparameterError> {
        match check_size("limit", limit) {
            Ok(()) => Ok(Self { limit }),
            Err(error) => Err(error),
        }
    }

    /// The largest |w|.
    pub const fn limit(&self) -> f64 {
        self.limit
    }
}

impl Initialiser for Uniform {
    fn fill<T: Scalar, R: Rng + ?Sized>(&self, tensor: TensorMut<'_, T>, rng: &mut R) {
        fill_uniform(tensor, T::from_f64(self.limit), rng);
    }
}
