/// Linear regression with weight decay: figure 5d.
///
/// The network `(x: 3) -> 1` with a cost of its own for the target `y: 1`.
///
/// | layer | shape | unit | parameters | multiply-adds |
/// |---|---|---|--:|--:|
/// | [`w`](#structfield.w) | 3 → 1 | `param` | 3 | 3 |
/// | total | 3 → 1 |  | 3 | 3 |
///
/// <details><summary>The graph, as a diagram of Mermaid</summary>
///
/// ```mermaid
/// flowchart LR
///     n0(["x: 3"])
///     n1(["target y: 1"])
///     n2[("w: 3 → 1")]
///     n3("prediction = matvec: 1")
///     n2 --> n3
///     n0 --> n3
///     n4("subtraction: 1")
///     n3 --> n4
///     n1 --> n4
///     n5("square: 1")
///     n4 --> n5
///     n6("scale by 0.5: 1")
///     n5 --> n6
///     n7("square: 3 → 1")
///     n2 --> n7
///     n8("sum: 1")
///     n7 --> n8
///     n9("scale by crate::LAMBDA: 1")
///     n8 --> n9
///     n10("addition: 1")
///     n6 --> n10
///     n9 --> n10
///     y0(["y: 1"])
///     n3 --> y0
///     cost{{"cost"}}
///     n10 --> cost
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
pub struct Ridge {
    /// 3 → 1, `param`.
    pub w: [[::core::primitive::f64; 1]; 3],
}
/// What every layer and named value of [`Ridge`] computed for one sample.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq
)]
#[allow(unused_braces)]
#[allow(non_snake_case, non_upper_case_globals)]
pub struct RidgeTrace {
    /// The input x.
    pub input: [::core::primitive::f64; 3],
    /// 1, `matvec(w, x)`.
    pub prediction: [::core::primitive::f64; 1],
}
dfn::__private::methods! {
    generics : [], network : Ridge, trace : RidgeTrace, scalar : ::core::primitive::f64,
    input : [::core::primitive::f64; 3], output : [::core::primitive::f64; 1], jacobian :
    [[::core::primitive::f64; 3]; 1], unit : dfn::__private::unit::own_cost < 1 >, layers
    : 1, tensors : 1, checks : [], each : [0 w "w" weights(3, 1) [weights]], cost :
    [[::core::primitive::f64; 1]],
}
#[allow(unused_qualifications, unused_braces, non_snake_case, non_upper_case_globals)]
const _: () = {
    use dfn::__private as __dfn;
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub struct __Buffers<const __TILE: ::core::primitive::usize> {
        __y: [[::core::primitive::f64; 1]; __TILE],
        __prediction: [[::core::primitive::f64; 1]; __TILE],
        __difference: [[::core::primitive::f64; 1]; __TILE],
        __square: [[::core::primitive::f64; 1]; __TILE],
        __half_squared_error: [[::core::primitive::f64; 1]; __TILE],
        __square2: [[::core::primitive::f64; 1]; 3],
        __sum: [::core::primitive::f64; 1],
        __scaled: [::core::primitive::f64; 1],
        __scaled_spread: [[::core::primitive::f64; 1]; __TILE],
        __cost: [[::core::primitive::f64; 1]; __TILE],
        __dcost: [[::core::primitive::f64; 1]; __TILE],
        __dsquare: [[::core::primitive::f64; 1]; __TILE],
        __ddifference: [[::core::primitive::f64; 1]; __TILE],
        __dscaled: [::core::primitive::f64; 1],
        __dsum: [::core::primitive::f64; 1],
        __dsquare2: [[::core::primitive::f64; 1]; 3],
        __dw_part2: [[::core::primitive::f64; 1]; 3],
    }
    impl<const __TILE: ::core::primitive::usize> __dfn::Zeros for __Buffers<__TILE> {
        const ZEROS: Self = Self {
            __y: __dfn::no_rows(),
            __prediction: __dfn::no_rows(),
            __difference: __dfn::no_rows(),
            __square: __dfn::no_rows(),
            __half_squared_error: __dfn::no_rows(),
            __square2: [[0.0; 1]; 3],
            __sum: [0.0; 1],
            __scaled: [0.0; 1],
            __scaled_spread: __dfn::no_rows(),
            __cost: __dfn::no_rows(),
            __dcost: __dfn::no_rows(),
            __dsquare: __dfn::no_rows(),
            __ddifference: __dfn::no_rows(),
            __dscaled: [0.0; 1],
            __dsum: [0.0; 1],
            __dsquare2: [[0.0; 1]; 3],
            __dw_part2: [[0.0; 1]; 3],
        };
    }
    #[allow(dead_code)]
    impl Ridge {
        /// The operations of the network and of its gradients, to look at and to draw.
        pub const GRAPH: __dfn::Graph = {
            use __dfn::graph::table as __t;
            __dfn::Graph::new(
                "Ridge",
                const {
                    &[
                        __t::leaf("x", __t::Input, __t::Vector(3), ""),
                        __t::leaf("y", __t::Target, __t::Vector(1), ""),
                        __t::leaf("w", __t::Parameter, __t::Matrix(3, 1), ""),
                        __t::node(
                            "prediction",
                            "matvec",
                            __t::All,
                            &[2, 0],
                            __t::Vector(1),
                            "",
                        ),
                        __t::node(
                            "",
                            "subtraction",
                            __t::Elementwise,
                            &[3, 1],
                            __t::Vector(1),
                            "",
                        ),
                        __t::node(
                            "",
                            "square",
                            __t::Elementwise,
                            &[4],
                            __t::Vector(1),
                            "",
                        ),
                        __t::node(
                            "",
                            "scale by 0.5",
                            __t::Elementwise,
                            &[5],
                            __t::Vector(1),
                            "",
                        ),
                        __t::node(
                            "",
                            "square",
                            __t::Elementwise,
                            &[2],
                            __t::Matrix(3, 1),
                            "",
                        ),
                        __t::node("", "sum", __t::All, &[7], __t::Vector(1), ""),
                        __t::node(
                            "",
                            "scale by crate::LAMBDA",
                            __t::Elementwise,
                            &[8],
                            __t::Vector(1),
                            "",
                        ),
                        __t::node(
                            "",
                            "addition",
                            __t::Elementwise,
                            &[6, 9],
                            __t::Vector(1),
                            "",
                        ),
                        __t::leaf("dcost", __t::Entry, __t::Vector(1), ""),
                        __t::node(
                            "dsquare",
                            "scale by 0.5",
                            __t::Elementwise,
                            &[11],
                            __t::Vector(1),
                            "",
                        ),
                        __t::node(
                            "ddifference",
                            "gradient of square",
                            __t::Elementwise,
                            &[4, 5, 12],
                            __t::Vector(1),
                            "",
                        ),
                        __t::node(
                            "dw_part",
                            "outer product",
                            __t::All,
                            &[0, 13],
                            __t::Matrix(3, 1),
                            "",
                        ),
                        __t::node(
                            "dsum",
                            "scale by crate::LAMBDA",
                            __t::Elementwise,
                            &[11],
                            __t::Vector(1),
                            "",
                        ),
                        __t::node(
                            "dsquare2",
                            "broadcast",
                            __t::All,
                            &[15],
                            __t::Matrix(3, 1),
                            "",
                        ),
                        __t::node(
                            "dw_part2",
                            "gradient of square",
                            __t::Elementwise,
                            &[2, 7, 16],
                            __t::Matrix(3, 1),
                            "",
                        ),
                        __t::node(
                            "dx",
                            "matrix product",
                            __t::All,
                            &[2, 13],
                            __t::Vector(3),
                            "",
                        ),
                    ]
                },
                11,
                &[__dfn::graph::Output::new("y", 3)],
                ::core::option::Option::Some(10),
            )
        };
    }
    impl __dfn::Zeros for Ridge {
        const ZEROS: Self = <Ridge>::ZEROS;
    }
    impl __dfn::Program for Ridge {
        type Scalar = ::core::primitive::f64;
        type Input = [::core::primitive::f64; 3];
        type Output = [::core::primitive::f64; 1];
        type Jacobian = [[::core::primitive::f64; 3]; 1];
        type Unit = __dfn::unit::own_cost<1>;
        type Trace = RidgeTrace;
        type Buffers<const __TILE: ::core::primitive::usize> = __Buffers<__TILE>;
        const LAYERS: &'static [__dfn::Layer] = &<Ridge>::LAYERS;
        const UNIT: Self::Unit = __dfn::unit::own_cost;
        const NO_JACOBIAN: Self::Jacobian = [<Self::Input as __dfn::Vector>::ZEROS; _];
        const IN_LANES: ::core::primitive::bool = false;
        const FINGERPRINT: ::core::option::Option<::core::primitive::u32> = ::core::option::Option::Some(
            <Ridge>::GRAPH.fingerprint::<11>(),
        );
        #[inline(always)]
        fn forward_sample<__I: __dfn::Isa>(
            &self,
            __isa: __I,
            __x: &Self::Input,
        ) -> Self::Output {
            let __prediction = __dfn::kernel::affine::transposed_product(
                __isa,
                &self.w,
                __x,
            );
            __prediction
        }
        #[inline(always)]
        fn trace_sample<__I: __dfn::Isa>(
            &self,
            __isa: __I,
            __x: &Self::Input,
        ) -> Self::Trace {
            let __prediction = __dfn::kernel::affine::transposed_product(
                __isa,
                &self.w,
                __x,
            );
            RidgeTrace {
                input: *__x,
                prediction: __prediction,
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
            __dfn::kernel::affine::transposed_product_tile(
                __isa,
                __count,
                &self.w,
                __x,
                &mut __buffers.__prediction,
            );
        }
        #[inline(always)]
        fn output_tile<const __TILE: ::core::primitive::usize>(
            __buffers: &mut Self::Buffers<__TILE>,
        ) -> __dfn::OutputTile<'_, Self::Output, __TILE> {
            __dfn::OutputTile {
                z: &__buffers.__prediction,
                y: &__buffers.__prediction,
                dz: &mut __buffers.__ddifference,
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
            let __dx = __dfn::kernel::affine::matrix_product(__isa, &self.w, __dy);
            __dfn::kernel::affine::outer_product(
                __isa,
                __scale,
                &__trace.input,
                __dy,
                &mut __gradients.w,
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
            let __dx = __dfn::kernel::affine::matrix_product(__isa, &self.w, __dy);
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
            __dfn::kernel::scale::scale_tile(
                __isa,
                __count,
                <Self::Scalar as __dfn::Scalar>::from_f64(0.5),
                &__buffers.__dcost,
                &mut __buffers.__dsquare,
            );
            __dfn::kernel::activation::activation_gradient_tile(
                __isa,
                __count,
                __dfn::unit::square,
                &__buffers.__difference,
                &__buffers.__square,
                &__buffers.__dsquare,
                &mut __buffers.__ddifference,
            );
            __dfn::kernel::total::total_tile(
                __isa,
                __count,
                &__buffers.__dcost,
                &mut __buffers.__dscaled,
            );
            __buffers.__dsum = __dfn::kernel::scale::scale(
                __isa,
                <Self::Scalar as __dfn::Scalar>::from_f64(crate::LAMBDA),
                &__buffers.__dscaled,
            );
            __dfn::kernel::sum::broadcast_tile(
                __isa,
                1,
                ::core::slice::from_ref(&__buffers.__dsum),
                ::core::slice::from_mut(&mut __buffers.__dsquare2),
            );
            __dfn::kernel::activation::activation_gradient_tile(
                __isa,
                1,
                __dfn::unit::square,
                ::core::slice::from_ref(&self.w),
                ::core::slice::from_ref(&__buffers.__square2),
                ::core::slice::from_ref(&__buffers.__dsquare2),
                ::core::slice::from_mut(&mut __buffers.__dw_part2),
            );
            let __x_magnitude = __dfn::kernel::magnitude(&__x[0]);
            let __ddifference_magnitude = __dfn::kernel::magnitude(
                &__buffers.__ddifference[0],
            );
            let __dw_part2_magnitude = __dfn::kernel::magnitude(&__buffers.__dw_part2);
            let __change = __dfn::kernel::affine::outer_product_change(
                __scale,
                __x_magnitude,
                __ddifference_magnitude,
            )
                + __dfn::kernel::accumulate::accumulate_change(
                    __scale,
                    __dw_part2_magnitude,
                );
            let __is_finite = __dfn::Scalar::is_finite(__change);
            if __is_finite {
                __dfn::kernel::affine::outer_product(
                    __isa,
                    __scale,
                    &__x[0],
                    &__buffers.__ddifference[0],
                    &mut self.w,
                );
                __dfn::kernel::accumulate::accumulate(
                    __isa,
                    __scale,
                    &__buffers.__dw_part2,
                    &mut self.w,
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
            __dfn::kernel::scale::scale_tile(
                __isa,
                __count,
                <Self::Scalar as __dfn::Scalar>::from_f64(0.5),
                &__buffers.__dcost,
                &mut __buffers.__dsquare,
            );
            __dfn::kernel::activation::activation_gradient_tile(
                __isa,
                __count,
                __dfn::unit::square,
                &__buffers.__difference,
                &__buffers.__square,
                &__buffers.__dsquare,
                &mut __buffers.__ddifference,
            );
            __dfn::kernel::total::total_tile(
                __isa,
                __count,
                &__buffers.__dcost,
                &mut __buffers.__dscaled,
            );
            __buffers.__dsum = __dfn::kernel::scale::scale(
                __isa,
                <Self::Scalar as __dfn::Scalar>::from_f64(crate::LAMBDA),
                &__buffers.__dscaled,
            );
            __dfn::kernel::sum::broadcast_tile(
                __isa,
                1,
                ::core::slice::from_ref(&__buffers.__dsum),
                ::core::slice::from_mut(&mut __buffers.__dsquare2),
            );
            __dfn::kernel::activation::activation_gradient_tile(
                __isa,
                1,
                __dfn::unit::square,
                ::core::slice::from_ref(&self.w),
                ::core::slice::from_ref(&__buffers.__square2),
                ::core::slice::from_ref(&__buffers.__dsquare2),
                ::core::slice::from_mut(&mut __buffers.__dw_part2),
            );
            __dfn::kernel::affine::outer_product_tile(
                __isa,
                __count,
                __x,
                &__buffers.__ddifference,
                &mut __gradients.w,
            );
            __dfn::kernel::accumulate::accumulate(
                __isa,
                <Self::Scalar as __dfn::Scalar>::ONE,
                &__buffers.__dw_part2,
                &mut __gradients.w,
            );
        }
        const HAS_COST: ::core::primitive::bool = true;
        const TARGETS: ::core::primitive::usize = 1;
        #[inline(always)]
        fn targets_tile<const __TILE: ::core::primitive::usize>(
            __buffers: &mut Self::Buffers<__TILE>,
        ) -> &mut [Self::Scalar] {
            __buffers.__y.as_flattened_mut()
        }
        #[inline(always)]
        fn cost_tile<__I: __dfn::Isa, const __TILE: ::core::primitive::usize>(
            &self,
            __isa: __I,
            __x: &[Self::Input],
            __buffers: &mut Self::Buffers<__TILE>,
            __share: Self::Scalar,
        ) -> Self::Scalar {
            let __count = __x.len();
            __dfn::kernel::subtraction::subtraction_tile(
                __isa,
                __count,
                &__buffers.__prediction,
                &__buffers.__y,
                &mut __buffers.__difference,
            );
            __dfn::kernel::activation::activation_tile(
                __isa,
                __count,
                __dfn::unit::square,
                &__buffers.__difference,
                &mut __buffers.__square,
            );
            __dfn::kernel::scale::scale_tile(
                __isa,
                __count,
                <Self::Scalar as __dfn::Scalar>::from_f64(0.5),
                &__buffers.__square,
                &mut __buffers.__half_squared_error,
            );
            __dfn::kernel::activation::activation_tile(
                __isa,
                1,
                __dfn::unit::square,
                ::core::slice::from_ref(&self.w),
                ::core::slice::from_mut(&mut __buffers.__square2),
            );
            __buffers.__sum = __dfn::kernel::sum::sum(__isa, &__buffers.__square2);
            __buffers.__scaled = __dfn::kernel::scale::scale(
                __isa,
                <Self::Scalar as __dfn::Scalar>::from_f64(crate::LAMBDA),
                &__buffers.__sum,
            );
            __dfn::kernel::total::spread_tile(
                __isa,
                __count,
                &__buffers.__scaled,
                &mut __buffers.__scaled_spread,
            );
            __dfn::kernel::addition::addition_tile(
                __isa,
                __count,
                &__buffers.__half_squared_error,
                &__buffers.__scaled_spread,
                &mut __buffers.__cost,
            );
            __buffers.__dcost = [[__share]; __TILE];
            let mut __sum = [<Self::Scalar as __dfn::Scalar>::ZERO];
            __dfn::kernel::total::total_tile(
                __isa,
                __count,
                &__buffers.__cost,
                &mut __sum,
            );
            __sum[0]
        }
        #[inline(always)]
        fn cost_sample<__I: __dfn::Isa>(
            &self,
            __isa: __I,
            __x: &Self::Input,
            __targets: &[Self::Scalar],
        ) -> Self::Scalar {
            let __no_targets = [0.0; 1];
            let __y = __targets.first_chunk().unwrap_or(&__no_targets);
            let __prediction = __dfn::kernel::affine::transposed_product(
                __isa,
                &self.w,
                __x,
            );
            let __difference = __dfn::kernel::subtraction::subtraction(
                __isa,
                &__prediction,
                __y,
            );
            let __square = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::square,
                &__difference,
            );
            let __half_squared_error = __dfn::kernel::scale::scale(
                __isa,
                <Self::Scalar as __dfn::Scalar>::from_f64(0.5),
                &__square,
            );
            let __square2 = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::square,
                &self.w,
            );
            let __sum = __dfn::kernel::sum::sum(__isa, &__square2);
            let __scaled = __dfn::kernel::scale::scale(
                __isa,
                <Self::Scalar as __dfn::Scalar>::from_f64(crate::LAMBDA),
                &__sum,
            );
            let __cost = __dfn::kernel::addition::addition(
                __isa,
                &__half_squared_error,
                &__scaled,
            );
            __cost[0]
        }
        #[inline(always)]
        fn cost_gradient_sample<__I: __dfn::Isa>(
            &self,
            __isa: __I,
            __x: &Self::Input,
            __targets: &[Self::Scalar],
            __gradients: &mut Self,
        ) -> (Self::Scalar, Self::Input) {
            let __scale = <Self::Scalar as __dfn::Scalar>::ONE;
            let __no_targets = [0.0; 1];
            let __y = __targets.first_chunk().unwrap_or(&__no_targets);
            let __prediction = __dfn::kernel::affine::transposed_product(
                __isa,
                &self.w,
                __x,
            );
            let __difference = __dfn::kernel::subtraction::subtraction(
                __isa,
                &__prediction,
                __y,
            );
            let __square = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::square,
                &__difference,
            );
            let __half_squared_error = __dfn::kernel::scale::scale(
                __isa,
                <Self::Scalar as __dfn::Scalar>::from_f64(0.5),
                &__square,
            );
            let __square2 = __dfn::kernel::activation::activation(
                __isa,
                __dfn::unit::square,
                &self.w,
            );
            let __sum = __dfn::kernel::sum::sum(__isa, &__square2);
            let __scaled = __dfn::kernel::scale::scale(
                __isa,
                <Self::Scalar as __dfn::Scalar>::from_f64(crate::LAMBDA),
                &__sum,
            );
            let __cost = __dfn::kernel::addition::addition(
                __isa,
                &__half_squared_error,
                &__scaled,
            );
            let __dsquare = __dfn::kernel::scale::scale(
                __isa,
                <Self::Scalar as __dfn::Scalar>::from_f64(0.5),
                &[<Self::Scalar as __dfn::Scalar>::ONE],
            );
            let __ddifference = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::square,
                &__difference,
                &__square,
                &__dsquare,
            );
            let __dsum = __dfn::kernel::scale::scale(
                __isa,
                <Self::Scalar as __dfn::Scalar>::from_f64(crate::LAMBDA),
                &[<Self::Scalar as __dfn::Scalar>::ONE],
            );
            let __dsquare2: [[::core::primitive::f64; 1]; 3] = __dfn::kernel::sum::broadcast(
                __isa,
                &__dsum,
            );
            let __dw_part2 = __dfn::kernel::activation::activation_gradient(
                __isa,
                __dfn::unit::square,
                &self.w,
                &__square2,
                &__dsquare2,
            );
            let __dx = __dfn::kernel::affine::matrix_product(
                __isa,
                &self.w,
                &__ddifference,
            );
            __dfn::kernel::affine::outer_product(
                __isa,
                __scale,
                __x,
                &__ddifference,
                &mut __gradients.w,
            );
            __dfn::kernel::accumulate::accumulate(
                __isa,
                __scale,
                &__dw_part2,
                &mut __gradients.w,
            );
            (__cost[0], __dx)
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
