/// Exclusive or, the first example of every lecture on the subject.
///
/// The network 2 → 2 (`relu`) → 1 (`linear`).
///
/// | layer | shape | unit | parameters | multiply-adds |
/// |---|---|---|--:|--:|
/// | [`dense1`](#structfield.dense1) | 2 → 2 | `relu` | 6 | 4 |
/// | [`dense2`](#structfield.dense2) | 2 → 1 | `linear` | 3 | 2 |
/// | total | 2 → 1 |  | 9 | 6 |
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
#[allow(non_snake_case, non_upper_case_globals)]
pub struct XorTrace {
    /// The input x.
    pub input: [::core::primitive::f32; 2],
    /// 2 → 2, `relu`.
    pub dense1: dfn::LayerTrace<2, ::core::primitive::f32>,
    /// 2 → 1, `linear`.
    pub dense2: dfn::LayerTrace<1, ::core::primitive::f32>,
}
dfn::__private::methods! {
    generics : [], network : Xor, trace : XorTrace, scalar : ::core::primitive::f32,
    input : [::core::primitive::f32; 2], output : [::core::primitive::f32; 1], jacobian :
    [[::core::primitive::f32; 2]; 1], unit : dfn::__private::unit::linear, layers : 2,
    tensors : 4, checks : [], each : [0 dense1 "dense1" new(2, 2, "relu", true) [weights
    weights, bias bias], 1 dense2 "dense2" new(2, 1, "linear", false) [weights weights,
    bias bias]],
}
#[allow(unused_qualifications, unused_braces, non_snake_case, non_upper_case_globals)]
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
    #[allow(dead_code)]
    impl Xor {
        /// The operations of the network and of its gradients, to look at and to draw.
        pub const GRAPH: __dfn::Graph = {
            use __dfn::graph::table as __t;
            __dfn::Graph::new(
                "Xor",
                const {
                    &[
                        __t::leaf("x", __t::Input, __t::Vector(2), ""),
                        __t::leaf(
                            "dense1.weights",
                            __t::Parameter,
                            __t::Matrix(2, 2),
                            "dense1",
                        ),
                        __t::leaf(
                            "dense1.bias",
                            __t::Parameter,
                            __t::Vector(2),
                            "dense1",
                        ),
                        __t::node(
                            "dense1.z",
                            "affine",
                            __t::All,
                            &[0, 1, 2],
                            __t::Vector(2),
                            "dense1",
                        ),
                        __t::node(
                            "dense1.h",
                            "relu",
                            __t::Elementwise,
                            &[3],
                            __t::Vector(2),
                            "dense1",
                        ),
                        __t::leaf(
                            "dense2.weights",
                            __t::Parameter,
                            __t::Matrix(2, 1),
                            "dense2",
                        ),
                        __t::leaf(
                            "dense2.bias",
                            __t::Parameter,
                            __t::Vector(1),
                            "dense2",
                        ),
                        __t::node(
                            "dense2.z",
                            "affine",
                            __t::All,
                            &[4, 5, 6],
                            __t::Vector(1),
                            "dense2",
                        ),
                        __t::leaf("dense2.dz", __t::Entry, __t::Vector(1), ""),
                        __t::node(
                            "dense1.dh",
                            "matrix product",
                            __t::All,
                            &[5, 8],
                            __t::Vector(2),
                            "",
                        ),
                        __t::node(
                            "dense1.dz",
                            "gradient of relu",
                            __t::Elementwise,
                            &[3, 4, 9],
                            __t::Vector(2),
                            "",
                        ),
                        __t::node(
                            "dense1.dweights",
                            "outer product",
                            __t::All,
                            &[0, 10],
                            __t::Matrix(2, 2),
                            "",
                        ),
                        __t::node(
                            "dense2.dweights",
                            "outer product",
                            __t::All,
                            &[4, 8],
                            __t::Matrix(2, 1),
                            "",
                        ),
                        __t::node(
                            "dx",
                            "matrix product",
                            __t::All,
                            &[1, 10],
                            __t::Vector(2),
                            "",
                        ),
                    ]
                },
                8,
                &[__dfn::graph::Output::new("y", 7)],
                ::core::option::Option::None,
            )
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
        const NO_JACOBIAN: Self::Jacobian = [<Self::Input as __dfn::Vector>::ZEROS; _];
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
        ) -> __dfn::OutputTile<'_, Self::Output, __TILE> {
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
                &self.dense2.weights,
                &__buffers.dense2_dz,
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
            let __dense2_dz_magnitude = __dfn::kernel::magnitude(
                &__buffers.dense2_dz[0],
            );
            let __dense1_dz_magnitude = __dfn::kernel::magnitude(
                &__buffers.dense1_dz[0],
            );
            let __change = __dfn::kernel::accumulate::accumulate_change(
                __scale,
                __dense2_dz_magnitude,
            )
                + __dfn::kernel::affine::outer_product_change(
                    __scale,
                    __dense1_h_magnitude,
                    __dense2_dz_magnitude,
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
                    &__buffers.dense2_dz[0],
                    &mut self.dense2.bias,
                );
                __dfn::kernel::affine::outer_product(
                    __isa,
                    __scale,
                    &__buffers.dense1_h[0],
                    &__buffers.dense2_dz[0],
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
