//! PyTorch's values: outputs, losses, gradients, and five steps of each optimiser, for the networks
//! of the JSON files in this folder, in both precisions.
//!
//! The files hold what PyTorch computed in `f64`; networks in `f64` must agree within 1e-12 and
//! networks in `f32` within 1e-5, both of the larger of 1 and the value.

#![cfg(feature = "std")]

mod case;
mod check;
#[path = "../common/mod.rs"]
mod common;

// The hyper-parameters of the optimisers, which the files do not tell: no others reach the values.
/// Of gradient descent in all its forms, and of AdaGrad.
const RATE: f64 = 0.1;
const MOMENTUM: f64 = 0.9;
/// Of RMSProp, Adam and AdamW.
const SMALL_RATE: f64 = 0.01;
const WEIGHT_DECAY: f64 = 0.01;

/// The tests of one case: its name, the layers, the label of the last one, the loss, and the type
/// of the targets.
macro_rules! case {
    ($name:ident: { $($layers:tt)* } $last:ident, $loss:expr, $target:ident) => {
        mod $name {
            mod single {
                case!(@precision f32, $name: { $($layers)* } $last, $loss, $target);
            }

            mod double {
                case!(@precision f64, $name: { $($layers)* } $last, $loss, $target);
            }
        }
    };
    (@precision $scalar:ident,
        $name:ident: { $($layers:tt)* } $last:ident, $loss:expr, $target:ident) => {
        use crate::check::Check;
        use dfn::*;

        network! {
            struct Net: $scalar = $($layers)*;
        }

        type Unit = <Net as Program>::Unit;
        /// Also a target that is no class.
        type Output = <Net as Program>::Output;

        fn check() -> Check<Net, impl Loss<Unit, Output, $target>, $target> {
            Check::new(stringify!($name), $loss)
        }

        #[test]
        fn outputs_are_those_of_pytorch() {
            check().outputs(|trace| (trace.$last.z, trace.$last.h));
        }

        #[test]
        fn gradients_are_those_of_pytorch() {
            check().gradients();
        }

        #[test]
        fn backward_gives_the_same_gradients_and_those_of_the_inputs() {
            check().backward();
        }

        #[test]
        fn five_steps_of_each_optimiser_end_where_those_of_pytorch_end() {
            let check = check();
            let (rate, momentum) = (crate::RATE as $scalar, crate::MOMENTUM as $scalar);
            let small_rate = crate::SMALL_RATE as $scalar;
            let decay = L2::new(crate::WEIGHT_DECAY as $scalar).on_biases();
            check.optimiser("sgd", Sgd::new(rate), ());
            check.optimiser("sgd_weight_decay", Sgd::new(rate), decay);
            check.optimiser("sgd_momentum", Momentum::new(rate, momentum), ());
            check.optimiser("sgd_nesterov", Nesterov::new(rate, momentum), ());
            check.optimiser("adagrad", AdaGrad::new(rate), ());
            check.optimiser("rmsprop", RmsProp::new(small_rate), ());
            check.optimiser("adam", Adam::new(small_rate), ());
            // There the decay gives an output that cancels to 0, unless multiply-adds are fused; and of
            // what they leave, however little, AdamW makes a step.
            if stringify!($name) != "xor_exact" {
                check.optimiser("adamw", AdamW::new(small_rate), ());
            }
        }
    };
}

case!(xor_exact: { dense(2 -> 2, relu) -> dense(2 -> 1, linear) } dense2, HalfSquaredError, Output);
case!(regression_half_squared: {
    dense(3 -> 5, sigmoid) -> dense(5 -> 4, relu) -> dense(4 -> 2, linear)
} dense3, HalfSquaredError, Output);
case!(regression_mse: {
    dense(3 -> 5, tanh) -> dense(5 -> 2, linear)
} dense2, MeanSquaredError, Output);
case!(sigmoid_mse: {
    dense(3 -> 4, relu) -> dense(4 -> 2, sigmoid)
} dense2, MeanSquaredError, Output);
case!(softmax_mse: {
    dense(3 -> 4, tanh) -> dense(4 -> 3, softmax)
} dense2, MeanSquaredError, Output);
case!(bernoulli: {
    dense(4 -> 6, relu) -> dense(6 -> 1, sigmoid)
} dense2, BinaryCrossEntropy, Output);
case!(bernoulli_many: {
    dense(4 -> 3, tanh) -> dense(3 -> 3, sigmoid)
} dense2, BinaryCrossEntropy, Output);
case!(multinoulli: {
    dense(4 -> 16, relu) -> dense(16 -> 16, relu) -> dense(16 -> 3, softmax)
} dense3, CrossEntropy, usize);
case!(deep: {
    dense(8 -> 8, tanh) -> dense(8 -> 8, tanh) -> dense(8 -> 8, tanh) -> dense(8 -> 8, tanh)
        -> dense(8 -> 8, tanh) -> dense(8 -> 10, softmax)
} dense6, CrossEntropy, usize);
case!(linear_huber: {
    dense(3 -> 4, softplus) -> dense(4 -> 2, linear)
} dense2, Huber::default(), Output);
case!(linear_mae: {
    dense(3 -> 4, leaky_relu) -> dense(4 -> 2, linear)
} dense2, MeanAbsoluteError, Output);
case!(activations: {
    dense(3 -> 7, gelu) -> dense(7 -> 6, silu) -> dense(6 -> 5, elu) -> dense(5 -> 2, linear)
} dense4, MeanSquaredError, Output);
