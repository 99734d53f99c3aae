//! The parameters of a dense layer.

use crate::{Scalar, Zeros};

/// The parameters of a dense layer, z = Wᵀx + b.
///
/// `weights[i][o]` leads from input i to output o: the matrix W ∈ R^{IN×OUT} of Goodfellow,
/// Bengio and Courville (2016), chapter 6, and the layout in which the kernels run over
/// neighbouring outputs. PyTorch and most weight files keep the transposed matrix; see
/// [`Dense::from_out_in`].
///
/// ```
/// # extern crate dfn_runtime as dfn;
/// use dfn::Dense;
///
/// let layer = Dense { weights: [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], bias: [0.0; 3] };
/// assert_eq!(layer, Dense::from_out_in([[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]], [0.0; 3]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dense<const IN: usize, const OUT: usize, T = f32> {
    /// W, one row for each input.
    pub weights: [[T; OUT]; IN],
    /// b, one number for each output.
    pub bias: [T; OUT],
}

impl<const IN: usize, const OUT: usize, T: Scalar> Dense<IN, OUT, T> {
    /// The number of weights and biases: IN · OUT + OUT.
    pub const PARAMETERS: usize = IN * OUT + OUT;

    /// All weights and biases 0.
    pub const ZEROS: Self = Self { weights: [[T::ZERO; OUT]; IN], bias: [T::ZERO; OUT] };

    /// From a matrix with one row for each output, as `torch.nn.Linear.weight` has it.
    pub const fn from_out_in(weights: [[T; IN]; OUT], bias: [T; OUT]) -> Self {
        let mut layer = Self { weights: [[T::ZERO; OUT]; IN], bias };
        let mut input = 0;
        while input < IN {
            let mut output = 0;
            while output < OUT {
                layer.weights[input][output] = weights[output][input];
                output += 1;
            }
            input += 1;
        }
        layer
    }
}

impl<const IN: usize, const OUT: usize, T: Scalar> Zeros for Dense<IN, OUT, T> {
    const ZEROS: Self = Self::ZEROS;
}

/// Zeros, for networks that derive `Default`; a network of zeros never learns.
impl<const IN: usize, const OUT: usize, T: Scalar> Default for Dense<IN, OUT, T> {
    fn default() -> Self {
        Self::ZEROS
    }
}
