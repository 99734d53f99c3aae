#[derive(Serialize)]
///
/// The network `config::PIXELS` → `HIDDEN` (`leaky_relu({ 0.1 * SLOPE })`) → `{ 2 * N }` (`crate::Swish`) → 10 (`softmax`).
///
/// | layer | shape | unit | parameters | multiply-adds |
/// |---|---|---|--:|--:|
/// | [`hidden`](#structfield.hidden) | `config::PIXELS` → `HIDDEN` | `leaky_relu({ 0.1 * SLOPE })` | `config::PIXELS × HIDDEN + HIDDEN` | `config::PIXELS × HIDDEN` |
/// | [`code`](#structfield.code) | `HIDDEN` → `{ 2 * N }` | `crate::Swish` | `HIDDEN × (2 * N) + (2 * N)` | `HIDDEN × (2 * N)` |
/// | [`dense3`](#structfield.dense3) | `{ 2 * N }` → 10 | `softmax` | `(2 * N) × 10 + 10` | `(2 * N) × 10` |
/// | total | `config::PIXELS` → 10 |  | [`PARAMETERS`](#associatedconstant.PARAMETERS) | `config::PIXELS × HIDDEN + HIDDEN × (2 * N) + (2 * N) × 10` |
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq
)]
#[allow(unused_braces)]
pub(crate) struct Classifier {
    /// `config::PIXELS` → `HIDDEN`, `leaky_relu({ 0.1 * SLOPE })`.
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
#[allow(non_snake_case, non_upper_case_globals)]
pub(crate) struct ClassifierTrace {
    /// The input x.
    pub input: [::core::primitive::f64; config::PIXELS],
    /// `config::PIXELS` → `HIDDEN`, `leaky_relu({ 0.1 * SLOPE })`.
    pub hidden: dfn::LayerTrace<{ HIDDEN }, ::core::primitive::f64>,
    /// `HIDDEN` → `{ 2 * N }`, `crate::Swish`.
    pub code: dfn::LayerTrace<{ 2 * N }, ::core::primitive::f64>,
    /// `{ 2 * N }` → 10, `softmax`.
    pub dense3: dfn::LayerTrace<10, ::core::primitive::f64>,
}
dfn::__private::methods! {
    generics : [], network : Classifier, trace : ClassifierTrace, scalar :
    ::core::primitive::f64, input : [::core::primitive::f64; config::PIXELS], output :
    [::core::primitive::f64; 10], jacobian : [[::core::primitive::f64; config::PIXELS];
    10], unit : dfn::__private::unit::softmax, layers : 3, tensors : 6, checks : [], each
    : [0 hidden "hidden" new(config::PIXELS, HIDDEN, "leaky_relu({ 0.1 * SLOPE })", true)
    [weights weights, bias bias], 1 code "code" new(HIDDEN, 2 * N, "crate::Swish", false)
    [weights weights, bias bias], 2 dense3 "dense3" new(2 * N, 10, "softmax", false)
    [weights weights, bias bias]],
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
#[allow(unused_qualifications, unused_braces, non_snake_case, non_upper_case_globals)]
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
    const fn __hidden_unit() -> __dfn::unit::leaky_relu {
        __dfn::unit::leaky_relu::new(0.1 * SLOPE)
    }
    const _: () = __dfn::require_finite(
        "leaky_relu",
        ::core::primitive::f64::MAX as ::core::primitive::f64,
        __hidden_unit().slope,
    );
    #[inline(always)]
    fn __code_unit() -> impl __dfn::Activation<::core::primitive::f64> {
        crate::Swish
    }
    #[allow(dead_code)]
    impl Classifier {
        /// The operations of the network and of its gradients, to look at and to draw.
        pub const GRAPH: __dfn::Graph = {
            use __dfn::graph::table as __t;
            __dfn::Graph::new(
                "Classifier",
                const {
                    &[
                        __t::leaf("x", __t::Input, __t::Vector(config::PIXELS), ""),
                        __t::leaf(
                            "hidden.weights",
                            __t::Parameter,
                            __t::Matrix(config::PIXELS, HIDDEN),
                            "hidden",
                        ),
                        __t::leaf(
                            "hidden.bias",
                            __t::Parameter,
                            __t::Vector(HIDDEN),
                            "hidden",
                        ),
                        __t::node(
                            "hidden.z",
                            "affine",
                            __t::All,
                            &[0, 1, 2],
                            __t::Vector(HIDDEN),
                            "hidden",
                        ),
                        __t::node(
                            "hidden.h",
                            "leaky_relu({ 0.1 * SLOPE })",
                            __t::Elementwise,
                            &[3],
                            __t::Vector(HIDDEN),
                            "hidden",
                        ),
                        __t::leaf(
                            "code.weights",
                            __t::Parameter,
                            __t::Matrix(HIDDEN, 2 * N),
                            "code",
                        ),
                        __t::leaf(
                            "code.bias",
                            __t::Parameter,
                            __t::Vector(2 * N),
                            "code",
                        ),
                        __t::node(
                            "code.z",
                            "affine",
                            __t::All,
                            &[4, 5, 6],
                            __t::Vector(2 * N),
                            "code",
                        ),
                        __t::node(
                            "code.h",
                            "crate::Swish",
                            __t::Elementwise,
                            &[7],
                            __t::Vector(2 * N),
                            "code",
                        ),
                        __t::leaf(
                            "dense3.weights",
                            __t::Parameter,
                            __t::Matrix(2 * N, 10),
                            "dense3",
                        ),
                        __t::leaf(
                            "dense3.bias",
                            __t::Parameter,
                            __t::Vector(10),
                            "dense3",
                        ),
                        __t::node(
                            "dense3.z",
                            "affine",
                            __t::All,
                            &[8, 9, 10],
                            __t::Vector(10),
                            "dense3",
                        ),
                        __t::node(
                            "dense3.h",
                            "softmax",
                            __t::All,
                            &[11],
                            __t::Vector(10),
                            "dense3",
                        ),
                        __t::leaf("dense3.dh", __t::Entry, __t::Vector(10), ""),
                        __t::node(
                            "dense3.dz",
                            "gradient of softmax",
                            __t::All,
                            &[12, 13],
                            __t::Vector(10),
                            "",
                        ),
                        __t::node(
                            "code.dh",
                            "matrix product",
                            __t::All,
                            &[9, 14],
                            __t::Vector(2 * N),
                            "",
                        ),
                        __t::node(
                            "code.dz",
                            "gradient of crate::Swish",
                            __t::Elementwise,
                            &[7, 8, 15],
                            __t::Vector(2 * N),
                            "",
                        ),
                        __t::node(
                            "hidden.dh",
                            "matrix product",
                            __t::All,
                            &[5, 16],
                            __t::Vector(HIDDEN),
                            "",
                        ),
                        __t::node(
                            "hidden.dz",
                            "gradient of leaky_relu({ 0.1 * SLOPE })",
                            __t::Elementwise,
                            &[3, 4, 17],
                            __t::Vector(HIDDEN),
                            "",
                        ),
                        __t::node(
                            "hidden.dweights",
                            "outer product",
                            __t::All,
                            &[0, 18],
                            __t::Matrix(config::PIXELS, HIDDEN),
                            "",
                        ),
                        __t::node(
                            "code.dweights",
                            "outer product",
                            __t::All,
                            &[4, 16],
                            __t::Matrix(HIDDEN, 2 * N),
                            "",
                        ),
                        __t::node(
                            "dense3.dweights",
                            "outer product",
                            __t::All,
                            &[8, 14],
                            __t::Matrix(2 * N, 10),
                            "",
                        ),
                        __t::node(
                            "dx",
                            "matrix product",
                            __t::All,
                            &[1, 18],
                            __t::Vector(config::PIXELS),
                            "",
                        ),
                    ]
                },
                13,
                &[__dfn::graph::Output::new("y", 12)],
                ::core::option::Option::None,
            )
        };
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
        const NO_JACOBIAN: Self::Jacobian = [<Self::Input as __dfn::Vector>::ZEROS; _];
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
                __hidden_unit(),
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
                __hidden_unit(),
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
                __hidden_unit(),
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
        ) -> __dfn::OutputTile<'_, Self::Output, __TILE> {
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
                __hidden_unit(),
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
                __hidden_unit(),
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
        fn descend<__I: __dfn::Isa>(
            &mut self,
            __isa: __I,
            __x: &[Self::Input; 1],
            __buffers: &mut Self::Buffers<1>,
            __rate: Self::Scalar,
        ) -> ::core::primitive::bool {
            let (__scale, __count) = (-__rate, 1);
            __dfn::kernel::affine::matrix_product_tile(
                __isa,
                __count,
                &self.dense3.weights,
                &__buffers.dense3_dz,
                &mut __buffers.code_dh,
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
            __dfn::kernel::affine::matrix_product_tile(
                __isa,
                __count,
                &self.code.weights,
                &__buffers.code_dz,
                &mut __buffers.hidden_dh,
            );
            __dfn::kernel::activation::activation_gradient_tile(
                __isa,
                __count,
                __hidden_unit(),
                &__buffers.hidden_z,
                &__buffers.hidden_h,
                &__buffers.hidden_dh,
                &mut __buffers.hidden_dz,
            );
            let __x_magnitude = __dfn::kernel::magnitude(&__x[0]);
            let __hidden_h_magnitude = __dfn::kernel::magnitude(&__buffers.hidden_h[0]);
            let __code_h_magnitude = __dfn::kernel::magnitude(&__buffers.code_h[0]);
            let __dense3_dz_magnitude = __dfn::kernel::magnitude(
                &__buffers.dense3_dz[0],
            );
            let __code_dz_magnitude = __dfn::kernel::magnitude(&__buffers.code_dz[0]);
            let __hidden_dz_magnitude = __dfn::kernel::magnitude(
                &__buffers.hidden_dz[0],
            );
            let __change = __dfn::kernel::accumulate::accumulate_change(
                __scale,
                __dense3_dz_magnitude,
            )
                + __dfn::kernel::affine::outer_product_change(
                    __scale,
                    __code_h_magnitude,
                    __dense3_dz_magnitude,
                )
                + __dfn::kernel::accumulate::accumulate_change(
                    __scale,
                    __code_dz_magnitude,
                )
                + __dfn::kernel::affine::outer_product_change(
                    __scale,
                    __hidden_h_magnitude,
                    __code_dz_magnitude,
                )
                + __dfn::kernel::accumulate::accumulate_change(
                    __scale,
                    __hidden_dz_magnitude,
                )
                + __dfn::kernel::affine::outer_product_change(
                    __scale,
                    __x_magnitude,
                    __hidden_dz_magnitude,
                );
            let __is_finite = __dfn::Scalar::is_finite(__change);
            if __is_finite {
                __dfn::kernel::accumulate::accumulate(
                    __isa,
                    __scale,
                    &__buffers.dense3_dz[0],
                    &mut self.dense3.bias,
                );
                __dfn::kernel::affine::outer_product(
                    __isa,
                    __scale,
                    &__buffers.code_h[0],
                    &__buffers.dense3_dz[0],
                    &mut self.dense3.weights,
                );
                __dfn::kernel::accumulate::accumulate(
                    __isa,
                    __scale,
                    &__buffers.code_dz[0],
                    &mut self.code.bias,
                );
                __dfn::kernel::affine::outer_product(
                    __isa,
                    __scale,
                    &__buffers.hidden_h[0],
                    &__buffers.code_dz[0],
                    &mut self.code.weights,
                );
                __dfn::kernel::accumulate::accumulate(
                    __isa,
                    __scale,
                    &__buffers.hidden_dz[0],
                    &mut self.hidden.bias,
                );
                __dfn::kernel::affine::outer_product(
                    __isa,
                    __scale,
                    &__x[0],
                    &__buffers.hidden_dz[0],
                    &mut self.hidden.weights,
                );
            }
            __is_finite
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
                __hidden_unit(),
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
