/// Exclusive or, the first example of every lecture on the subject.
///
/// The network 2 → 2 (`relu`) → 1 (`linear`).
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq
)]
#[allow(unused_braces)]
pub struct Xor {
    /// 2 → 2, `relu`.
    pub dense1: dfn::Dense<2, 2, ::core::primitive::f32>,
    /// 2 → 1, `linear`.
    pub dense2: dfn::Dense<2, 1, ::core::primitive::f32>,
}
/// What every layer of [`Xor`] computed for one sample.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq
)]
#[allow(unused_braces)]
pub struct XorTrace {
    /// The input x.
    pub input: [::core::primitive::f32; 2],
    /// 2 → 2, `relu`.
    pub dense1: dfn::LayerTrace<2, ::core::primitive::f32>,
    /// 2 → 1, `linear`.
    pub dense2: dfn::LayerTrace<1, ::core::primitive::f32>,
}
#[allow(dead_code)]
impl Xor {
    /// The width of an input.
    pub const INPUTS: ::core::primitive::usize = <Self as dfn::__private::Network>::INPUTS;
    /// The width of an output.
    pub const OUTPUTS: ::core::primitive::usize = <Self as dfn::__private::Network>::OUTPUTS;
    /// The number of weights and biases.
    pub const PARAMETERS: ::core::primitive::usize = <Self as dfn::__private::Network>::PARAMETERS;
    /// The size of the parameters in bytes.
    pub const BYTES: ::core::primitive::usize = <Self as dfn::__private::Network>::BYTES;
    /// The multiply-adds of one forward pass.
    pub const MULTIPLY_ADDS: ::core::primitive::usize = <Self as dfn::__private::Network>::MULTIPLY_ADDS;
    /// The layers, the first one first.
    pub const LAYERS: [dfn::Layer; 2usize] = [
        dfn::Layer::new("dense1", 2, 2, "relu"),
        dfn::Layer::new("dense2", 2, 1, "linear"),
    ];
    /// All parameters 0: for gradients and moments, as a network of zeros never learns.
    pub const ZEROS: Self = Self {
        dense1: dfn::Dense::ZEROS,
        dense2: dfn::Dense::ZEROS,
    };
    /// All parameters 0: for gradients and moments, as a network of zeros never learns.
    pub const fn zeros() -> Self {
        Self::ZEROS
    }
    /// A network to start learning from: weights drawn from the seed by Glorot's or He's
    /// rule, whichever suits each layer's activation, and biases 0.
    pub fn random(seed: ::core::primitive::u64) -> Self {
        <Self as dfn::__private::Network>::random(seed)
    }
    /// Gives every parameter a first number, in place.
    pub fn initialise<
        Generator: dfn::__private::rand_core::Rng + ?::core::marker::Sized,
    >(&mut self, initialiser: impl dfn::Initialiser, rng: &mut Generator) {
        <Self as dfn::__private::Network>::initialise(self, initialiser, rng);
    }
    dfn::__private::when_std! {
        #[doc =
        r" Zeros on the heap, which were never on the stack, also in debug builds."] pub
        fn boxed() -> dfn::__private::Box < Self > { < Self as dfn::__private::Network >
        ::boxed() }
    }
    /// ŷ = f(x).
    #[inline]
    pub fn forward(
        &self,
        x: &[::core::primitive::f32; 2],
    ) -> [::core::primitive::f32; 1] {
        <Self as dfn::__private::Network>::forward(self, x)
    }
    /// ŷ = f(x), with the pre-activations z and the values h of every layer.
    pub fn trace(&self, x: &[::core::primitive::f32; 2]) -> XorTrace {
        <Self as dfn::__private::Network>::trace(self, x)
    }
    /// Back-propagation from ∂L/∂ŷ: adds ∂L/∂θ to `gradients` and returns ∂L/∂x.
    pub fn backward(
        &self,
        trace: &XorTrace,
        dy: &[::core::primitive::f32; 1],
        gradients: &mut Self,
    ) -> [::core::primitive::f32; 2] {
        <Self as dfn::__private::Network>::backward(self, trace, dy, gradients)
    }
    /// ∂ŷ/∂x, a row for each output.
    pub fn jacobian(
        &self,
        x: &[::core::primitive::f32; 2],
    ) -> [[::core::primitive::f32; 2]; 1] {
        <Self as dfn::__private::Network>::jacobian(self, x)
    }
    /// The class of an input: the position of the largest output, the first one of equals;
    /// with a single output, 1 if it is at least one half and otherwise 0.
    pub fn classify(&self, x: &[::core::primitive::f32; 2]) -> ::core::primitive::usize {
        <Self as dfn::__private::Network>::classify(self, x)
    }
    /// One step of gradient descent on one sample, in place and without a workspace; returns
    /// the loss before it.
    ///
    /// # Errors
    /// If the rate, the input, the target or the loss is not valid; the network is then as it
    /// was.
    pub fn step<LossTarget>(
        &mut self,
        x: &[::core::primitive::f32; 2],
        target: &LossTarget,
        loss: impl dfn::Loss<
            dfn::__private::unit::linear,
            [::core::primitive::f32; 1],
            LossTarget,
        >,
        rate: ::core::primitive::f32,
    ) -> ::core::result::Result<::core::primitive::f32, dfn::StepError> {
        <Self as dfn::__private::Network>::step(self, x, target, loss, rate)
    }
    /// ŷ of every sample into `y`.
    ///
    /// # Errors
    /// If `x` and `y` differ in length.
    pub fn forward_batch<const WORKSPACE_TILE: ::core::primitive::usize>(
        &self,
        x: &[[::core::primitive::f32; 2]],
        y: &mut [[::core::primitive::f32; 1]],
        workspace: &mut dfn::Workspace<Self, WORKSPACE_TILE>,
    ) -> ::core::result::Result<(), dfn::BatchError> {
        <Self as dfn::__private::Network>::forward_batch(self, x, y, workspace)
    }
    /// The mean loss over the samples.
    ///
    /// # Errors
    /// If there is no sample, the lengths differ, an input or a target is not valid, or the
    /// loss is not finite.
    pub fn mean_loss<LossTarget, const WORKSPACE_TILE: ::core::primitive::usize>(
        &self,
        x: &[[::core::primitive::f32; 2]],
        targets: &[LossTarget],
        loss: impl dfn::Loss<
            dfn::__private::unit::linear,
            [::core::primitive::f32; 1],
            LossTarget,
        >,
        workspace: &mut dfn::Workspace<Self, WORKSPACE_TILE>,
    ) -> ::core::result::Result<::core::primitive::f32, dfn::BatchError> {
        <Self as dfn::__private::Network>::mean_loss(self, x, targets, loss, workspace)
    }
    /// Sets `gradients` to the gradient of the mean loss over the samples, and returns that
    /// loss.
    ///
    /// # Errors
    /// As `mean_loss`; if the loss is not finite, `gradients` is not meaningful.
    pub fn gradients<LossTarget, const WORKSPACE_TILE: ::core::primitive::usize>(
        &self,
        x: &[[::core::primitive::f32; 2]],
        targets: &[LossTarget],
        loss: impl dfn::Loss<
            dfn::__private::unit::linear,
            [::core::primitive::f32; 1],
            LossTarget,
        >,
        gradients: &mut Self,
        workspace: &mut dfn::Workspace<Self, WORKSPACE_TILE>,
    ) -> ::core::result::Result<::core::primitive::f32, dfn::BatchError> {
        <Self as dfn::__private::Network>::gradients(
            self,
            x,
            targets,
            loss,
            gradients,
            workspace,
        )
    }
    /// Every parameter tensor as a slice, in the order of the layers, weights before bias.
    pub fn tensors(&self) -> [dfn::Tensor<'_, ::core::primitive::f32>; 4usize] {
        [
            dfn::Tensor::new(
                Self::LAYERS[0usize],
                dfn::Role::Weights,
                self.dense1.weights.as_flattened(),
            ),
            dfn::Tensor::new(Self::LAYERS[0usize], dfn::Role::Bias, &self.dense1.bias),
            dfn::Tensor::new(
                Self::LAYERS[1usize],
                dfn::Role::Weights,
                self.dense2.weights.as_flattened(),
            ),
            dfn::Tensor::new(Self::LAYERS[1usize], dfn::Role::Bias, &self.dense2.bias),
        ]
    }
    /// Every parameter tensor as a slice to write to, in the same order.
    pub fn tensors_mut(
        &mut self,
    ) -> [dfn::TensorMut<'_, ::core::primitive::f32>; 4usize] {
        [
            dfn::TensorMut::new(
                Self::LAYERS[0usize],
                dfn::Role::Weights,
                self.dense1.weights.as_flattened_mut(),
            ),
            dfn::TensorMut::new(
                Self::LAYERS[0usize],
                dfn::Role::Bias,
                &mut self.dense1.bias,
            ),
            dfn::TensorMut::new(
                Self::LAYERS[1usize],
                dfn::Role::Weights,
                self.dense2.weights.as_flattened_mut(),
            ),
            dfn::TensorMut::new(
                Self::LAYERS[1usize],
                dfn::Role::Bias,
                &mut self.dense2.bias,
            ),
        ]
    }
}
const _: () = {
    use dfn::__private as __dfn;
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub struct __Buffers<const __TILE: ::core::primitive::usize> {
        dense1_z: [[::core::primitive::f32; 2]; __TILE],
        dense1_h: [[::core::primitive::f32; 2]; __TILE],
        dense2_z: [[::core::primitive::f32; 1]; __TILE],
        dense2_dz: [[::core::primitive::f32; 1]; __TILE],
        dense1_dh: [[::core::primitive::f32; 2]; __TILE],
        dense1_dz: [[::core::primitive::f32; 2]; __TILE],
    }
    impl<const __TILE: ::core::primitive::usize> __dfn::Zeros for __Buffers<__TILE> {
        const ZEROS: Self = Self {
            dense1_z: __dfn::no_rows(),
            dense1_h: __dfn::no_rows(),
            dense2_z: __dfn::no_rows(),
            dense2_dz: __dfn::no_rows(),
            dense1_dh: __dfn::no_rows(),
            dense1_dz: __dfn::no_rows(),
        };
    }
    impl __dfn::Zeros for Xor {
        const ZEROS: Self = <Xor>::ZEROS;
    }
    impl __dfn::Program for Xor {
        type Scalar = ::core::primitive::f32;
        type Input = [::core::primitive::f32; 2];
        type Output = [::core::primitive::f32; 1];
        type Jacobian = [[::core::primitive::f32; 2]; 1];
        type Unit = __dfn::unit::linear;
        type Trace = XorTrace;
        type Buffers<const __TILE: ::core::primitive::usize> = __Buffers<__TILE>;
        const LAYERS: &'static [__dfn::Layer] = &<Xor>::LAYERS;
        const UNIT: Self::Unit = __dfn::unit::linear;
        const NO_JACOBIAN: Self::Jacobian = [<Self::Input as __dfn::Vector>::ZEROS; <Xor>::OUTPUTS];
        #[inline(always)]
        fn forward_sample<__I: __dfn::Isa>(
            &self,
            __isa: __I,
            __x: &Self::Input,
        ) -> Self::Output {
            let __dense1_z = __dfn::kernel::affine::affine(
                __isa,
                __x,
                &self.dense1.weights,
                &self.dense1.bias,
            );
            let __dense1_h = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::relu,
                &__dense1_z,
            );
            let __dense2_z = __dfn::kernel::affine::affine(
                __isa,
                &__dense1_h,
                &self.dense2.weights,
                &self.dense2.bias,
            );
            __dense2_z
        }
        #[inline(always)]
        fn trace_sample<__I: __dfn::Isa>(
            &self,
            __isa: __I,
            __x: &Self::Input,
        ) -> Self::Trace {
            let __dense1_z = __dfn::kernel::affine::affine(
                __isa,
                __x,
                &self.dense1.weights,
                &self.dense1.bias,
            );
            let __dense1_h = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::relu,
                &__dense1_z,
            );
            let __dense2_z = __dfn::kernel::affine::affine(
                __isa,
                &__dense1_h,
                &self.dense2.weights,
                &self.dense2.bias,
            );
            XorTrace {
                input: *__x,
                dense1: __dfn::LayerTrace {
                    z: __dense1_z,
                    h: __dense1_h,
                },
                dense2: __dfn::LayerTrace {
                    z: __dense2_z,
                    h: __dense2_z,
                },
            }
        }
        #[inline(always)]
        fn traced_output(__trace: &Self::Trace) -> __dfn::OutputOf<'_, Self::Output> {
            __dfn::OutputOf {
                z: &__trace.dense2.z,
                y: &__trace.dense2.h,
            }
        }
        #[inline(always)]
        fn forward_tile<__I: __dfn::Isa, const __TILE: ::core::primitive::usize>(
            &self,
            __isa: __I,
            __x: &[Self::Input],
            __buffers: &mut Self::Buffers<__TILE>,
        ) {
            let __count = __x.len();
            __dfn::kernel::affine::affine_tile(
                __isa,
                __count,
                __x,
                &self.dense1.weights,
                &self.dense1.bias,
                &mut __buffers.dense1_z,
            );
            __dfn::kernel::activation::activation_tile(
                __isa,
                __count,
                __dfn::unit::relu,
                &__buffers.dense1_z,
                &mut __buffers.dense1_h,
            );
            __dfn::kernel::affine::affine_tile(
                __isa,
                __count,
                &__buffers.dense1_h,
                &self.dense2.weights,
                &self.dense2.bias,
                &mut __buffers.dense2_z,
            );
        }
        #[inline(always)]
        fn output_tile<const __TILE: ::core::primitive::usize>(
            __buffers: &mut Self::Buffers<__TILE>,
        ) -> __dfn::OutputTile<'_, Self::Output> {
            __dfn::OutputTile {
                z: &__buffers.dense2_z,
                y: &__buffers.dense2_z,
                dz: &mut __buffers.dense2_dz,
            }
        }
        #[inline(always)]
        fn backward_sample<__I: __dfn::Isa>(
            &self,
            __isa: __I,
            __trace: &Self::Trace,
            __dy: &Self::Output,
            __gradients: &mut Self,
        ) -> Self::Input {
            let __scale = <Self::Scalar as __dfn::Scalar>::ONE;
            __dfn::kernel::accumulate::accumulate(
                __isa,
                __scale,
                __dy,
                &mut __gradients.dense2.bias,
            );
            let __dense1_dh = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.dense2.weights,
                __dy,
            );
            __dfn::kernel::affine::outer_product(
                __isa,
                __scale,
                &__trace.dense1.h,
                __dy,
                &mut __gradients.dense2.weights,
            );
            let __dense1_dz = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::relu,
                &__trace.dense1.z,
                &__trace.dense1.h,
                &__dense1_dh,
            );
            __dfn::kernel::accumulate::accumulate(
                __isa,
                __scale,
                &__dense1_dz,
                &mut __gradients.dense1.bias,
            );
            let __dx = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.dense1.weights,
                &__dense1_dz,
            );
            __dfn::kernel::affine::outer_product(
                __isa,
                __scale,
                &__trace.input,
                &__dense1_dz,
                &mut __gradients.dense1.weights,
            );
            __dx
        }
        #[inline(always)]
        fn input_gradient_sample<__I: __dfn::Isa>(
            &self,
            __isa: __I,
            __trace: &Self::Trace,
            __dy: &Self::Output,
        ) -> Self::Input {
            let __dense1_dh = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.dense2.weights,
                __dy,
            );
            let __dense1_dz = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::relu,
                &__trace.dense1.z,
                &__trace.dense1.h,
                &__dense1_dh,
            );
            let __dx = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.dense1.weights,
                &__dense1_dz,
            );
            __dx
        }
        #[inline(always)]
        fn descend_sample<__I: __dfn::Isa>(
            &mut self,
            __isa: __I,
            __trace: &Self::Trace,
            __dz: &Self::Output,
            __rate: Self::Scalar,
        ) {
            let __scale = -__rate;
            __dfn::kernel::accumulate::accumulate(
                __isa,
                __scale,
                __dz,
                &mut self.dense2.bias,
            );
            let __dense1_dh = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.dense2.weights,
                __dz,
            );
            __dfn::kernel::affine::outer_product(
                __isa,
                __scale,
                &__trace.dense1.h,
                __dz,
                &mut self.dense2.weights,
            );
            let __dense1_dz = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::relu,
                &__trace.dense1.z,
                &__trace.dense1.h,
                &__dense1_dh,
            );
            __dfn::kernel::accumulate::accumulate(
                __isa,
                __scale,
                &__dense1_dz,
                &mut self.dense1.bias,
            );
            __dfn::kernel::affine::outer_product(
                __isa,
                __scale,
                &__trace.input,
                &__dense1_dz,
                &mut self.dense1.weights,
            );
        }
        #[inline(always)]
        fn backward_tile<__I: __dfn::Isa, const __TILE: ::core::primitive::usize>(
            &self,
            __isa: __I,
            __x: &[Self::Input],
            __buffers: &mut Self::Buffers<__TILE>,
            __gradients: &mut Self,
        ) {
            let __count = __x.len();
            __dfn::kernel::accumulate::accumulate_tile(
                __isa,
                __count,
                &__buffers.dense2_dz,
                &mut __gradients.dense2.bias,
            );
            __dfn::kernel::affine::matrix_product_tile(
                __isa,
                __count,
                &self.dense2.weights,
                &__buffers.dense2_dz,
                &mut __buffers.dense1_dh,
            );
            __dfn::kernel::affine::outer_product_tile(
                __isa,
                __count,
                &__buffers.dense1_h,
                &__buffers.dense2_dz,
                &mut __gradients.dense2.weights,
            );
            __dfn::kernel::activation::activation_gradient_tile(
                __isa,
                __count,
                __dfn::unit::relu,
                &__buffers.dense1_z,
                &__buffers.dense1_h,
                &__buffers.dense1_dh,
                &mut __buffers.dense1_dz,
            );
            __dfn::kernel::accumulate::accumulate_tile(
                __isa,
                __count,
                &__buffers.dense1_dz,
                &mut __gradients.dense1.bias,
            );
            __dfn::kernel::affine::outer_product_tile(
                __isa,
                __count,
                __x,
                &__buffers.dense1_dz,
                &mut __gradients.dense1.weights,
            );
        }
        fn parameters(
            &self,
        ) -> impl ::core::iter::Iterator<
            Item = __dfn::Tensor<'_, ::core::primitive::f32>,
        > {
            ::core::iter::IntoIterator::into_iter(self.tensors())
        }
        fn parameters_mut(
            &mut self,
        ) -> impl ::core::iter::Iterator<
            Item = __dfn::TensorMut<'_, ::core::primitive::f32>,
        > {
            ::core::iter::IntoIterator::into_iter(self.tensors_mut())
        }
    }
};
