//! The inherent items of a network: those of [`Network`](crate::Network) with its own types written
//! out, so that a program needs no import and its documentation shows every width.
//!
//! A template that `network!` fills in. It is a macro of the runtime rather than text in the
//! compiler, because here it stands beside the trait it repeats, and costs nothing to build.

mod cost;
mod ports;
#[cfg(test)]
mod tests;

/// Writes `impl Name { … }`.
///
/// Of everything with parameters, `each` says: its position, its field, its label, then what
/// [`Layer`](crate::Layer) is made from, with the function's name, `used n` if it is used otherwise than
/// once, and its tensors with the fields that they are in:
///
/// ```text
/// 0 encoder "encoder" new(8, 4, "tanh", false) used 2 [weights weights, bias bias]
/// 1 w "w" weights(4, 1) [weights]
/// 2 b "b" bias(1) [bias]
/// ```
///
/// Then comes what only some graphs have: the names and widths of several inputs and of several outputs,
/// with the struct of these; and the cost, with the type of its targets if there are any, and their names
/// and widths if there are several:
///
/// ```text
/// inputs: [left: 8, right: 8],
/// outputs: [pub SiameseOutput (SiameseOutput<{ H }>) mean: 2, deviation: 2],
/// cost: [[f32; 3], class: 2, value: 1],
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __methods {
    (
        generics: [$($generics:tt)*],
        network: $network:ty,
        trace: $trace:ty,
        scalar: $scalar:ty,
        input: $input:ty,
        output: $output:ty,
        jacobian: $jacobian:ty,
        unit: $unit:ty,
        layers: $layers:literal,
        tensors: $tensors:literal,
        checks: [$($check:expr),*],
        each: [$(
            $index:literal $label:ident $text:literal
            $kind:ident ($($fact:expr),*) $(used $uses:literal)?
            [$($tensor:ident $($field:ident)?),*]
        ),*],
        $(inputs: [$($inputs:tt)*],)?
        $(outputs: [$($outputs:tt)*],)?
        $(cost: [$($cost:tt)*],)?
    ) => {
        $crate::__output_struct!([$($generics)*] $network, $scalar, $output, $($($outputs)*)?);

        #[allow(dead_code, unused_braces, non_upper_case_globals)]
        impl $($generics)* $network {
            /// The width of an input.
            pub const INPUTS: ::core::primitive::usize = <Self as $crate::Network>::INPUTS;
            /// The width of an output.
            pub const OUTPUTS: ::core::primitive::usize = <Self as $crate::Network>::OUTPUTS;
            /// The number of weights and biases.
            pub const PARAMETERS: ::core::primitive::usize =
                { <Self as $crate::Network>::PARAMETERS };
            /// The size of the parameters in bytes.
            pub const BYTES: ::core::primitive::usize = <Self as $crate::Network>::BYTES;
            /// The multiply-adds of one forward pass.
            pub const MULTIPLY_ADDS: ::core::primitive::usize =
                <Self as $crate::Network>::MULTIPLY_ADDS;
            /// The layers, the first one first.
            pub const LAYERS: [$crate::Layer; $layers] =
                [$($crate::Layer::$kind($text, $($fact),*)$(.used($uses))?),*];
            /// All parameters 0: for gradients and moments, as a network of zeros never learns.
            pub const ZEROS: Self = {
                $($check;)*
                $($crate::require_few_parameters(&Self::LAYERS[$index]);)*
                Self { $($label: $crate::fields::$kind()),* }
            };

            /// All parameters 0: for gradients and moments, as a network of zeros never learns.
            #[must_use]
            pub const fn zeros() -> Self {
                Self::ZEROS
            }

            /// The layers as a table, to print.
            #[must_use]
            pub fn summary() -> $crate::Summary {
                <Self as $crate::Network>::summary()
            }

            /// A network to start learning from: weights drawn from the seed by Glorot's or He's
            /// rule, whichever suits each layer's activation, and biases 0.
            ///
            /// One that is too large for the stack of its thread begins as `boxed()` and is then
            /// filled in place: `network.initialise(ByActivation, &mut generator(seed))`.
            #[must_use]
            pub fn random(seed: ::core::primitive::u64) -> Self {
                <Self as $crate::Network>::random(seed)
            }

            /// Gives every parameter a first number, in place.
            pub fn initialise<Rng: $crate::rand_core::Rng + ?::core::marker::Sized>(
                &mut self,
                initialiser: impl $crate::Initialiser,
                rng: &mut Rng,
            ) {
                <Self as $crate::Network>::initialise(self, initialiser, rng);
            }

            $crate::__when_std! {
                /// Zeros on the heap, which were never on the stack, also in debug builds.
                pub fn boxed() -> $crate::Box<Self> {
                    <Self as $crate::Network>::boxed()
                }
            }

            $crate::__forward!(
                [$scalar, $input, $output] [$($($inputs)*)?] [$($($outputs)*)?]
            );
            $($crate::__input!($scalar, $input, $($inputs)*);)?
            $($crate::__output!($output, $($outputs)*);)?
            $($crate::__cost!($scalar, $input, $($cost)*);)?

            /// ŷ = f(x), with the pre-activations z and the values h of every layer, and the named values of a
            /// block.
            #[must_use]
            pub fn trace(&self, x: &$input) -> $trace {
                <Self as $crate::Network>::trace(self, x)
            }

            /// Back-propagation from ∂L/∂ŷ: adds ∂L/∂θ to `gradients` and returns ∂L/∂x.
            pub fn backward(&self, trace: &$trace, dy: &$output, gradients: &mut Self) -> $input {
                <Self as $crate::Network>::backward(self, trace, dy, gradients)
            }

            /// ∂ŷ/∂x, a row for each output.
            #[must_use]
            pub fn jacobian(&self, x: &$input) -> $jacobian {
                <Self as $crate::Network>::jacobian(self, x)
            }

            $crate::__classify!($input, $($($outputs)*)?);

            /// One step of gradient descent on one sample, in place and without a workspace;
            /// returns the loss before it.
            ///
            /// # Errors
            /// If the rate, the input, the target or the loss is not valid; the network is then as
            /// it was.
            pub fn step<LossTarget>(
                &mut self,
                x: &$input,
                target: &LossTarget,
                loss: impl $crate::Loss<$unit, $output, LossTarget>,
                rate: $scalar,
            ) -> ::core::result::Result<$scalar, $crate::StepError> {
                <Self as $crate::Network>::step(self, x, target, loss, rate)
            }

            /// ŷ of every sample into `y`.
            ///
            /// # Errors
            /// If `x` and `y` differ in length.
            pub fn forward_batch<const WORKSPACE_TILE: ::core::primitive::usize>(
                &self,
                x: &[$input],
                y: &mut [$output],
                workspace: &mut $crate::Workspace<Self, WORKSPACE_TILE>,
            ) -> ::core::result::Result<(), $crate::BatchError> {
                <Self as $crate::Network>::forward_batch(self, x, y, workspace)
            }

            /// The mean loss over the samples.
            ///
            /// # Errors
            /// If there is no sample, the lengths differ, an input or a target is not valid, or the
            /// loss is not finite.
            pub fn mean_loss<LossTarget, const WORKSPACE_TILE: ::core::primitive::usize>(
                &self,
                x: &[$input],
                targets: &[LossTarget],
                loss: impl $crate::Loss<$unit, $output, LossTarget>,
                workspace: &mut $crate::Workspace<Self, WORKSPACE_TILE>,
            ) -> ::core::result::Result<$scalar, $crate::BatchError> {
                <Self as $crate::Network>::mean_loss(self, x, targets, loss, workspace)
            }

            /// Sets `gradients` to the gradient of the mean loss over the samples, and returns that
            /// loss.
            ///
            /// # Errors
            /// As `mean_loss`; if the loss is not finite, `gradients` is not meaningful.
            pub fn gradients<LossTarget, const WORKSPACE_TILE: ::core::primitive::usize>(
                &self,
                x: &[$input],
                targets: &[LossTarget],
                loss: impl $crate::Loss<$unit, $output, LossTarget>,
                gradients: &mut Self,
                workspace: &mut $crate::Workspace<Self, WORKSPACE_TILE>,
            ) -> ::core::result::Result<$scalar, $crate::BatchError> {
                <Self as $crate::Network>::gradients(self, x, targets, loss, gradients, workspace)
            }

            /// Every parameter tensor as a slice, in the order of the layers, weights before bias.
            #[must_use]
            pub fn tensors(&self) -> [$crate::Tensor<'_, $scalar>; $tensors] {
                [$($(
                    $crate::Tensor::$tensor(&Self::LAYERS[$index], &self.$label$(.$field)?)
                ),*),*]
            }

            /// Every parameter tensor as a slice to write to, in the same order.
            pub fn tensors_mut(&mut self) -> [$crate::TensorMut<'_, $scalar>; $tensors] {
                [$($(
                    $crate::TensorMut::$tensor(&Self::LAYERS[$index], &mut self.$label$(.$field)?)
                ),*),*]
            }
        }

        $crate::__serde!([$($generics)*] $network);
    };
}

/// The items as they are: what an attribute of all of them stands at.
#[doc(hidden)]
#[macro_export]
macro_rules! __items {
    ($($items:tt)*) => { $($items)* };
}

/// The items if the feature `std` is on.
#[cfg(feature = "std")]
#[doc(hidden)]
#[macro_export]
macro_rules! __when_std {
    ($($items:tt)*) => { $($items)* };
}

/// The items if the feature `std` is on.
#[cfg(not(feature = "std"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __when_std {
    ($($items:tt)*) => {};
}
