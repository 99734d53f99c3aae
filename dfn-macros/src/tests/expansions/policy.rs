///
/// The network 16 → `H` (`tanh`) → `K` (`linear`).
///
/// | layer | shape | unit | parameters | multiply-adds |
/// |---|---|---|--:|--:|
/// | [`dense1`](#structfield.dense1) | 16 → `H` | `tanh` | `16 × H + H` | `16 × H` |
/// | [`dense2`](#structfield.dense2) | `H` → `K` | `linear` | `H × K + K` | `H × K` |
/// | total | 16 → `K` |  | `16 × H + H + H × K + K` | `16 × H + H × K` |
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq
)]
#[allow(unused_braces)]
pub struct Policy<
    const H: ::core::primitive::usize,
    const K: ::core::primitive::usize = 4,
> {
    /// 16 → `H`, `tanh`.
    pub dense1: dfn::Dense<16, { H }, ::core::primitive::f32>,
    /// `H` → `K`, `linear`.
    pub dense2: dfn::Dense<{ H }, { K }, ::core::primitive::f32>,
}
/// What every layer of [`Policy`] computed for one sample.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq
)]
#[allow(unused_braces)]
#[allow(non_snake_case, non_upper_case_globals)]
pub struct PolicyTrace<
    const H: ::core::primitive::usize,
    const K: ::core::primitive::usize = 4,
> {
    /// The input x.
    pub input: [::core::primitive::f32; 16],
    /// 16 → `H`, `tanh`.
    pub dense1: dfn::LayerTrace<{ H }, ::core::primitive::f32>,
    /// `H` → `K`, `linear`.
    pub dense2: dfn::LayerTrace<{ K }, ::core::primitive::f32>,
}
dfn::__private::methods! {
    generics : [< const H : ::core::primitive::usize, const K : ::core::primitive::usize
    >], network : Policy < { H }, { K } >, trace : PolicyTrace < { H }, { K } >, scalar :
    ::core::primitive::f32, input : [::core::primitive::f32; 16], output :
    [::core::primitive::f32; K], jacobian : [[::core::primitive::f32; 16]; K], unit :
    dfn::__private::unit::linear, layers : 2, tensors : 4, checks :
    [dfn::__private::require_width("each side of the layer `dense1`", 1usize, H),
    dfn::__private::require_width("each side of the layer `dense2`", 1usize, K)], each :
    [0 dense1 "dense1" new(16, H, "tanh", false) [weights weights, bias bias], 1 dense2
    "dense2" new(H, K, "linear", false) [weights weights, bias bias]],
}
#[allow(unused_qualifications, unused_braces, non_snake_case, non_upper_case_globals)]
const _: () = {
    use dfn::__private as __dfn;
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub struct __Buffers<
        const H: ::core::primitive::usize,
        const K: ::core::primitive::usize,
        const __TILE: ::core::primitive::usize,
    > {
        dense1_z: [[::core::primitive::f32; H]; __TILE],
        dense1_h: [[::core::primitive::f32; H]; __TILE],
        dense2_z: [[::core::primitive::f32; K]; __TILE],
        dense2_dz: [[::core::primitive::f32; K]; __TILE],
        dense1_dh: [[::core::primitive::f32; H]; __TILE],
        dense1_dz: [[::core::primitive::f32; H]; __TILE],
    }
    impl<
        const H: ::core::primitive::usize,
        const K: ::core::primitive::usize,
        const __TILE: ::core::primitive::usize,
    > __dfn::Zeros for __Buffers<{ H }, { K }, __TILE> {
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
    impl<
        const H: ::core::primitive::usize,
        const K: ::core::primitive::usize,
    > Policy<{ H }, { K }> {
        /// The operations of the network and of its gradients, to look at and to draw.
        pub const GRAPH: __dfn::Graph = {
            use __dfn::graph::table as __t;
            __dfn::Graph::new(
                "Policy",
                const {
                    &[
                        __t::leaf("x", __t::Input, __t::Vector(16), ""),
                        __t::leaf(
                            "dense1.weights",
                            __t::Parameter,
                            __t::Matrix(16, H),
                            "dense1",
                        ),
                        __t::leaf(
                            "dense1.bias",
                            __t::Parameter,
                            __t::Vector(H),
                            "dense1",
                        ),
                        __t::node(
                            "dense1.z",
                            "affine",
                            __t::All,
                            &[0, 1, 2],
                            __t::Vector(H),
                            "dense1",
                        ),
                        __t::node(
                            "dense1.h",
                            "tanh",
                            __t::Elementwise,
                            &[3],
                            __t::Vector(H),
                            "dense1",
                        ),
                        __t::leaf(
                            "dense2.weights",
                            __t::Parameter,
                            __t::Matrix(H, K),
                            "dense2",
                        ),
                        __t::leaf(
                            "dense2.bias",
                            __t::Parameter,
                            __t::Vector(K),
                            "dense2",
                        ),
                        __t::node(
                            "dense2.z",
                            "affine",
                            __t::All,
                            &[4, 5, 6],
                            __t::Vector(K),
                            "dense2",
                        ),
                        __t::leaf("dense2.dz", __t::Entry, __t::Vector(K), ""),
                        __t::node(
                            "dense1.dh",
                            "matrix product",
                            __t::All,
                            &[5, 8],
                            __t::Vector(H),
                            "",
                        ),
                        __t::node(
                            "dense1.dz",
                            "gradient of tanh",
                            __t::Elementwise,
                            &[3, 4, 9],
                            __t::Vector(H),
                            "",
                        ),
                        __t::node(
                            "dense1.dweights",
                            "outer product",
                            __t::All,
                            &[0, 10],
                            __t::Matrix(16, H),
                            "",
                        ),
                        __t::node(
                            "dense2.dweights",
                            "outer product",
                            __t::All,
                            &[4, 8],
                            __t::Matrix(H, K),
                            "",
                        ),
                        __t::node(
                            "dx",
                            "matrix product",
                            __t::All,
                            &[1, 10],
                            __t::Vector(16),
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
    impl<
        const H: ::core::primitive::usize,
        const K: ::core::primitive::usize,
    > __dfn::Zeros for Policy<{ H }, { K }> {
        const ZEROS: Self = <Policy<{ H }, { K }>>::ZEROS;
    }
    impl<
        const H: ::core::primitive::usize,
        const K: ::core::primitive::usize,
    > __dfn::Program for Policy<{ H }, { K }> {
        type Scalar = ::core::primitive::f32;
        type Input = [::core::primitive::f32; 16];
        type Output = [::core::primitive::f32; K];
        type Jacobian = [[::core::primitive::f32; 16]; K];
        type Unit = __dfn::unit::linear;
        type Trace = PolicyTrace<{ H }, { K }>;
        type Buffers<const __TILE: ::core::primitive::usize> = __Buffers<
            { H },
            { K },
            __TILE,
        >;
        const LAYERS: &'static [__dfn::Layer] = &<Policy<{ H }, { K }>>::LAYERS;
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
                __dfn::unit::tanh,
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
                __dfn::unit::tanh,
                &__dense1_z,
            );
            let __dense2_z = __dfn::kernel::affine::affine(
                __isa,
                &__dense1_h,
                &self.dense2.weights,
                &self.dense2.bias,
            );
            PolicyTrace {
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
                __dfn::unit::tanh,
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
                __dfn::unit::tanh,
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
                __dfn::unit::tanh,
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
                __dfn::unit::tanh,
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
                __dfn::unit::tanh,
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
