//! What a check of gradients found.

use core::fmt;
use dfn_runtime::{Layer, LayerKind, Role};

/// What [`check_gradients`](crate::check_gradients) compared.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct GradientCheck {
    /// The number of derivatives that agree with their differences.
    pub compared: usize,
    /// The number of those that could not be compared, because the function has a kink there.
    pub skipped: usize,
    /// The largest difference.
    pub largest: GradientDifference,
}

impl fmt::Display for GradientCheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { compared, skipped, largest } = self;
        write!(f, "{compared} derivatives agree with central differences, {skipped} are at kinks")?;
        write!(f, "; the largest difference: {largest}")
    }
}

/// A derivative beside the central difference that it should be.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct GradientDifference {
    /// Which derivative.
    pub derivative: Derivative,
    /// What back-propagation gave.
    pub found: f64,
    /// The central difference.
    pub expected: f64,
    /// |found − expected|, relative to the larger of them, but for tiny ones to what can be told
    /// from rounding.
    pub relative: f64,
}

impl GradientDifference {
    /// Whether the difference is not larger; NaN never is.
    pub(super) fn is_within(&self, tolerance: f64) -> bool {
        self.relative <= tolerance
    }
}

impl fmt::Display for GradientDifference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { derivative, found, expected, relative } = self;
        write!(f, "{derivative}: expected {expected:.6e}, found {found:.6e}")?;
        write!(f, ", a relative difference of {relative:.1e}")
    }
}

/// A derivative that was compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Derivative {
    /// ∂J/∂θ of a parameter.
    Parameter {
        /// Its layer.
        layer: &'static Layer,
        /// Its tensor there.
        role: Role,
        /// Its position in the tensor.
        index: usize,
    },
    /// ∂ŷ/∂x, an element of the Jacobian.
    Input {
        /// The sample.
        sample: usize,
        /// The position in its input.
        input: usize,
        /// The position in the output.
        output: usize,
    },
}

impl fmt::Display for Derivative {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Parameter { layer, role, index } => {
                let Layer { label, outputs, kind, .. } = layer;
                // A free parameter is the whole of its field.
                let tensor = match (kind, role) {
                    (LayerKind::Dense, Role::Weights) => ".weights",
                    (LayerKind::Dense, Role::Bias) => ".bias",
                    _ => "",
                };
                let (input, output) = (index / outputs.max(&1), index % outputs.max(&1));
                match role {
                    Role::Weights => write!(f, "`{label}{tensor}[{input}][{output}]`"),
                    _ => write!(f, "`{label}{tensor}[{index}]`"),
                }
            }
            Self::Input { sample, input, output } => {
                write!(f, "output {output} by input {input} of sample {sample}")
            }
        }
    }
}
