///
/// The network `(left: 8, right: 8) -> 1`.
///
/// | layer | shape | unit | parameters | multiply-adds |
/// |---|---|---|--:|--:|
/// | [`encoder`](#structfield.encoder) | 8 → 4 | `tanh` | 36 | 64 |
/// | [`dense1`](#structfield.dense1) | 4 → 1 | `sigmoid` | 5 | 4 |
/// | total | 16 → 1 |  | 41 | 68 |
///
/// <details><summary>The graph, as a diagram of Mermaid</summary>
///
/// ```mermaid
/// flowchart LR
///     n0(["left: 8"])
///     n1(["right: 8"])
///     n4["encoder: 8 → 4, tanh"]
///     n0 --> n4
///     n6["encoder: 8 → 4, tanh"]
///     n1 --> n6
///     n8("subtraction: 4")
///     n4 --> n8
///     n6 --> n8
///     n9("distance = square: 4")
///     n8 --> n9
///     n12["dense1: 4 → 1, sigmoid"]
///     n9 --> n12
///     y0(["y: 1"])
///     n12 --> y0
/// ```
///
/// </details>
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq
)]
#[allow(unused_braces)]
pub struct Siamese {
    /// 8 → 4, `tanh`.
    pub encoder: dfn::Dense<8, 4, ::core::primitive::f32>,
    /// 4 → 1, `sigmoid`.
    pub dense1: dfn::Dense<4, 1, ::core::primitive::f32>,
}
/// What every layer and named value of [`Siamese`] computed for one sample.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq
)]
#[allow(unused_braces)]
#[allow(non_snake_case, non_upper_case_globals)]
pub struct SiameseTrace {
    /// The input x.
    pub input: [::core::primitive::f32; 16],
    /// 8 → 4, `tanh`.
    pub encoder: dfn::LayerTrace<4, ::core::primitive::f32>,
    /// 8 → 4, `tanh`.
    pub encoder2: dfn::LayerTrace<4, ::core::primitive::f32>,
    /// 4 → 1, `sigmoid`.
    pub dense1: dfn::LayerTrace<1, ::core::primitive::f32>,
    /// 4, `square(encoder(left) - encoder(right))`.
    pub distance: [::core::primitive::f32; 4],
    __left: [::core::primitive::f32; 8],
    __right: [::core::primitive::f32; 8],
    __difference: [::core::primitive::f32; 4],
}
dfn::__private::methods! {
    generics : [], network : Siamese, trace : SiameseTrace, scalar :
    ::core::primitive::f32, input : [::core::primitive::f32; 16], output :
    [::core::primitive::f32; 1], jacobian : [[::core::primitive::f32; 16]; 1], unit :
    dfn::__private::unit::sigmoid, layers : 2, tensors : 4, checks : [], each : [0
    encoder "encoder" new(8, 4, "tanh", false) used 2[weights weights, bias bias], 1
    dense1 "dense1" new(4, 1, "sigmoid", false) [weights weights, bias bias]], inputs :
    [left : 8, right : 8],
}
#[allow(unused_qualifications, unused_braces, non_snake_case, non_upper_case_globals)]
const _: () = {
    use dfn::__private as __dfn;
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub struct __Buffers<const __TILE: ::core::primitive::usize> {
        __left: [[::core::primitive::f32; 8]; __TILE],
        __right: [[::core::primitive::f32; 8]; __TILE],
        encoder_z: [[::core::primitive::f32; 4]; __TILE],
        encoder_h: [[::core::primitive::f32; 4]; __TILE],
        encoder_z2: [[::core::primitive::f32; 4]; __TILE],
        encoder_h2: [[::core::primitive::f32; 4]; __TILE],
        __difference: [[::core::primitive::f32; 4]; __TILE],
        __distance: [[::core::primitive::f32; 4]; __TILE],
        dense1_z: [[::core::primitive::f32; 1]; __TILE],
        dense1_h: [[::core::primitive::f32; 1]; __TILE],
        dense1_dz: [[::core::primitive::f32; 1]; __TILE],
        __ddistance: [[::core::primitive::f32; 4]; __TILE],
        __ddifference: [[::core::primitive::f32; 4]; __TILE],
        encoder_dz: [[::core::primitive::f32; 4]; __TILE],
        encoder_dh2: [[::core::primitive::f32; 4]; __TILE],
        encoder_dz2: [[::core::primitive::f32; 4]; __TILE],
    }
    impl<const __TILE: ::core::primitive::usize> __dfn::Zeros for __Buffers<__TILE> {
        const ZEROS: Self = Self {
            __left: __dfn::no_rows(),
            __right: __dfn::no_rows(),
            encoder_z: __dfn::no_rows(),
            encoder_h: __dfn::no_rows(),
            encoder_z2: __dfn::no_rows(),
            encoder_h2: __dfn::no_rows(),
            __difference: __dfn::no_rows(),
            __distance: __dfn::no_rows(),
            dense1_z: __dfn::no_rows(),
            dense1_h: __dfn::no_rows(),
            dense1_dz: __dfn::no_rows(),
            __ddistance: __dfn::no_rows(),
            __ddifference: __dfn::no_rows(),
            encoder_dz: __dfn::no_rows(),
            encoder_dh2: __dfn::no_rows(),
            encoder_dz2: __dfn::no_rows(),
        };
    }
    #[allow(dead_code)]
    impl Siamese {
        /// The operations of the network and of its gradients, to look at and to draw.
        pub const GRAPH: __dfn::Graph = {
            use __dfn::graph::table as __t;
            __dfn::Graph::new(
                "Siamese",
                const {
                    &[
                        __t::leaf("left", __t::Input, __t::Vector(8), ""),
                        __t::leaf("right", __t::Input, __t::Vector(8), ""),
                        __t::leaf(
                            "encoder.weights",
                            __t::Parameter,
                            __t::Matrix(8, 4),
                            "encoder",
                        ),
                        __t::leaf(
                            "encoder.bias",
                            __t::Parameter,
                            __t::Vector(4),
                            "encoder",
                        ),
                        __t::node(
                            "encoder.z",
                            "affine",
                            __t::All,
                            &[0, 2, 3],
                            __t::Vector(4),
                            "encoder",
                        ),
                        __t::node(
                            "encoder.h",
                            "tanh",
                            __t::Elementwise,
                            &[4],
                            __t::Vector(4),
                            "encoder",
                        ),
                        __t::node(
                            "encoder.z2",
                            "affine",
                            __t::All,
                            &[1, 2, 3],
                            __t::Vector(4),
                            "encoder",
                        ),
                        __t::node(
                            "encoder.h2",
                            "tanh",
                            __t::Elementwise,
                            &[6],
                            __t::Vector(4),
                            "encoder",
                        ),
                        __t::node(
                            "",
                            "subtraction",
                            __t::Elementwise,
                            &[5, 7],
                            __t::Vector(4),
                            "",
                        ),
                        __t::node(
                            "distance",
                            "square",
                            __t::Elementwise,
                            &[8],
                            __t::Vector(4),
                            "",
                        ),
                        __t::leaf(
                            "dense1.weights",
                            __t::Parameter,
                            __t::Matrix(4, 1),
                            "dense1",
                        ),
                        __t::leaf(
                            "dense1.bias",
                            __t::Parameter,
                            __t::Vector(1),
                            "dense1",
                        ),
                        __t::node(
                            "dense1.z",
                            "affine",
                            __t::All,
                            &[9, 10, 11],
                            __t::Vector(1),
                            "dense1",
                        ),
                        __t::node(
                            "dense1.h",
                            "sigmoid",
                            __t::Elementwise,
                            &[12],
                            __t::Vector(1),
                            "dense1",
                        ),
                        __t::leaf("dense1.dh", __t::Entry, __t::Vector(1), ""),
                        __t::node(
                            "dense1.dz",
                            "gradient of sigmoid",
                            __t::Elementwise,
                            &[12, 13, 14],
                            __t::Vector(1),
                            "",
                        ),
                        __t::node(
                            "ddistance",
                            "matrix product",
                            __t::All,
                            &[10, 15],
                            __t::Vector(4),
                            "",
                        ),
                        __t::node(
                            "ddifference",
                            "gradient of square",
                            __t::Elementwise,
                            &[8, 9, 16],
                            __t::Vector(4),
                            "",
                        ),
                        __t::node(
                            "encoder.dz",
                            "gradient of tanh",
                            __t::Elementwise,
                            &[4, 5, 17],
                            __t::Vector(4),
                            "",
                        ),
                        __t::node(
                            "encoder.dweights_part",
                            "outer product",
                            __t::All,
                            &[0, 18],
                            __t::Matrix(8, 4),
                            "",
                        ),
                        __t::node(
                            "encoder.dh2",
                            "negation",
                            __t::Elementwise,
                            &[17],
                            __t::Vector(4),
                            "",
                        ),
                        __t::node(
                            "encoder.dz2",
                            "gradient of tanh",
                            __t::Elementwise,
                            &[6, 7, 20],
                            __t::Vector(4),
                            "",
                        ),
                        __t::node(
                            "encoder.dweights_part2",
                            "outer product",
                            __t::All,
                            &[1, 21],
                            __t::Matrix(8, 4),
                            "",
                        ),
                        __t::node(
                            "dense1.dweights",
                            "outer product",
                            __t::All,
                            &[9, 15],
                            __t::Matrix(4, 1),
                            "",
                        ),
                        __t::node(
                            "dleft",
                            "matrix product",
                            __t::All,
                            &[2, 18],
                            __t::Vector(8),
                            "",
                        ),
                        __t::node(
                            "dinputs_part",
                            "padding",
                            __t::Padding { before: 0 },
                            &[24],
                            __t::Vector(16),
                            "",
                        ),
                        __t::node(
                            "dright",
                            "matrix product",
                            __t::All,
                            &[2, 21],
                            __t::Vector(8),
                            "",
                        ),
                        __t::node(
                            "dinputs_part2",
                            "padding",
                            __t::Padding { before: 8 },
                            &[26],
                            __t::Vector(16),
                            "",
                        ),
                        __t::node(
                            "dinputs",
                            "addition",
                            __t::Elementwise,
                            &[25, 27],
                            __t::Vector(16),
                            "",
                        ),
                    ]
                },
                14,
                &[__dfn::graph::Output::new("y", 13)],
                ::core::option::Option::None,
            )
        };
    }
    impl __dfn::Zeros for Siamese {
        const ZEROS: Self = <Siamese>::ZEROS;
    }
    impl __dfn::Program for Siamese {
        type Scalar = ::core::primitive::f32;
        type Input = [::core::primitive::f32; 16];
        type Output = [::core::primitive::f32; 1];
        type Jacobian = [[::core::primitive::f32; 16]; 1];
        type Unit = __dfn::unit::sigmoid;
        type Trace = SiameseTrace;
        type Buffers<const __TILE: ::core::primitive::usize> = __Buffers<__TILE>;
        const LAYERS: &'static [__dfn::Layer] = &<Siamese>::LAYERS;
        const UNIT: Self::Unit = __dfn::unit::sigmoid;
        const NO_JACOBIAN: Self::Jacobian = [<Self::Input as __dfn::Vector>::ZEROS; _];
        const IN_LANES: ::core::primitive::bool = false;
        const FINGERPRINT: ::core::option::Option<::core::primitive::u32> = ::core::option::Option::Some(
            <Siamese>::GRAPH.fingerprint::<14>(),
        );
        #[inline(always)]
        fn forward_sample<__I: __dfn::Isa>(
            &self,
            __isa: __I,
            __x: &Self::Input,
        ) -> Self::Output {
            let __left: [::core::primitive::f32; 8] = __dfn::kernel::concatenation::slice(
                __isa,
                0,
                __x,
            );
            let __right: [::core::primitive::f32; 8] = __dfn::kernel::concatenation::slice(
                __isa,
                8,
                __x,
            );
            let __encoder_z = __dfn::kernel::affine::affine(
                __isa,
                &__left,
                &self.encoder.weights,
                &self.encoder.bias,
            );
            let __encoder_h = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::tanh,
                &__encoder_z,
            );
            let __encoder_z2 = __dfn::kernel::affine::affine(
                __isa,
                &__right,
                &self.encoder.weights,
                &self.encoder.bias,
            );
            let __encoder_h2 = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::tanh,
                &__encoder_z2,
            );
            let __difference = __dfn::kernel::subtraction::subtraction(
                __isa,
                &__encoder_h,
                &__encoder_h2,
            );
            let __distance = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::square,
                &__difference,
            );
            let __dense1_z = __dfn::kernel::affine::affine(
                __isa,
                &__distance,
                &self.dense1.weights,
                &self.dense1.bias,
            );
            let __dense1_h = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::sigmoid,
                &__dense1_z,
            );
            __dense1_h
        }
        #[inline(always)]
        fn trace_sample<__I: __dfn::Isa>(
            &self,
            __isa: __I,
            __x: &Self::Input,
        ) -> Self::Trace {
            let __left: [::core::primitive::f32; 8] = __dfn::kernel::concatenation::slice(
                __isa,
                0,
                __x,
            );
            let __right: [::core::primitive::f32; 8] = __dfn::kernel::concatenation::slice(
                __isa,
                8,
                __x,
            );
            let __encoder_z = __dfn::kernel::affine::affine(
                __isa,
                &__left,
                &self.encoder.weights,
                &self.encoder.bias,
            );
            let __encoder_h = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::tanh,
                &__encoder_z,
            );
            let __encoder_z2 = __dfn::kernel::affine::affine(
                __isa,
                &__right,
                &self.encoder.weights,
                &self.encoder.bias,
            );
            let __encoder_h2 = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::tanh,
                &__encoder_z2,
            );
            let __difference = __dfn::kernel::subtraction::subtraction(
                __isa,
                &__encoder_h,
                &__encoder_h2,
            );
            let __distance = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::square,
                &__difference,
            );
            let __dense1_z = __dfn::kernel::affine::affine(
                __isa,
                &__distance,
                &self.dense1.weights,
                &self.dense1.bias,
            );
            let __dense1_h = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::sigmoid,
                &__dense1_z,
            );
            SiameseTrace {
                input: *__x,
                encoder: __dfn::LayerTrace {
                    z: __encoder_z,
                    h: __encoder_h,
                },
                encoder2: __dfn::LayerTrace {
                    z: __encoder_z2,
                    h: __encoder_h2,
                },
                dense1: __dfn::LayerTrace {
                    z: __dense1_z,
                    h: __dense1_h,
                },
                distance: __distance,
                __left: __left,
                __right: __right,
                __difference: __difference,
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
            __dfn::kernel::concatenation::slice_tile(
                __isa,
                __count,
                0,
                __x,
                &mut __buffers.__left,
            );
            __dfn::kernel::concatenation::slice_tile(
                __isa,
                __count,
                8,
                __x,
                &mut __buffers.__right,
            );
            __dfn::kernel::affine::affine_tile(
                __isa,
                __count,
                &__buffers.__left,
                &self.encoder.weights,
                &self.encoder.bias,
                &mut __buffers.encoder_z,
            );
            __dfn::kernel::activation::activation_tile(
                __isa,
                __count,
                __dfn::unit::tanh,
                &__buffers.encoder_z,
                &mut __buffers.encoder_h,
            );
            __dfn::kernel::affine::affine_tile(
                __isa,
                __count,
                &__buffers.__right,
                &self.encoder.weights,
                &self.encoder.bias,
                &mut __buffers.encoder_z2,
            );
            __dfn::kernel::activation::activation_tile(
                __isa,
                __count,
                __dfn::unit::tanh,
                &__buffers.encoder_z2,
                &mut __buffers.encoder_h2,
            );
            __dfn::kernel::subtraction::subtraction_tile(
                __isa,
                __count,
                &__buffers.encoder_h,
                &__buffers.encoder_h2,
                &mut __buffers.__difference,
            );
            __dfn::kernel::activation::activation_tile(
                __isa,
                __count,
                __dfn::unit::square,
                &__buffers.__difference,
                &mut __buffers.__distance,
            );
            __dfn::kernel::affine::affine_tile(
                __isa,
                __count,
                &__buffers.__distance,
                &self.dense1.weights,
                &self.dense1.bias,
                &mut __buffers.dense1_z,
            );
            __dfn::kernel::activation::activation_tile(
                __isa,
                __count,
                __dfn::unit::sigmoid,
                &__buffers.dense1_z,
                &mut __buffers.dense1_h,
            );
        }
        #[inline(always)]
        fn output_tile<const __TILE: ::core::primitive::usize>(
            __buffers: &mut Self::Buffers<__TILE>,
        ) -> __dfn::OutputTile<'_, Self::Output, __TILE> {
            __dfn::OutputTile {
                z: &__buffers.dense1_z,
                y: &__buffers.dense1_h,
                dz: &mut __buffers.dense1_dz,
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
            let __dense1_dz = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::sigmoid,
                &__trace.dense1.z,
                &__trace.dense1.h,
                __dy,
            );
            __dfn::kernel::accumulate::accumulate(
                __isa,
                __scale,
                &__dense1_dz,
                &mut __gradients.dense1.bias,
            );
            let __ddistance = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.dense1.weights,
                &__dense1_dz,
            );
            __dfn::kernel::affine::outer_product(
                __isa,
                __scale,
                &__trace.distance,
                &__dense1_dz,
                &mut __gradients.dense1.weights,
            );
            let __ddifference = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::square,
                &__trace.__difference,
                &__trace.distance,
                &__ddistance,
            );
            let __encoder_dz = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::tanh,
                &__trace.encoder.z,
                &__trace.encoder.h,
                &__ddifference,
            );
            __dfn::kernel::accumulate::accumulate(
                __isa,
                __scale,
                &__encoder_dz,
                &mut __gradients.encoder.bias,
            );
            let __encoder_dh2 = __dfn::kernel::scale::scale(
                __isa,
                <Self::Scalar as __dfn::Scalar>::from_f64(-1.0),
                &__ddifference,
            );
            let __encoder_dz2 = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::tanh,
                &__trace.encoder2.z,
                &__trace.encoder2.h,
                &__encoder_dh2,
            );
            __dfn::kernel::accumulate::accumulate(
                __isa,
                __scale,
                &__encoder_dz2,
                &mut __gradients.encoder.bias,
            );
            let __dleft = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.encoder.weights,
                &__encoder_dz,
            );
            let __dinputs_part: [::core::primitive::f32; 16] = __dfn::kernel::concatenation::padding(
                __isa,
                0,
                &__dleft,
            );
            let __dright = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.encoder.weights,
                &__encoder_dz2,
            );
            __dfn::kernel::affine::outer_product(
                __isa,
                __scale,
                &__trace.__left,
                &__encoder_dz,
                &mut __gradients.encoder.weights,
            );
            __dfn::kernel::affine::outer_product(
                __isa,
                __scale,
                &__trace.__right,
                &__encoder_dz2,
                &mut __gradients.encoder.weights,
            );
            let __dinputs_part2: [::core::primitive::f32; 16] = __dfn::kernel::concatenation::padding(
                __isa,
                8,
                &__dright,
            );
            let __dinputs = __dfn::kernel::addition::addition(
                __isa,
                &__dinputs_part,
                &__dinputs_part2,
            );
            __dinputs
        }
        #[inline(always)]
        fn input_gradient_sample<__I: __dfn::Isa>(
            &self,
            __isa: __I,
            __trace: &Self::Trace,
            __dy: &Self::Output,
        ) -> Self::Input {
            let __dense1_dz = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::sigmoid,
                &__trace.dense1.z,
                &__trace.dense1.h,
                __dy,
            );
            let __ddistance = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.dense1.weights,
                &__dense1_dz,
            );
            let __ddifference = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::square,
                &__trace.__difference,
                &__trace.distance,
                &__ddistance,
            );
            let __encoder_dz = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::tanh,
                &__trace.encoder.z,
                &__trace.encoder.h,
                &__ddifference,
            );
            let __dleft = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.encoder.weights,
                &__encoder_dz,
            );
            let __dinputs_part: [::core::primitive::f32; 16] = __dfn::kernel::concatenation::padding(
                __isa,
                0,
                &__dleft,
            );
            let __encoder_dh2 = __dfn::kernel::scale::scale(
                __isa,
                <Self::Scalar as __dfn::Scalar>::from_f64(-1.0),
                &__ddifference,
            );
            let __encoder_dz2 = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::tanh,
                &__trace.encoder2.z,
                &__trace.encoder2.h,
                &__encoder_dh2,
            );
            let __dright = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.encoder.weights,
                &__encoder_dz2,
            );
            let __dinputs_part2: [::core::primitive::f32; 16] = __dfn::kernel::concatenation::padding(
                __isa,
                8,
                &__dright,
            );
            let __dinputs = __dfn::kernel::addition::addition(
                __isa,
                &__dinputs_part,
                &__dinputs_part2,
            );
            __dinputs
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
                &self.dense1.weights,
                &__buffers.dense1_dz,
                &mut __buffers.__ddistance,
            );
            __dfn::kernel::activation::activation_gradient_tile(
                __isa,
                __count,
                __dfn::unit::square,
                &__buffers.__difference,
                &__buffers.__distance,
                &__buffers.__ddistance,
                &mut __buffers.__ddifference,
            );
            __dfn::kernel::activation::activation_gradient_tile(
                __isa,
                __count,
                __dfn::unit::tanh,
                &__buffers.encoder_z,
                &__buffers.encoder_h,
                &__buffers.__ddifference,
                &mut __buffers.encoder_dz,
            );
            __dfn::kernel::scale::scale_tile(
                __isa,
                __count,
                <Self::Scalar as __dfn::Scalar>::from_f64(-1.0),
                &__buffers.__ddifference,
                &mut __buffers.encoder_dh2,
            );
            __dfn::kernel::activation::activation_gradient_tile(
                __isa,
                __count,
                __dfn::unit::tanh,
                &__buffers.encoder_z2,
                &__buffers.encoder_h2,
                &__buffers.encoder_dh2,
                &mut __buffers.encoder_dz2,
            );
            let __left_magnitude = __dfn::kernel::magnitude(&__buffers.__left[0]);
            let __right_magnitude = __dfn::kernel::magnitude(&__buffers.__right[0]);
            let __distance_magnitude = __dfn::kernel::magnitude(
                &__buffers.__distance[0],
            );
            let __dense1_dz_magnitude = __dfn::kernel::magnitude(
                &__buffers.dense1_dz[0],
            );
            let __encoder_dz_magnitude = __dfn::kernel::magnitude(
                &__buffers.encoder_dz[0],
            );
            let __encoder_dz2_magnitude = __dfn::kernel::magnitude(
                &__buffers.encoder_dz2[0],
            );
            let __change = __dfn::kernel::accumulate::accumulate_change(
                __scale,
                __dense1_dz_magnitude,
            )
                + __dfn::kernel::affine::outer_product_change(
                    __scale,
                    __distance_magnitude,
                    __dense1_dz_magnitude,
                )
                + __dfn::kernel::accumulate::accumulate_change(
                    __scale,
                    __encoder_dz_magnitude,
                )
                + __dfn::kernel::affine::outer_product_change(
                    __scale,
                    __left_magnitude,
                    __encoder_dz_magnitude,
                )
                + __dfn::kernel::accumulate::accumulate_change(
                    __scale,
                    __encoder_dz2_magnitude,
                )
                + __dfn::kernel::affine::outer_product_change(
                    __scale,
                    __right_magnitude,
                    __encoder_dz2_magnitude,
                );
            let __is_finite = __dfn::Scalar::is_finite(__change);
            if __is_finite {
                __dfn::kernel::accumulate::accumulate(
                    __isa,
                    __scale,
                    &__buffers.dense1_dz[0],
                    &mut self.dense1.bias,
                );
                __dfn::kernel::affine::outer_product(
                    __isa,
                    __scale,
                    &__buffers.__distance[0],
                    &__buffers.dense1_dz[0],
                    &mut self.dense1.weights,
                );
                __dfn::kernel::accumulate::accumulate(
                    __isa,
                    __scale,
                    &__buffers.encoder_dz[0],
                    &mut self.encoder.bias,
                );
                __dfn::kernel::affine::outer_product(
                    __isa,
                    __scale,
                    &__buffers.__left[0],
                    &__buffers.encoder_dz[0],
                    &mut self.encoder.weights,
                );
                __dfn::kernel::accumulate::accumulate(
                    __isa,
                    __scale,
                    &__buffers.encoder_dz2[0],
                    &mut self.encoder.bias,
                );
                __dfn::kernel::affine::outer_product(
                    __isa,
                    __scale,
                    &__buffers.__right[0],
                    &__buffers.encoder_dz2[0],
                    &mut self.encoder.weights,
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
                &__buffers.dense1_dz,
                &mut __gradients.dense1.bias,
            );
            __dfn::kernel::affine::matrix_product_tile(
                __isa,
                __count,
                &self.dense1.weights,
                &__buffers.dense1_dz,
                &mut __buffers.__ddistance,
            );
            __dfn::kernel::affine::outer_product_tile(
                __isa,
                __count,
                &__buffers.__distance,
                &__buffers.dense1_dz,
                &mut __gradients.dense1.weights,
            );
            __dfn::kernel::activation::activation_gradient_tile(
                __isa,
                __count,
                __dfn::unit::square,
                &__buffers.__difference,
                &__buffers.__distance,
                &__buffers.__ddistance,
                &mut __buffers.__ddifference,
            );
            __dfn::kernel::activation::activation_gradient_tile(
                __isa,
                __count,
                __dfn::unit::tanh,
                &__buffers.encoder_z,
                &__buffers.encoder_h,
                &__buffers.__ddifference,
                &mut __buffers.encoder_dz,
            );
            __dfn::kernel::accumulate::accumulate_tile(
                __isa,
                __count,
                &__buffers.encoder_dz,
                &mut __gradients.encoder.bias,
            );
            __dfn::kernel::affine::outer_product_tile(
                __isa,
                __count,
                &__buffers.__left,
                &__buffers.encoder_dz,
                &mut __gradients.encoder.weights,
            );
            __dfn::kernel::scale::scale_tile(
                __isa,
                __count,
                <Self::Scalar as __dfn::Scalar>::from_f64(-1.0),
                &__buffers.__ddifference,
                &mut __buffers.encoder_dh2,
            );
            __dfn::kernel::activation::activation_gradient_tile(
                __isa,
                __count,
                __dfn::unit::tanh,
                &__buffers.encoder_z2,
                &__buffers.encoder_h2,
                &__buffers.encoder_dh2,
                &mut __buffers.encoder_dz2,
            );
            __dfn::kernel::accumulate::accumulate_tile(
                __isa,
                __count,
                &__buffers.encoder_dz2,
                &mut __gradients.encoder.bias,
            );
            __dfn::kernel::affine::outer_product_tile(
                __isa,
                __count,
                &__buffers.__right,
                &__buffers.encoder_dz2,
                &mut __gradients.encoder.weights,
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
