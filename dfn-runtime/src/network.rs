//! The calls of a network, for code that is generic over networks.

use crate::program::Program;
use crate::{
    BatchError, ByActivation, Initialiser, Loss, StepError, Summary, Tensor, TensorMut, Vector,
    Workspace, batch, initialiser, sample,
};
use rand_core::Rng;

/// A deep forward network declared with `network!`, for code that is generic over networks.
///
/// Every network has the same items as inherent ones, with its widths written out: a program that
/// uses one network needs no import of this trait. The types `Scalar`, `Input`, `Output`, `Unit`
/// and `Trace` and the layers come with [`Program`].
///
/// ```
/// # extern crate dfn_runtime as dfn;
/// # use dfn::{BatchError, HalfSquaredError, Loss, Network, Workspace};
/// fn mean_output<N: Network<Output = [f32; 1]>>(network: &N, inputs: &[N::Input]) -> f32 {
///     inputs.iter().map(|x| network.forward(x)[0]).sum::<f32>() / inputs.len() as f32
/// }
///
/// // A loss that the network's output unit takes is a bound of its own.
/// fn error<N: Network<Output = [f32; 1], Scalar = f32>>(
///     network: &N,
///     x: &[N::Input],
///     targets: &[[f32; 1]],
/// ) -> Result<f32, BatchError>
/// where
///     HalfSquaredError: Loss<N::Unit, [f32; 1], [f32; 1]>,
/// {
///     network.mean_loss(x, targets, HalfSquaredError, &mut Workspace::<N>::new())
/// }
/// ```
pub trait Network: Program {
    /// The width of an input.
    const INPUTS: usize = <Self::Input as Vector>::WIDTH;
    /// The width of an output.
    const OUTPUTS: usize = <Self::Output as Vector>::WIDTH;
    /// The number of weights and biases.
    const PARAMETERS: usize = total(Self::LAYERS).0;
    /// The size of the parameters in bytes.
    const BYTES: usize = size_of::<Self>();
    /// The multiply-adds of one forward pass.
    const MULTIPLY_ADDS: usize = total(Self::LAYERS).1;

    /// The layers as a table, to print.
    #[must_use]
    fn summary() -> Summary {
        Summary::of::<Self>()
    }

    /// A network to start learning from: weights drawn from the seed by Glorot's or He's rule,
    /// whichever suits each layer's activation ([`ByActivation`]), biases 0.
    ///
    /// One that is too large for the stack of its thread begins as `boxed()` and is then filled in
    /// place: `network.initialise(ByActivation, &mut generator(seed))`.
    #[must_use]
    fn random(seed: u64) -> Self {
        let mut network = Self::ZEROS;
        network.initialise(ByActivation, &mut initialiser::generator(seed));
        network
    }

    /// Gives every parameter a first number, in place.
    fn initialise<R: Rng + ?Sized>(&mut self, initialiser: impl Initialiser, rng: &mut R) {
        initialiser::initialise(self, initialiser, rng);
    }

    /// Zeros on the heap, which were never on the stack, also in debug builds.
    #[cfg(feature = "std")]
    fn boxed() -> std::boxed::Box<Self> {
        crate::boxed::zeros()
    }

    /// ŷ = f(x).
    #[must_use]
    #[cfg_attr(not(target_os = "none"), inline)]
    fn forward(&self, x: &Self::Input) -> Self::Output {
        sample::forward(self, x)
    }

    /// ŷ = f(x), with the pre-activations and values of every layer.
    #[must_use]
    fn trace(&self, x: &Self::Input) -> Self::Trace {
        sample::trace(self, x)
    }

    /// Back-propagation from ∂L/∂ŷ: adds ∂L/∂θ to `gradients` and returns ∂L/∂x.
    fn backward(
        &self,
        trace: &Self::Trace,
        dy: &Self::Output,
        gradients: &mut Self,
    ) -> Self::Input {
        sample::backward(self, trace, dy, gradients)
    }

    /// ∂ŷ/∂x, a row for each output.
    #[must_use]
    fn jacobian(&self, x: &Self::Input) -> Self::Jacobian {
        sample::jacobian(self, x)
    }

    /// The class of an input: the position of the largest output, the first one of equals; with a
    /// single output, 1 if it is at least one half and otherwise 0. NaN is never the largest.
    ///
    /// A network with several outputs has it only here, as its numbers are not the classes of one
    /// thing: this is the position among those of all outputs.
    #[must_use]
    fn classify(&self, x: &Self::Input) -> usize {
        sample::class(self.forward(x).as_slice())
    }

    /// ŷ of every sample into `y`.
    ///
    /// # Errors
    /// [`BatchError::Length`] if `x` and `y` differ in length.
    fn forward_batch<const TILE: usize>(
        &self,
        x: &[Self::Input],
        y: &mut [Self::Output],
        workspace: &mut Workspace<Self, TILE>,
    ) -> Result<(), BatchError> {
        batch::forward(self, x, y, workspace)
    }

    /// The mean loss over the samples.
    ///
    /// # Errors
    /// [`BatchError`] if there is no sample, the lengths differ, an input or a target is not
    /// valid, or the loss is not finite.
    fn mean_loss<Target, const TILE: usize>(
        &self,
        x: &[Self::Input],
        targets: &[Target],
        loss: impl Loss<Self::Unit, Self::Output, Target>,
        workspace: &mut Workspace<Self, TILE>,
    ) -> Result<Self::Scalar, BatchError> {
        batch::mean_loss(self, x, targets, loss, workspace)
    }

    /// Sets `gradients` to the gradient of the mean loss over the samples, and returns that loss.
    ///
    /// # Errors
    /// As [`mean_loss`](Network::mean_loss); if the loss is not finite, `gradients` is not
    /// meaningful.
    fn gradients<Target, const TILE: usize>(
        &self,
        x: &[Self::Input],
        targets: &[Target],
        loss: impl Loss<Self::Unit, Self::Output, Target>,
        gradients: &mut Self,
        workspace: &mut Workspace<Self, TILE>,
    ) -> Result<Self::Scalar, BatchError> {
        batch::gradients(self, x, targets, loss, gradients, workspace)
    }

    /// One step of gradient descent on one sample, in place and without a workspace; returns the
    /// loss before it.
    ///
    /// # Errors
    /// [`StepError`] if the rate, the input, the target or the loss is not valid; the network is
    /// then as it was.
    fn step<Target>(
        &mut self,
        x: &Self::Input,
        target: &Target,
        loss: impl Loss<Self::Unit, Self::Output, Target>,
        rate: Self::Scalar,
    ) -> Result<Self::Scalar, StepError> {
        sample::step(self, x, target, loss, rate)
    }

    /// Every parameter tensor as a slice, in the order of the layers, weights before bias.
    fn tensors(&self) -> impl Iterator<Item = Tensor<'_, Self::Scalar>> {
        self.parameters()
    }

    /// Every parameter tensor as a slice to write to, in the same order.
    fn tensors_mut(&mut self) -> impl Iterator<Item = TensorMut<'_, Self::Scalar>> {
        self.parameters_mut()
    }
}

impl<P: Program> Network for P {}

/// The parameters and the multiply-adds of all layers.
const fn total(layers: &[crate::Layer]) -> (usize, usize) {
    let (mut parameters, mut multiply_adds) = (0, 0);
    let mut index = 0;
    while index < layers.len() {
        parameters += layers[index].parameters();
        multiply_adds += layers[index].multiply_adds();
        index += 1;
    }
    (parameters, multiply_adds)
}
