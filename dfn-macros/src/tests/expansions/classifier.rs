#[derive(Serialize)]
///
/// The network `config::PIXELS` → `HIDDEN` (`tanh`) → `{ 2 * N }` (`crate::Swish`) → 10 (`softmax`).
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq
)]
#[allow(unused_braces)]
pub(crate) struct Classifier {
    /// `config::PIXELS` → `HIDDEN`, `tanh`.
    pub hidden: dfn::Dense<{ config::PIXELS }, { HIDDEN }, ::core::primitive::f64>,
    /// `HIDDEN` → `{ 2 * N }`, `crate::Swish`.
    pub code: dfn::Dense<{ HIDDEN }, { 2 * N }, ::core::primitive::f64>,
    /// `{ 2 * N }` → 10, `softmax`.
    pub dense3: dfn::Dense<{ 2 * N }, 10, ::core::primitive::f64>,
}
/// What every layer of [`Classifier`] computed for one sample.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq
)]
#[allow(unused_braces)]
pub(crate) struct ClassifierTrace {
    /// The input x.
    pub input: [::core::primitive::f64; config::PIXELS],
    /// `config::PIXELS` → `HIDDEN`, `tanh`.
    pub hidden: dfn::LayerTrace<{ HIDDEN }, ::core::primitive::f64>,
    /// `HIDDEN` → `{ 2 * N }`, `crate::Swish`.
    pub code: dfn::LayerTrace<{ 2 * N }, ::core::primitive::f64>,
    /// `{ 2 * N }` → 10, `softmax`.
    pub dense3: dfn::LayerTrace<10, ::core::primitive::f64>,
}
#[allow(dead_code)]
impl Classifier {
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
    pub const LAYERS: [dfn::Layer; 3usize] = [
        dfn::Layer::new("hidden", config::PIXELS, HIDDEN, "tanh"),
        dfn::Layer::new("code", HIDDEN, 2 * N, "crate::Swish"),
        dfn::Layer::new("dense3", 2 * N, 10, "softmax"),
    ];
    /// All parameters 0: for gradients and moments, as a network of zeros never learns.
    pub const ZEROS: Self = Self {
        hidden: dfn::Dense::ZEROS,
        code: dfn::Dense::ZEROS,
        dense3: dfn::Dense::ZEROS,
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
        x: &[::core::primitive::f64; config::PIXELS],
    ) -> [::core::primitive::f64; 10] {
        <Self as dfn::__private::Network>::forward(self, x)
    }
    /// ŷ = f(x), with the pre-activations z and the values h of every layer.
    pub fn trace(
        &self,
        x: &[::core::primitive::f64; config::PIXELS],
    ) -> ClassifierTrace {
        <Self as dfn::__private::Network>::trace(self, x)
    }
    /// Back-propagation from ∂L/∂ŷ: adds ∂L/∂θ to `gradients` and returns ∂L/∂x.
    pub fn backward(
        &self,
        trace: &ClassifierTrace,
        dy: &[::core::primitive::f64; 10],
        gradients: &mut Self,
    ) -> [::core::primitive::f64; config::PIXELS] {
        <Self as dfn::__private::Network>::backward(self, trace, dy, gradients)
    }
    /// ∂ŷ/∂x, a row for each output.
    pub fn jacobian(
        &self,
        x: &[::core::primitive::f64; config::PIXELS],
    ) -> [[::core::primitive::f64; config::PIXELS]; 10] {
        <Self as dfn::__private::Network>::jacobian(self, x)
    }
    /// The class of an input: the position of the largest output, the first one of equals;
    /// with a single output, 1 if it is at least one half and otherwise 0.
    pub fn classify(
        &self,
        x: &[::core::primitive::f64; config::PIXELS],
    ) -> ::core::primitive::usize {
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
        x: &[::core::primitive::f64; config::PIXELS],
        target: &LossTarget,
        loss: impl dfn::Loss<
            dfn::__private::unit::softmax,
            [::core::primitive::f64; 10],
            LossTarget,
        >,
        rate: ::core::primitive::f64,
    ) -> ::core::result::Result<::core::primitive::f64, dfn::StepError> {
        <Self as dfn::__private::Network>::step(self, x, target, loss, rate)
    }
    /// ŷ of every sample into `y`.
    ///
    /// # Errors
    /// If `x` and `y` differ in length.
    pub fn forward_batch<const WORKSPACE_TILE: ::core::primitive::usize>(
        &self,
        x: &[[::core::primitive::f64; config::PIXELS]],
        y: &mut [[::core::primitive::f64; 10]],
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
        x: &[[::core::primitive::f64; config::PIXELS]],
        targets: &[LossTarget],
        loss: impl dfn::Loss<
            dfn::__private::unit::softmax,
            [::core::primitive::f64; 10],
            LossTarget,
        >,
        workspace: &mut dfn::Workspace<Self, WORKSPACE_TILE>,
    ) -> ::core::result::Result<::core::primitive::f64, dfn::BatchError> {
        <Self as dfn::__private::Network>::mean_loss(self, x, targets, loss, workspace)
    }
    /// Sets `gradients` to the gradient of the mean loss over the samples, and returns that
    /// loss.
    ///
    /// # Errors
    /// As `mean_loss`; if the loss is not finite, `gradients` is not meaningful.
    pub fn gradients<LossTarget, const WORKSPACE_TILE: ::core::primitive::usize>(
        &self,
        x: &[[::core::primitive::f64; config::PIXELS]],
        targets: &[LossTarget],
        loss: impl dfn::Loss<
            dfn::__private::unit::softmax,
            [::core::primitive::f64; 10],
            LossTarget,
        >,
        gradients: &mut Self,
        workspace: &mut dfn::Workspace<Self, WORKSPACE_TILE>,
    ) -> ::core::result::Result<::core::primitive::f64, dfn::BatchError> {
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
    pub fn tensors(&self) -> [dfn::Tensor<'_, ::core::primitive::f64>; 6usize] {
        [
            dfn::Tensor::new(
                Self::LAYERS[0usize],
                dfn::Role::Weights,
                self.hidden.weights.as_flattened(),
            ),
            dfn::Tensor::new(Self::LAYERS[0usize], dfn::Role::Bias, &self.hidden.bias),
            dfn::Tensor::new(
                Self::LAYERS[1usize],
                dfn::Role::Weights,
                self.code.weights.as_flattened(),
            ),
            dfn::Tensor::new(Self::LAYERS[1usize], dfn::Role::Bias, &self.code.bias),
            dfn::Tensor::new(
                Self::LAYERS[2usize],
                dfn::Role::Weights,
                self.dense3.weights.as_flattened(),
            ),
            dfn::Tensor::new(Self::LAYERS[2usize], dfn::Role::Bias, &self.dense3.bias),
        ]
    }
    /// Every parameter tensor as a slice to write to, in the same order.
    pub fn tensors_mut(
        &mut self,
    ) -> [dfn::TensorMut<'_, ::core::primitive::f64>; 6usize] {
        [
            dfn::TensorMut::new(
                Self::LAYERS[0usize],
                dfn::Role::Weights,
                self.hidden.weights.as_flattened_mut(),
            ),
            dfn::TensorMut::new(
                Self::LAYERS[0usize],
                dfn::Role::Bias,
                &mut self.hidden.bias,
            ),
            dfn::TensorMut::new(
                Self::LAYERS[1usize],
                dfn::Role::Weights,
                self.code.weights.as_flattened_mut(),
            ),
            dfn::TensorMut::new(
                Self::LAYERS[1usize],
                dfn::Role::Bias,
                &mut self.code.bias,
            ),
            dfn::TensorMut::new(
                Self::LAYERS[2usize],
                dfn::Role::Weights,
                self.dense3.weights.as_flattened_mut(),
            ),
            dfn::TensorMut::new(
                Self::LAYERS[2usize],
                dfn::Role::Bias,
                &mut self.dense3.bias,
            ),
        ]
    }
}
const _: () = dfn::__private::require_width(
    "each side of the layer `hidden`",
    1usize,
    config::PIXELS,
);
const _: () = dfn::__private::require_width(
    "each side of the layer `hidden`",
    1usize,
    HIDDEN,
);
const _: () = dfn::__private::require_width(
    "each side of the layer `code`",
    1usize,
    2 * N,
);
const _: () = {
    use dfn::__private as __dfn;
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub struct __Buffers<const __TILE: ::core::primitive::usize> {
        hidden_z: [[::core::primitive::f64; HIDDEN]; __TILE],
        hidden_h: [[::core::primitive::f64; HIDDEN]; __TILE],
        code_z: [[::core::primitive::f64; 2 * N]; __TILE],
        code_h: [[::core::primitive::f64; 2 * N]; __TILE],
        dense3_z: [[::core::primitive::f64; 10]; __TILE],
        dense3_h: [[::core::primitive::f64; 10]; __TILE],
        dense3_dz: [[::core::primitive::f64; 10]; __TILE],
        code_dh: [[::core::primitive::f64; 2 * N]; __TILE],
        code_dz: [[::core::primitive::f64; 2 * N]; __TILE],
        hidden_dh: [[::core::primitive::f64; HIDDEN]; __TILE],
        hidden_dz: [[::core::primitive::f64; HIDDEN]; __TILE],
    }
    impl<const __TILE: ::core::primitive::usize> __dfn::Zeros for __Buffers<__TILE> {
        const ZEROS: Self = Self {
            hidden_z: __dfn::no_rows(),
            hidden_h: __dfn::no_rows(),
            code_z: __dfn::no_rows(),
            code_h: __dfn::no_rows(),
            dense3_z: __dfn::no_rows(),
            dense3_h: __dfn::no_rows(),
            dense3_dz: __dfn::no_rows(),
            code_dh: __dfn::no_rows(),
            code_dz: __dfn::no_rows(),
            hidden_dh: __dfn::no_rows(),
            hidden_dz: __dfn::no_rows(),
        };
    }
    #[inline(always)]
    fn __code_unit() -> impl __dfn::Activation<::core::primitive::f64> {
        crate::Swish
    }
    impl __dfn::Zeros for Classifier {
        const ZEROS: Self = <Classifier>::ZEROS;
    }
    impl __dfn::Program for Classifier {
        type Scalar = ::core::primitive::f64;
        type Input = [::core::primitive::f64; config::PIXELS];
        type Output = [::core::primitive::f64; 10];
        type Jacobian = [[::core::primitive::f64; config::PIXELS]; 10];
        type Unit = __dfn::unit::softmax;
        type Trace = ClassifierTrace;
        type Buffers<const __TILE: ::core::primitive::usize> = __Buffers<__TILE>;
        const LAYERS: &'static [__dfn::Layer] = &<Classifier>::LAYERS;
        const UNIT: Self::Unit = __dfn::unit::softmax;
        const NO_JACOBIAN: Self::Jacobian = [<Self::Input as __dfn::Vector>::ZEROS; <Classifier>::OUTPUTS];
        #[inline(always)]
        fn forward_sample<__I: __dfn::Isa>(
            &self,
            __isa: __I,
            __x: &Self::Input,
        ) -> Self::Output {
            let __hidden_z = __dfn::kernel::affine::affine(
                __isa,
                __x,
                &self.hidden.weights,
                &self.hidden.bias,
            );
            let __hidden_h = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::tanh,
                &__hidden_z,
            );
            let __code_z = __dfn::kernel::affine::affine(
                __isa,
                &__hidden_h,
                &self.code.weights,
                &self.code.bias,
            );
            let __code_h = __dfn::kernel::activation::activation(
                __isa,
                __code_unit(),
                &__code_z,
            );
            let __dense3_z = __dfn::kernel::affine::affine(
                __isa,
                &__code_h,
                &self.dense3.weights,
                &self.dense3.bias,
            );
            let __dense3_h = __dfn::kernel::softmax::softmax(__isa, &__dense3_z);
            __dense3_h
        }
        #[inline(always)]
        fn trace_sample<__I: __dfn::Isa>(
            &self,
            __isa: __I,
            __x: &Self::Input,
        ) -> Self::Trace {
            let __hidden_z = __dfn::kernel::affine::affine(
                __isa,
                __x,
                &self.hidden.weights,
                &self.hidden.bias,
            );
            let __hidden_h = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::tanh,
                &__hidden_z,
            );
            let __code_z = __dfn::kernel::affine::affine(
                __isa,
                &__hidden_h,
                &self.code.weights,
                &self.code.bias,
            );
            let __code_h = __dfn::kernel::activation::activation(
                __isa,
                __code_unit(),
                &__code_z,
            );
            let __dense3_z = __dfn::kernel::affine::affine(
                __isa,
                &__code_h,
                &self.dense3.weights,
                &self.dense3.bias,
            );
            let __dense3_h = __dfn::kernel::softmax::softmax(__isa, &__dense3_z);
            ClassifierTrace {
                input: *__x,
                hidden: __dfn::LayerTrace {
                    z: __hidden_z,
                    h: __hidden_h,
                },
                code: __dfn::LayerTrace {
                    z: __code_z,
                    h: __code_h,
                },
                dense3: __dfn::LayerTrace {
                    z: __dense3_z,
                    h: __dense3_h,
                },
            }
        }
        #[inline(always)]
        fn traced_output(__trace: &Self::Trace) -> __dfn::OutputOf<'_, Self::Output> {
            __dfn::OutputOf {
                z: &__trace.dense3.z,
                y: &__trace.dense3.h,
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
                &self.hidden.weights,
                &self.hidden.bias,
                &mut __buffers.hidden_z,
            );
            __dfn::kernel::activation::activation_tile(
                __isa,
                __count,
                __dfn::unit::tanh,
                &__buffers.hidden_z,
                &mut __buffers.hidden_h,
            );
            __dfn::kernel::affine::affine_tile(
                __isa,
                __count,
                &__buffers.hidden_h,
                &self.code.weights,
                &self.code.bias,
                &mut __buffers.code_z,
            );
            __dfn::kernel::activation::activation_tile(
                __isa,
                __count,
                __code_unit(),
                &__buffers.code_z,
                &mut __buffers.code_h,
            );
            __dfn::kernel::affine::affine_tile(
                __isa,
                __count,
                &__buffers.code_h,
                &self.dense3.weights,
                &self.dense3.bias,
                &mut __buffers.dense3_z,
            );
            __dfn::kernel::softmax::softmax_tile(
                __isa,
                __count,
                &__buffers.dense3_z,
                &mut __buffers.dense3_h,
            );
        }
        #[inline(always)]
        fn output_tile<const __TILE: ::core::primitive::usize>(
            __buffers: &mut Self::Buffers<__TILE>,
        ) -> __dfn::OutputTile<'_, Self::Output> {
            __dfn::OutputTile {
                z: &__buffers.dense3_z,
                y: &__buffers.dense3_h,
                dz: &mut __buffers.dense3_dz,
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
            let __dense3_dz = __dfn::kernel::softmax::softmax_gradient(
                __isa,
                &__trace.dense3.h,
                __dy,
            );
            __dfn::kernel::accumulate::accumulate(
                __isa,
                __scale,
                &__dense3_dz,
                &mut __gradients.dense3.bias,
            );
            let __code_dh = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.dense3.weights,
                &__dense3_dz,
            );
            __dfn::kernel::affine::outer_product(
                __isa,
                __scale,
                &__trace.code.h,
                &__dense3_dz,
                &mut __gradients.dense3.weights,
            );
            let __code_dz = __dfn::kernel::activation::activation_gradient(
                __isa,
                __code_unit(),
                &__trace.code.z,
                &__trace.code.h,
                &__code_dh,
            );
            __dfn::kernel::accumulate::accumulate(
                __isa,
                __scale,
                &__code_dz,
                &mut __gradients.code.bias,
            );
            let __hidden_dh = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.code.weights,
                &__code_dz,
            );
            __dfn::kernel::affine::outer_product(
                __isa,
                __scale,
                &__trace.hidden.h,
                &__code_dz,
                &mut __gradients.code.weights,
            );
            let __hidden_dz = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::tanh,
                &__trace.hidden.z,
                &__trace.hidden.h,
                &__hidden_dh,
            );
            __dfn::kernel::accumulate::accumulate(
                __isa,
                __scale,
                &__hidden_dz,
                &mut __gradients.hidden.bias,
            );
            let __dx = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.hidden.weights,
                &__hidden_dz,
            );
            __dfn::kernel::affine::outer_product(
                __isa,
                __scale,
                &__trace.input,
                &__hidden_dz,
                &mut __gradients.hidden.weights,
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
            let __dense3_dz = __dfn::kernel::softmax::softmax_gradient(
                __isa,
                &__trace.dense3.h,
                __dy,
            );
            let __code_dh = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.dense3.weights,
                &__dense3_dz,
            );
            let __code_dz = __dfn::kernel::activation::activation_gradient(
                __isa,
                __code_unit(),
                &__trace.code.z,
                &__trace.code.h,
                &__code_dh,
            );
            let __hidden_dh = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.code.weights,
                &__code_dz,
            );
            let __hidden_dz = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::tanh,
                &__trace.hidden.z,
                &__trace.hidden.h,
                &__hidden_dh,
            );
            let __dx = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.hidden.weights,
                &__hidden_dz,
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
                &mut self.dense3.bias,
            );
            let __code_dh = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.dense3.weights,
                __dz,
            );
            __dfn::kernel::affine::outer_product(
                __isa,
                __scale,
                &__trace.code.h,
                __dz,
                &mut self.dense3.weights,
            );
            let __code_dz = __dfn::kernel::activation::activation_gradient(
                __isa,
                __code_unit(),
                &__trace.code.z,
                &__trace.code.h,
                &__code_dh,
            );
            __dfn::kernel::accumulate::accumulate(
                __isa,
                __scale,
                &__code_dz,
                &mut self.code.bias,
            );
            let __hidden_dh = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.code.weights,
                &__code_dz,
            );
            __dfn::kernel::affine::outer_product(
                __isa,
                __scale,
                &__trace.hidden.h,
                &__code_dz,
                &mut self.code.weights,
            );
            let __hidden_dz = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::tanh,
                &__trace.hidden.z,
                &__trace.hidden.h,
                &__hidden_dh,
            );
            __dfn::kernel::accumulate::accumulate(
                __isa,
                __scale,
                &__hidden_dz,
                &mut self.hidden.bias,
            );
            __dfn::kernel::affine::outer_product(
                __isa,
                __scale,
                &__trace.input,
                &__hidden_dz,
                &mut self.hidden.weights,
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
                &__buffers.dense3_dz,
                &mut __gradients.dense3.bias,
            );
            __dfn::kernel::affine::matrix_product_tile(
                __isa,
                __count,
                &self.dense3.weights,
                &__buffers.dense3_dz,
                &mut __buffers.code_dh,
            );
            __dfn::kernel::affine::outer_product_tile(
                __isa,
                __count,
                &__buffers.code_h,
                &__buffers.dense3_dz,
                &mut __gradients.dense3.weights,
            );
            __dfn::kernel::activation::activation_gradient_tile(
                __isa,
                __count,
                __code_unit(),
                &__buffers.code_z,
                &__buffers.code_h,
                &__buffers.code_dh,
                &mut __buffers.code_dz,
            );
            __dfn::kernel::accumulate::accumulate_tile(
                __isa,
                __count,
                &__buffers.code_dz,
                &mut __gradients.code.bias,
            );
            __dfn::kernel::affine::matrix_product_tile(
                __isa,
                __count,
                &self.code.weights,
                &__buffers.code_dz,
                &mut __buffers.hidden_dh,
            );
            __dfn::kernel::affine::outer_product_tile(
                __isa,
                __count,
                &__buffers.hidden_h,
                &__buffers.code_dz,
                &mut __gradients.code.weights,
            );
            __dfn::kernel::activation::activation_gradient_tile(
                __isa,
                __count,
                __dfn::unit::tanh,
                &__buffers.hidden_z,
                &__buffers.hidden_h,
                &__buffers.hidden_dh,
                &mut __buffers.hidden_dz,
            );
            __dfn::kernel::accumulate::accumulate_tile(
                __isa,
                __count,
                &__buffers.hidden_dz,
                &mut __gradients.hidden.bias,
            );
            __dfn::kernel::affine::outer_product_tile(
                __isa,
                __count,
                __x,
                &__buffers.hidden_dz,
                &mut __gradients.hidden.weights,
            );
        }
        fn parameters(
            &self,
        ) -> impl ::core::iter::Iterator<
            Item = __dfn::Tensor<'_, ::core::primitive::f64>,
        > {
            ::core::iter::IntoIterator::into_iter(self.tensors())
        }
        fn parameters_mut(
            &mut self,
        ) -> impl ::core::iter::Iterator<
            Item = __dfn::TensorMut<'_, ::core::primitive::f64>,
        > {
            ::core::iter::IntoIterator::into_iter(self.tensors_mut())
        }
    }
};
