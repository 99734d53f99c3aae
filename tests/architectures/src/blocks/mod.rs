//! Graphs that nobody chose, in everything that they compute, against a plain evaluation of their
//! declarations, of which nothing is the compiler's, and in `f64` against finite differences.
//!
//! `generator` draws the declarations and writes `generated_blocks.rs`; what they mean is drawn once
//! more when they are tested.

mod batch;
mod draw;
mod ends;
mod evaluate;
mod function;
mod generator;
mod jet;
mod leaves;
mod lists;
mod operations;
mod sample;
mod tree;

pub use batch::check as check_batches;
pub use sample::check as check_samples;

use crate::reference::Precision;
use dfn::{Loss, Network};

/// A network of `generated_blocks.rs`.
pub trait Block: Network<Scalar: Precision> {
    /// The place of its declaration.
    const INDEX: usize;
    /// The loss that it is trained with, and its targets.
    type Loss: Loss<Self::Unit, Self::Output, Self::Target> + Default;
    type Target: Numbers<Self::Scalar>;

    /// `forward` as users call it: with each input, and to each output.
    fn forward_each(&self, x: &Self::Input) -> Vec<Self::Scalar>;

    /// The values with a name in a trace.
    fn traced(trace: &Self::Trace) -> Vec<(&'static str, Vec<f64>)>;

    /// The rows of a Jacobian.
    fn rows(jacobian: &Self::Jacobian) -> Vec<Vec<f64>>;

    /// The declared cost, and its gradients.
    fn own_cost(&self, x: &Self::Input, target: &Self::Target) -> Option<Self::Scalar>;
    fn own_gradients(
        &self,
        x: &Self::Input,
        target: &Self::Target,
        gradients: &mut Self,
    ) -> Option<(Self::Scalar, Self::Input)>;
}

/// An array, or an array of arrays, or nothing.
pub trait Numbers<T>: Clone {
    fn from_numbers(numbers: &mut dyn FnMut() -> T) -> Self;
    fn numbers(&self) -> Vec<T>;
}

impl<T> Numbers<T> for () {
    fn from_numbers(_: &mut dyn FnMut() -> T) {}

    fn numbers(&self) -> Vec<T> {
        Vec::new()
    }
}

impl<T: dfn::Scalar, const WIDTH: usize> Numbers<T> for [T; WIDTH] {
    fn from_numbers(numbers: &mut dyn FnMut() -> T) -> Self {
        std::array::from_fn(|_| numbers())
    }

    fn numbers(&self) -> Vec<T> {
        self.to_vec()
    }
}

impl<T: dfn::Scalar, const WIDTH: usize, const ROWS: usize> Numbers<T> for [[T; WIDTH]; ROWS] {
    fn from_numbers(numbers: &mut dyn FnMut() -> T) -> Self {
        std::array::from_fn(|_| std::array::from_fn(|_| numbers()))
    }

    fn numbers(&self) -> Vec<T> {
        self.as_flattened().to_vec()
    }
}

/// Tests of one network: its place, the size of its tiles, the widths of its inputs if there are several,
/// its outputs if there are several, whether it has a cost and with how many targets, and the values in
/// its traces.
macro_rules! block {
    (
        $name:ident: $index:literal, $tile:expr;
        inputs [$($input:ident: $width:literal),*];
        outputs [$($output:ident),*];
        $loss:ident $cost:ident [$($target:tt)*];
        traced [$($traced:ident),*];
        $($declaration:tt)*
    ) => {
        mod $name {
            use crate::blocks::{Block, check_batches, check_samples};
            use crate::common::to_f64;
            use dfn::*;

            network! {
                $($declaration)*
            }

            type Scalar = <Net as Program>::Scalar;
            type Input = <Net as Program>::Input;

            impl Block for Net {
                const INDEX: usize = $index;
                type Loss = $loss;
                type Target = $($target)*;

                fn forward_each(&self, x: &Input) -> Vec<Scalar> {
                    crate::blocks::forward_each!(self, x, [$($input: $width),*], [$($output),*])
                }

                fn traced(_trace: &NetTrace) -> Vec<(&'static str, Vec<f64>)> {
                    vec![$((
                        stringify!($traced),
                        to_f64(&crate::blocks::Numbers::numbers(&_trace.$traced)),
                    )),*]
                }

                fn rows(jacobian: &<Self as Program>::Jacobian) -> Vec<Vec<f64>> {
                    jacobian.iter().map(|row| to_f64(row)).collect()
                }

                crate::blocks::own_cost!($cost);
            }

            #[test]
            fn samples() {
                check_samples::<Net>();
            }

            #[test]
            fn batches() {
                check_batches::<Net, { $tile }>();
            }
        }
    };
}
pub(crate) use block;

macro_rules! forward_each {
    ($net:ident, $x:ident, [], []) => {
        $net.forward($x).to_vec()
    };
    ($net:ident, $x:ident, [], [$($output:ident),+]) => {{
        let NetOutput { $($output),+ } = $net.forward($x);
        [$($output.as_slice()),+].concat()
    }};
    ($net:ident, $x:ident, [$($input:ident: $width:literal),+], [$($output:ident),*]) => {{
        let rest: &[Scalar] = $x;
        $(let ($input, rest) = rest.split_first_chunk::<$width>().expect("as wide");)+
        assert!(rest.is_empty());
        assert_eq!(Net::input($($input),+), *$x);
        crate::blocks::forward_each!(@ $net, ($($input),+), [$($output),*])
    }};
    (@ $net:ident, ($($input:ident),+), []) => {
        $net.forward($($input),+).to_vec()
    };
    (@ $net:ident, ($($input:ident),+), [$($output:ident),+]) => {{
        let NetOutput { $($output),+ } = $net.forward($($input),+);
        [$($output.as_slice()),+].concat()
    }};
}
pub(crate) use forward_each;

macro_rules! own_cost {
    (without) => {
        fn own_cost(&self, _: &Input, _: &Self::Target) -> Option<Scalar> {
            None
        }

        fn own_gradients(
            &self,
            _: &Input,
            _: &Self::Target,
            _: &mut Self,
        ) -> Option<(Scalar, Input)> {
            None
        }
    };
    (untargeted) => {
        fn own_cost(&self, x: &Input, _: &Self::Target) -> Option<Scalar> {
            Some(self.cost(x))
        }

        fn own_gradients(
            &self,
            x: &Input,
            _: &Self::Target,
            gradients: &mut Self,
        ) -> Option<(Scalar, Input)> {
            Some(self.cost_gradients(x, gradients))
        }
    };
    (targeted) => {
        fn own_cost(&self, x: &Input, target: &Self::Target) -> Option<Scalar> {
            Some(self.cost(x, target))
        }

        fn own_gradients(
            &self,
            x: &Input,
            target: &Self::Target,
            gradients: &mut Self,
        ) -> Option<(Scalar, Input)> {
            Some(self.cost_gradients(x, target, gradients))
        }
    };
}
pub(crate) use own_cost;
