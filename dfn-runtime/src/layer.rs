//! What is known of a layer and of its parameters at run time.

/// One layer of a network: its label, widths and activation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Layer {
    /// The name of the layer's field: the label of the declaration, or `dense1`, `dense2`, …
    pub label: &'static str,
    /// The number of inputs.
    pub inputs: usize,
    /// The number of outputs, the layer's width.
    pub outputs: usize,
    /// The activation as the declaration has it: `relu`, `leaky_relu(0.2)`, `crate::Swish`.
    pub activation: &'static str,
    /// Whether the activation passes what is positive and damps what is negative, as `relu` and
    /// those like it do, so that [`He`](crate::He)'s rule suits the weights. A unit of your own
    /// counts as not rectified.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rectified: bool,
}

impl Layer {
    /// A layer from its parts.
    pub const fn new(
        label: &'static str,
        inputs: usize,
        outputs: usize,
        activation: &'static str,
        rectified: bool,
    ) -> Self {
        Self { label, inputs, outputs, activation, rectified }
    }

    /// The number of weights and biases.
    pub const fn parameters(&self) -> usize {
        self.multiply_adds() + self.outputs
    }

    /// The multiply-adds of one forward pass: one for each weight.
    pub const fn multiply_adds(&self) -> usize {
        self.inputs * self.outputs
    }
}

/// What a parameter tensor is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Role {
    /// The matrix W ∈ R^{in×out}, row by row.
    Weights,
    /// The vector b ∈ R^{out}.
    Bias,
}

/// One parameter tensor of a network, flat, with the layer it belongs to.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tensor<'a, T> {
    /// The layer that the tensor is a parameter of.
    pub layer: &'static Layer,
    /// What it is for there.
    pub role: Role,
    /// Its numbers; a matrix row by row.
    pub values: &'a [T],
}

impl<'a, T> Tensor<'a, T> {
    /// A tensor from its parts.
    pub const fn new(layer: &'static Layer, role: Role, values: &'a [T]) -> Self {
        Self { layer, role, values }
    }
}

/// One parameter tensor of a network to write to, flat, with the layer it belongs to.
#[derive(Debug, PartialEq)]
#[non_exhaustive]
pub struct TensorMut<'a, T> {
    /// The layer that the tensor is a parameter of.
    pub layer: &'static Layer,
    /// What it is for there.
    pub role: Role,
    /// Its numbers; a matrix row by row.
    pub values: &'a mut [T],
}

impl<'a, T> TensorMut<'a, T> {
    /// A tensor from its parts.
    pub const fn new(layer: &'static Layer, role: Role, values: &'a mut [T]) -> Self {
        Self { layer, role, values }
    }
}
