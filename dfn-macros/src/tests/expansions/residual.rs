///
/// The network `(x: 4) -> 3`.
///
/// | layer | shape | unit | parameters | multiply-adds |
/// |---|---|---|--:|--:|
/// | [`dense1`](#structfield.dense1) | 4 → 6 | `relu` | 30 | 24 |
/// | [`dense2`](#structfield.dense2) | 6 → 4 | `linear` | 28 | 24 |
/// | [`dense3`](#structfield.dense3) | 4 → 3 | `softmax` | 15 | 12 |
/// | total | 4 → 3 |  | 73 | 60 |
///
/// <details><summary>The graph, as a diagram of Mermaid</summary>
///
/// ```mermaid
/// flowchart LR
///     n0(["x: 4"])
///     n3["dense1: 4 → 6, relu"]
///     n0 --> n3
///     n7["dense2: 6 → 4, linear"]
///     n3 --> n7
///     n8("addition: 4")
///     n0 --> n8
///     n7 --> n8
///     n9("relu: 4")
///     n8 --> n9
///     n12["dense3: 4 → 3, softmax"]
///     n9 --> n12
///     y0(["y: 3"])
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
pub struct Residual {
    /// 4 → 6, `relu`.
    pub dense1: dfn::Dense<4, 6, ::core::primitive::f32>,
    /// 6 → 4, `linear`.
    pub dense2: dfn::Dense<6, 4, ::core::primitive::f32>,
    /// 4 → 3, `softmax`.
    pub dense3: dfn::Dense<4, 3, ::core::primitive::f32>,
}
/// What every layer and named value of [`Residual`] computed for one sample.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq
)]
#[allow(unused_braces)]
#[allow(non_snake_case, non_upper_case_globals)]
pub struct ResidualTrace {
    /// The input x.
    pub input: [::core::primitive::f32; 4],
    /// 4 → 6, `relu`.
    pub dense1: dfn::LayerTrace<6, ::core::primitive::f32>,
    /// 6 → 4, `linear`.
    pub dense2: dfn::LayerTrace<4, ::core::primitive::f32>,
    /// 4 → 3, `softmax`.
    pub dense3: dfn::LayerTrace<3, ::core::primitive::f32>,
    /// 4, `x -> dense(6, relu) -> dense(4)`.
    pub h: [::core::primitive::f32; 4],
    __sum: [::core::primitive::f32; 4],
    __relu: [::core::primitive::f32; 4],
}
dfn::__private::methods! {
    generics : [], network : Residual, trace : ResidualTrace, scalar :
    ::core::primitive::f32, input : [::core::primitive::f32; 4], output :
    [::core::primitive::f32; 3], jacobian : [[::core::primitive::f32; 4]; 3], unit :
    dfn::__private::unit::softmax, layers : 3, tensors : 6, checks : [], each : [0 dense1
    "dense1" new(4, 6, "relu", true) [weights weights, bias bias], 1 dense2 "dense2"
    new(6, 4, "linear", false) [weights weights, bias bias], 2 dense3 "dense3" new(4, 3,
    "softmax", false) [weights weights, bias bias]],
}
#[allow(unused_qualifications, unused_braces, non_snake_case, non_upper_case_globals)]
const _: () = {
    use dfn::__private as __dfn;
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub struct __Buffers<const __TILE: ::core::primitive::usize> {
        dense1_z: [[::core::primitive::f32; 6]; __TILE],
        dense1_h: [[::core::primitive::f32; 6]; __TILE],
        dense2_z: [[::core::primitive::f32; 4]; __TILE],
        __sum: [[::core::primitive::f32; 4]; __TILE],
        __relu: [[::core::primitive::f32; 4]; __TILE],
        dense3_z: [[::core::primitive::f32; 3]; __TILE],
        dense3_h: [[::core::primitive::f32; 3]; __TILE],
        dense3_dz: [[::core::primitive::f32; 3]; __TILE],
        __drelu: [[::core::primitive::f32; 4]; __TILE],
        __dsum: [[::core::primitive::f32; 4]; __TILE],
        dense1_dh: [[::core::primitive::f32; 6]; __TILE],
        dense1_dz: [[::core::primitive::f32; 6]; __TILE],
    }
    impl<const __TILE: ::core::primitive::usize> __dfn::Zeros for __Buffers<__TILE> {
        const ZEROS: Self = Self {
            dense1_z: __dfn::no_rows(),
            dense1_h: __dfn::no_rows(),
            dense2_z: __dfn::no_rows(),
            __sum: __dfn::no_rows(),
            __relu: __dfn::no_rows(),
            dense3_z: __dfn::no_rows(),
            dense3_h: __dfn::no_rows(),
            dense3_dz: __dfn::no_rows(),
            __drelu: __dfn::no_rows(),
            __dsum: __dfn::no_rows(),
            dense1_dh: __dfn::no_rows(),
            dense1_dz: __dfn::no_rows(),
        };
    }
    #[allow(dead_code)]
    impl Residual {
        /// The operations of the network and of its gradients, to look at and to draw.
        pub const GRAPH: __dfn::Graph = {
            use __dfn::graph::table as __t;
            __dfn::Graph::new(
                "Residual",
                const {
                    &[
                        __t::leaf("x", __t::Input, __t::Vector(4), ""),
                        __t::leaf(
                            "dense1.weights",
                            __t::Parameter,
                            __t::Matrix(4, 6),
                            "dense1",
                        ),
                        __t::leaf(
                            "dense1.bias",
                            __t::Parameter,
                            __t::Vector(6),
                            "dense1",
                        ),
                        __t::node(
                            "dense1.z",
                            "affine",
                            __t::All,
                            &[0, 1, 2],
                            __t::Vector(6),
                            "dense1",
                        ),
                        __t::node(
                            "dense1.h",
                            "relu",
                            __t::Elementwise,
                            &[3],
                            __t::Vector(6),
                            "dense1",
                        ),
                        __t::leaf(
                            "dense2.weights",
                            __t::Parameter,
                            __t::Matrix(6, 4),
                            "dense2",
                        ),
                        __t::leaf(
                            "dense2.bias",
                            __t::Parameter,
                            __t::Vector(4),
                            "dense2",
                        ),
                        __t::node(
                            "h",
                            "affine",
                            __t::All,
                            &[4, 5, 6],
                            __t::Vector(4),
                            "dense2",
                        ),
                        __t::node(
                            "",
                            "addition",
                            __t::Elementwise,
                            &[0, 7],
                            __t::Vector(4),
                            "",
                        ),
                        __t::node(
                            "",
                            "relu",
                            __t::Elementwise,
                            &[8],
                            __t::Vector(4),
                            "",
                        ),
                        __t::leaf(
                            "dense3.weights",
                            __t::Parameter,
                            __t::Matrix(4, 3),
                            "dense3",
                        ),
                        __t::leaf(
                            "dense3.bias",
                            __t::Parameter,
                            __t::Vector(3),
                            "dense3",
                        ),
                        __t::node(
                            "dense3.z",
                            "affine",
                            __t::All,
                            &[9, 10, 11],
                            __t::Vector(3),
                            "dense3",
                        ),
                        __t::node(
                            "dense3.h",
                            "softmax",
                            __t::All,
                            &[12],
                            __t::Vector(3),
                            "dense3",
                        ),
                        __t::leaf("dense3.dh", __t::Entry, __t::Vector(3), ""),
                        __t::node(
                            "dense3.dz",
                            "gradient of softmax",
                            __t::All,
                            &[13, 14],
                            __t::Vector(3),
                            "",
                        ),
                        __t::node(
                            "drelu",
                            "matrix product",
                            __t::All,
                            &[10, 15],
                            __t::Vector(4),
                            "",
                        ),
                        __t::node(
                            "dsum",
                            "gradient of relu",
                            __t::Elementwise,
                            &[8, 9, 16],
                            __t::Vector(4),
                            "",
                        ),
                        __t::node(
                            "dense1.dh",
                            "matrix product",
                            __t::All,
                            &[5, 17],
                            __t::Vector(6),
                            "",
                        ),
                        __t::node(
                            "dense1.dz",
                            "gradient of relu",
                            __t::Elementwise,
                            &[3, 4, 18],
                            __t::Vector(6),
                            "",
                        ),
                        __t::node(
                            "dense1.dweights",
                            "outer product",
                            __t::All,
                            &[0, 19],
                            __t::Matrix(4, 6),
                            "",
                        ),
                        __t::node(
                            "dense2.dweights",
                            "outer product",
                            __t::All,
                            &[4, 17],
                            __t::Matrix(6, 4),
                            "",
                        ),
                        __t::node(
                            "dense3.dweights",
                            "outer product",
                            __t::All,
                            &[9, 15],
                            __t::Matrix(4, 3),
                            "",
                        ),
                        __t::node(
                            "dx_part",
                            "matrix product",
                            __t::All,
                            &[1, 19],
                            __t::Vector(4),
                            "",
                        ),
                        __t::node(
                            "dx",
                            "addition",
                            __t::Elementwise,
                            &[23, 17],
                            __t::Vector(4),
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
    impl __dfn::Zeros for Residual {
        const ZEROS: Self = <Residual>::ZEROS;
    }
    impl __dfn::Program for Residual {
        type Scalar = ::core::primitive::f32;
        type Input = [::core::primitive::f32; 4];
        type Output = [::core::primitive::f32; 3];
        type Jacobian = [[::core::primitive::f32; 4]; 3];
        type Unit = __dfn::unit::softmax;
        type Trace = ResidualTrace;
        type Buffers<const __TILE: ::core::primitive::usize> = __Buffers<__TILE>;
        const LAYERS: &'static [__dfn::Layer] = &<Residual>::LAYERS;
        const UNIT: Self::Unit = __dfn::unit::softmax;
        const NO_JACOBIAN: Self::Jacobian = [<Self::Input as __dfn::Vector>::ZEROS; _];
        const IN_LANES: ::core::primitive::bool = false;
        const FINGERPRINT: ::core::option::Option<::core::primitive::u32> = ::core::option::Option::Some(
            <Residual>::GRAPH.fingerprint::<14>(),
        );
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
            let __sum = __dfn::kernel::addition::addition(__isa, __x, &__dense2_z);
            let __relu = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::relu,
                &__sum,
            );
            let __dense3_z = __dfn::kernel::affine::affine(
                __isa,
                &__relu,
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
            let __sum = __dfn::kernel::addition::addition(__isa, __x, &__dense2_z);
            let __relu = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::relu,
                &__sum,
            );
            let __dense3_z = __dfn::kernel::affine::affine(
                __isa,
                &__relu,
                &self.dense3.weights,
                &self.dense3.bias,
            );
            let __dense3_h = __dfn::kernel::softmax::softmax(__isa, &__dense3_z);
            ResidualTrace {
                input: *__x,
                dense1: __dfn::LayerTrace {
                    z: __dense1_z,
                    h: __dense1_h,
                },
                dense2: __dfn::LayerTrace {
                    z: __dense2_z,
                    h: __dense2_z,
                },
                dense3: __dfn::LayerTrace {
                    z: __dense3_z,
                    h: __dense3_h,
                },
                h: __dense2_z,
                __sum: __sum,
                __relu: __relu,
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
            __dfn::kernel::addition::addition_tile(
                __isa,
                __count,
                __x,
                &__buffers.dense2_z,
                &mut __buffers.__sum,
            );
            __dfn::kernel::activation::activation_tile(
                __isa,
                __count,
                __dfn::unit::relu,
                &__buffers.__sum,
                &mut __buffers.__relu,
            );
            __dfn::kernel::affine::affine_tile(
                __isa,
                __count,
                &__buffers.__relu,
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
            let __drelu = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.dense3.weights,
                &__dense3_dz,
            );
            __dfn::kernel::affine::outer_product(
                __isa,
                __scale,
                &__trace.__relu,
                &__dense3_dz,
                &mut __gradients.dense3.weights,
            );
            let __dsum = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::relu,
                &__trace.__sum,
                &__trace.__relu,
                &__drelu,
            );
            __dfn::kernel::accumulate::accumulate(
                __isa,
                __scale,
                &__dsum,
                &mut __gradients.dense2.bias,
            );
            let __dense1_dh = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.dense2.weights,
                &__dsum,
            );
            __dfn::kernel::affine::outer_product(
                __isa,
                __scale,
                &__trace.dense1.h,
                &__dsum,
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
            let __dx_part = __dfn::kernel::affine::matrix_product(
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
            let __dx = __dfn::kernel::addition::addition(__isa, &__dx_part, &__dsum);
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
            let __drelu = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.dense3.weights,
                &__dense3_dz,
            );
            let __dsum = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::relu,
                &__trace.__sum,
                &__trace.__relu,
                &__drelu,
            );
            let __dense1_dh = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.dense2.weights,
                &__dsum,
            );
            let __dense1_dz = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::relu,
                &__trace.dense1.z,
                &__trace.dense1.h,
                &__dense1_dh,
            );
            let __dx_part = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.dense1.weights,
                &__dense1_dz,
            );
            let __dx = __dfn::kernel::addition::addition(__isa, &__dx_part, &__dsum);
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
                &mut __buffers.__drelu,
            );
            __dfn::kernel::activation::activation_gradient_tile(
                __isa,
                __count,
                __dfn::unit::relu,
                &__buffers.__sum,
                &__buffers.__relu,
                &__buffers.__drelu,
                &mut __buffers.__dsum,
            );
            __dfn::kernel::affine::matrix_product_tile(
                __isa,
                __count,
                &self.dense2.weights,
                &__buffers.__dsum,
                &mut __buffers.dense1_dh,
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
            let __x_magnitude = __dfn::kernel::magnitude(&__x[0]);
            let __dense1_h_magnitude = __dfn::kernel::magnitude(&__buffers.dense1_h[0]);
            let __relu_magnitude = __dfn::kernel::magnitude(&__buffers.__relu[0]);
            let __dense3_dz_magnitude = __dfn::kernel::magnitude(
                &__buffers.dense3_dz[0],
            );
            let __dsum_magnitude = __dfn::kernel::magnitude(&__buffers.__dsum[0]);
            let __dense1_dz_magnitude = __dfn::kernel::magnitude(
                &__buffers.dense1_dz[0],
            );
            let __change = __dfn::kernel::accumulate::accumulate_change(
                __scale,
                __dense3_dz_magnitude,
            )
                + __dfn::kernel::affine::outer_product_change(
                    __scale,
                    __relu_magnitude,
                    __dense3_dz_magnitude,
                )
                + __dfn::kernel::accumulate::accumulate_change(__scale, __dsum_magnitude)
                + __dfn::kernel::affine::outer_product_change(
                    __scale,
                    __dense1_h_magnitude,
                    __dsum_magnitude,
                )
                + __dfn::kernel::accumulate::accumulate_change(
                    __scale,
                    __dense1_dz_magnitude,
                )
                + __dfn::kernel::affine::outer_product_change(
                    __scale,
                    __x_magnitude,
                    __dense1_dz_magnitude,
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
                    &__buffers.__relu[0],
                    &__buffers.dense3_dz[0],
                    &mut self.dense3.weights,
                );
                __dfn::kernel::accumulate::accumulate(
                    __isa,
                    __scale,
                    &__buffers.__dsum[0],
                    &mut self.dense2.bias,
                );
                __dfn::kernel::affine::outer_product(
                    __isa,
                    __scale,
                    &__buffers.dense1_h[0],
                    &__buffers.__dsum[0],
                    &mut self.dense2.weights,
                );
                __dfn::kernel::accumulate::accumulate(
                    __isa,
                    __scale,
                    &__buffers.dense1_dz[0],
                    &mut self.dense1.bias,
                );
                __dfn::kernel::affine::outer_product(
                    __isa,
                    __scale,
                    &__x[0],
                    &__buffers.dense1_dz[0],
                    &mut self.dense1.weights,
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
                &mut __buffers.__drelu,
            );
            __dfn::kernel::affine::outer_product_tile(
                __isa,
                __count,
                &__buffers.__relu,
                &__buffers.dense3_dz,
                &mut __gradients.dense3.weights,
            );
            __dfn::kernel::activation::activation_gradient_tile(
                __isa,
                __count,
                __dfn::unit::relu,
                &__buffers.__sum,
                &__buffers.__relu,
                &__buffers.__drelu,
                &mut __buffers.__dsum,
            );
            __dfn::kernel::accumulate::accumulate_tile(
                __isa,
                __count,
                &__buffers.__dsum,
                &mut __gradients.dense2.bias,
            );
            __dfn::kernel::affine::matrix_product_tile(
                __isa,
                __count,
                &self.dense2.weights,
                &__buffers.__dsum,
                &mut __buffers.dense1_dh,
            );
            __dfn::kernel::affine::outer_product_tile(
                __isa,
                __count,
                &__buffers.dense1_h,
                &__buffers.__dsum,
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
