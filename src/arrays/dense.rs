//! The parameters of a layer from arrays.

use super::ArrayError;
use dfn_runtime::{Dense, Scalar};
use ndarray::{ArrayView1, ArrayView2, ArrayViewMut1, ArrayViewMut2};

/// Sets the parameters of a layer, z = Wᵀx + b, from arrays: W with a row for each input, and b.
///
/// PyTorch's `Linear.weight` has a row for each output; its transposed view is `weight.t()`. The
/// other way needs nothing of ours, and copies nothing: `ArrayView2::from(&layer.weights)`,
/// `ArrayView1::from(&layer.bias)`, and the same with `&mut`.
///
/// ```
/// use dfn::ndarray::{ArrayView2, array};
/// use dfn::{Dense, assign_dense};
///
/// let mut layer = Dense::<2, 3>::ZEROS;
/// assign_dense(&mut layer, &array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], &array![0.1, 0.2, 0.3])?;
/// assert_eq!(layer.weights, [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
///
/// // As PyTorch has it.
/// let weight = array![[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]];
/// let mut same = Dense::<2, 3>::ZEROS;
/// assign_dense(&mut same, weight.t(), &array![0.1, 0.2, 0.3])?;
/// assert_eq!(same, layer);
/// assert_eq!(ArrayView2::from(&same.weights), weight.t());
/// # Ok::<(), dfn::ArrayError>(())
/// ```
///
/// # Errors
/// [`ArrayError::Weights`] or [`ArrayError::Bias`] if a shape is another one; the layer is then as it
/// was.
pub fn assign_dense<'a, const IN: usize, const OUT: usize, T: Scalar>(
    layer: &mut Dense<IN, OUT, T>,
    weights: impl Into<ArrayView2<'a, T>>,
    bias: impl Into<ArrayView1<'a, T>>,
) -> Result<(), ArrayError> {
    let (weights, bias) = (weights.into(), bias.into());
    let (expected, found) = ([IN, OUT], weights.dim().into());
    if expected != found {
        return Err(ArrayError::Weights { expected, found });
    }
    if bias.len() != OUT {
        return Err(ArrayError::Bias { expected: OUT, found: bias.len() });
    }
    ArrayViewMut2::from(&mut layer.weights).assign(&weights);
    ArrayViewMut1::from(&mut layer.bias).assign(&bias);
    Ok(())
}
