//! What is known of a layer and of its parameters at run time.

/// What has parameters in a network: a layer, or a free parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Layer {
    /// The name of its field: the label of the declaration, or `dense1`, `dense2`, …
    pub label: &'static str,
    /// The number of inputs; 0 of a vector.
    pub inputs: usize,
    /// The number of outputs, the layer's width.
    pub outputs: usize,
    /// The activation as the declaration has it: `relu`, `leaky_relu(0.2)`, `crate::Swish`; `param`
    /// of a free parameter, which has none.
    pub activation: &'static str,
    /// Whether the activation passes what is positive and damps what is negative, as `relu` and
    /// those like it do, so that [`He`](crate::He)'s rule suits the weights. A unit of your own
    /// counts as not rectified.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rectified: bool,
    /// Which parameters it has.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub kind: LayerKind,
    /// How often a forward pass multiplies with its weights, or with a matrix that is computed from
    /// them: more than once where it is shared, as by two inputs.
    // As small as the space that is left anyway, for devices.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub uses: u16,
}

/// Which parameters a [`Layer`] has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LayerKind {
    /// A dense layer, z = Wᵀx + b: W ∈ R^{in×out} and b ∈ R^{out}.
    Dense,
    /// A free matrix W ∈ R^{in×out}, `param w: 3 -> 1`.
    Weights,
    /// A free vector b ∈ R^{out}, `param b: 4`.
    Bias,
}

/// The activation of a free parameter, which has none.
pub(crate) const PARAM: &str = "param";

impl Layer {
    /// A dense layer from its parts.
    pub const fn new(
        label: &'static str,
        inputs: usize,
        outputs: usize,
        activation: &'static str,
        rectified: bool,
    ) -> Self {
        let (kind, uses) = (LayerKind::Dense, 1);
        Self { label, inputs, outputs, activation, rectified, kind, uses }
    }

    /// A free matrix W ∈ R^{in×out}.
    pub const fn weights(label: &'static str, inputs: usize, outputs: usize) -> Self {
        Self { kind: LayerKind::Weights, ..Self::new(label, inputs, outputs, PARAM, false) }
    }

    /// A free vector b ∈ R^{out}.
    pub const fn bias(label: &'static str, outputs: usize) -> Self {
        Self { kind: LayerKind::Bias, ..Self::new(label, 0, outputs, PARAM, false) }
    }

    /// The same, used so often in a forward pass.
    #[must_use]
    pub const fn used(self, uses: u16) -> Self {
        Self { uses, ..self }
    }

    /// The number of weights and biases: in · out + out, in · out of a free matrix, out of a free
    /// vector; however often they are used.
    pub const fn parameters(&self) -> usize {
        let Self { inputs, outputs, kind, .. } = *self;
        match kind {
            LayerKind::Dense => inputs * outputs + outputs,
            LayerKind::Weights => inputs * outputs,
            LayerKind::Bias => outputs,
        }
    }

    /// The multiply-adds of one forward pass: in each use one for each weight.
    pub const fn multiply_adds(&self) -> usize {
        // A free vector has no inputs.
        self.inputs * self.outputs * self.uses as usize
    }
}

/// What a parameter tensor is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Role {
    /// A matrix W ∈ R^{in×out}, row by row: a layer's, or free.
    Weights,
    /// A vector b ∈ R^{out}: a layer's, or free.
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
    /// The matrix W of a layer.
    #[inline(always)]
    pub const fn weights<const OUT: usize, const IN: usize>(
        layer: &'static Layer,
        values: &'a [[T; OUT]; IN],
    ) -> Self {
        Self::new(layer, Role::Weights, values.as_flattened())
    }

    /// The vector b of a layer.
    #[inline(always)]
    pub const fn bias<const OUT: usize>(layer: &'static Layer, values: &'a [T; OUT]) -> Self {
        Self::new(layer, Role::Bias, values)
    }

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
    /// The matrix W of a layer.
    #[inline(always)]
    pub const fn weights<const OUT: usize, const IN: usize>(
        layer: &'static Layer,
        values: &'a mut [[T; OUT]; IN],
    ) -> Self {
        Self::new(layer, Role::Weights, values.as_flattened_mut())
    }

    /// The vector b of a layer.
    #[inline(always)]
    pub const fn bias<const OUT: usize>(layer: &'static Layer, values: &'a mut [T; OUT]) -> Self {
        Self::new(layer, Role::Bias, values)
    }

    /// A tensor from its parts.
    pub const fn new(layer: &'static Layer, role: Role, values: &'a mut [T]) -> Self {
        Self { layer, role, values }
    }
}
