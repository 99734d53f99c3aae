//! What `network!` writes for a network: its facts and the bodies of its passes.

use crate::{Isa, Layer, Scalar, Tensor, TensorMut, Vector, Zeros};

/// The facts of a network and the bodies of its passes, written by `network!`.
///
/// Everything that users call is made of these, in [`Network`](crate::Network): you never
/// implement this trait by hand.
///
/// The bodies are one pass each over the network's graph or over one of its backward graphs,
/// either for one sample, with a local variable a node, or for a tile of samples, with an array of
/// the workspace a node. A backward graph has an entry and a target set: the entry is the gradient
/// of the output, ∂L/∂ŷ, or that of the last pre-activation, ∂L/∂z, for losses that are fused
/// with the output unit; the targets are the parameters θ, the input x, or both.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no network",
    label = "this is no network",
    note = "networks are declared with `network!`; one in a box or behind a guard is passed as `&mut *network`"
)]
pub trait Program: Zeros + core::fmt::Debug + PartialEq + Send + Sync + 'static {
    /// The type of its numbers.
    type Scalar: Scalar;
    /// One input, `[Scalar; INPUTS]`.
    type Input: Vector<Scalar = Self::Scalar>;
    /// One output, `[Scalar; OUTPUTS]`.
    type Output: Vector<Scalar = Self::Scalar>;
    /// ∂ŷ/∂x, `[Input; OUTPUTS]`.
    type Jacobian: Copy + core::fmt::Debug + PartialEq + AsRef<[Self::Input]> + AsMut<[Self::Input]>;
    /// The output unit, the activation of the last layer.
    type Unit: Copy;
    /// What every layer computed for one sample.
    type Trace: Copy + core::fmt::Debug + PartialEq;
    /// The values of the graph's nodes for a tile of samples.
    #[doc(hidden)]
    type Buffers<const TILE: usize>: Zeros + core::fmt::Debug;

    /// What has parameters, in the order of the fields: layers, and free parameters.
    const LAYERS: &'static [Layer];
    /// The output unit as a value.
    const UNIT: Self::Unit;
    /// A Jacobian of zeros.
    #[doc(hidden)]
    const NO_JACOBIAN: Self::Jacobian;
    /// Whether the samples of a narrow network's tiles can be kept in the lanes of vectors. Only the
    /// kernels of chains have that form.
    #[doc(hidden)]
    const IN_LANES: bool = true;
    /// Whether the graph has a cost of its own, so that [`OwnCost`](crate::OwnCost) is its loss.
    #[doc(hidden)]
    const HAS_COST: bool = false;
    /// The numbers of all targets in the graph.
    #[doc(hidden)]
    const TARGETS: usize = 0;

    /// Of a network whose outputs no chain of layers computes the [fingerprint](crate::graph::Graph) of
    /// what does, for its files.
    #[doc(hidden)]
    const FINGERPRINT: Option<u32> = None;
    /// Whether the output is several, one after the other.
    #[doc(hidden)]
    const SEVERAL_OUTPUTS: bool = false;

    /// ŷ of one sample.
    #[doc(hidden)]
    fn forward_sample<I: Isa>(&self, isa: I, x: &Self::Input) -> Self::Output;

    /// Every node's value for one sample.
    #[doc(hidden)]
    fn trace_sample<I: Isa>(&self, isa: I, x: &Self::Input) -> Self::Trace;

    /// From ∂L/∂ŷ: adds ∂L/∂θ to `gradients` and returns ∂L/∂x.
    #[doc(hidden)]
    fn backward_sample<I: Isa>(
        &self,
        isa: I,
        trace: &Self::Trace,
        dy: &Self::Output,
        gradients: &mut Self,
    ) -> Self::Input;

    /// From ∂L/∂ŷ: returns ∂L/∂x.
    #[doc(hidden)]
    fn input_gradient_sample<I: Isa>(
        &self,
        isa: I,
        trace: &Self::Trace,
        dy: &Self::Output,
    ) -> Self::Input;

    /// From ∂L/∂z of one sample in the buffers: θ ← θ − rate · ∂L/∂θ; or nothing, and false, if
    /// the sum of every tensor's largest change would overflow. Of a graph with a cost, from
    /// ∂J/∂cost.
    #[doc(hidden)]
    fn descend<I: Isa>(
        &mut self,
        isa: I,
        x: &[Self::Input; 1],
        buffers: &mut Self::Buffers<1>,
        rate: Self::Scalar,
    ) -> bool;

    /// Every node's value for a tile of samples, into the buffers.
    #[doc(hidden)]
    fn forward_tile<I: Isa, const TILE: usize>(
        &self,
        isa: I,
        x: &[Self::Input],
        buffers: &mut Self::Buffers<TILE>,
    );

    /// The last pre-activations and the outputs in the buffers, and the place of ∂L/∂z.
    #[doc(hidden)]
    fn output_tile<const TILE: usize>(
        buffers: &mut Self::Buffers<TILE>,
    ) -> OutputTile<'_, Self::Output, TILE>;

    /// The place of the targets of a tile, flat: the first sample's [`TARGETS`](Program::TARGETS)
    /// numbers, then the second one's. Empty without a cost.
    #[doc(hidden)]
    #[inline(always)]
    fn targets_tile<const TILE: usize>(_buffers: &mut Self::Buffers<TILE>) -> &mut [Self::Scalar] {
        &mut []
    }

    /// The sum of the costs of a tile, whose forward nodes and targets are in the buffers; `share`,
    /// the part that each sample has in the mean, goes to the place of ∂J/∂cost.
    #[doc(hidden)]
    #[inline(always)]
    fn cost_tile<I: Isa, const TILE: usize>(
        &self,
        _isa: I,
        _x: &[Self::Input],
        _buffers: &mut Self::Buffers<TILE>,
        _share: Self::Scalar,
    ) -> Self::Scalar {
        Self::Scalar::ZERO
    }

    /// The cost of one sample, whose targets are [`TARGETS`](Program::TARGETS) numbers.
    #[doc(hidden)]
    #[inline(always)]
    fn cost_sample<I: Isa>(
        &self,
        _isa: I,
        _x: &Self::Input,
        _targets: &[Self::Scalar],
    ) -> Self::Scalar {
        Self::Scalar::ZERO
    }

    /// The cost of one sample and its gradient: adds ∂cost/∂θ to `gradients` and returns ∂cost/∂x
    /// beside the cost.
    #[doc(hidden)]
    #[inline(always)]
    fn cost_gradient_sample<I: Isa>(
        &self,
        _isa: I,
        _x: &Self::Input,
        _targets: &[Self::Scalar],
        _gradients: &mut Self,
    ) -> (Self::Scalar, Self::Input) {
        (Self::Scalar::ZERO, Self::Input::ZEROS)
    }

    /// From ∂L/∂z in the buffers: adds ∂L/∂θ, summed over the tile, to `gradients`. Of a graph with a
    /// cost, from ∂J/∂cost.
    #[doc(hidden)]
    fn backward_tile<I: Isa, const TILE: usize>(
        &self,
        isa: I,
        x: &[Self::Input],
        buffers: &mut Self::Buffers<TILE>,
        gradients: &mut Self,
    );

    /// The parameter tensors in the order of the layers.
    #[doc(hidden)]
    fn parameters(&self) -> impl Iterator<Item = Tensor<'_, Self::Scalar>>;

    /// The parameter tensors in the order of the layers, to write to.
    #[doc(hidden)]
    fn parameters_mut(&mut self) -> impl Iterator<Item = TensorMut<'_, Self::Scalar>>;
}

/// The end of a network in the buffers of a workspace.
#[doc(hidden)]
#[derive(Debug)]
pub struct OutputTile<'a, Y, const TILE: usize> {
    /// The last pre-activations.
    pub z: &'a [Y; TILE],
    /// The outputs, g(z).
    pub y: &'a [Y; TILE],
    /// Where ∂L/∂z goes.
    pub dz: &'a mut [Y; TILE],
}
