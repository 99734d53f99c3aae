#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![doc = include_str!("../README.md")]

#[cfg(feature = "ndarray")]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[cfg(feature = "ndarray")]
mod arrays;
#[cfg(feature = "std")]
mod check_gradients;
#[cfg(all(feature = "std", any(doc, doctest)))]
pub mod guide;
mod trainer;

#[cfg(feature = "ndarray")]
pub use arrays::{ArrayError, assign_dense, classes, column, forward_array, rows, rows_mut};
#[cfg(feature = "std")]
pub use check_gradients::{
    Derivative, GradientCheck, GradientCheckError, GradientDifference, check_gradients,
    check_penalty_gradients,
};
#[cfg(all(feature = "serde", feature = "std"))]
pub use dfn_runtime::deserialize_boxed;
pub use dfn_runtime::{
    Activation, AdaGrad, Adam, AdamState, AdamW, BatchError, Bernoulli, BinaryCrossEntropy,
    ByActivation, ClassTarget, Clipped, ConfusionMatrix, ConfusionTable, CrossEntropy, Dense,
    Generator, Glorot, GlorotNormal, Graph, HalfSquaredError, He, HeNormal, Huber,
    HyperparameterError, Initialiser, L1, L2, Layer, LayerKind, LayerTrace, LeCun, LeCunNormal,
    Loss, MeanAbsoluteError, MeanSquaredError, Momentum, Multinoulli, Nesterov, Network, Normal,
    Optimiser, OutputUnit, Overflow, OwnCost, Penalty, Program, RmsProp, Role, Scalar, Sgd,
    StepError, Summary, TILE, TargetError, Tensor, TensorMut, Uniform, Vector, Workspace, Zeros,
    descend, generator, graph, rand_core, unit,
};
#[cfg(feature = "serde")]
pub use dfn_runtime::{DeserializeInPlace, deserialize_into};
#[cfg(feature = "std")]
pub use dfn_runtime::{accuracy, mean_absolute_error, root_mean_squared_error};
#[cfg(feature = "ndarray")]
pub use ndarray;
#[cfg(feature = "std")]
pub use trainer::{
    Best, Checkpoint, Fit, FitControl, FitEnd, FitError, FitOutcome, Progress, Report, Sampling,
    Schedule, Validation,
};
pub use trainer::{TrainError, Trainer, TrainerMemory};

/// Declares deep forward networks, which the compiler checks and differentiates.
///
/// ```
/// dfn::network! {
///     /// Exclusive or.
///     pub struct Xor = dense(2 -> 2, relu) -> dense(2 -> 1, linear);
///
///     /// Handwritten digits, in double precision.
///     pub struct Digits: f64 = hidden: dense(64 -> 32, tanh) -> dense(_ -> 10, softmax);
///
///     /// As wide inside as whoever uses it says.
///     pub struct Policy<const H: usize> = dense(16 -> H, leaky_relu(0.2)) -> dense(H -> 4);
/// }
/// assert_eq!(Xor::PARAMETERS, 9);
/// assert_eq!(Digits::LAYERS[0].label, "hidden");
/// assert_eq!(Policy::<8>::PARAMETERS, (16 * 8 + 8) + (8 * 4 + 4));
///
/// dfn::network! {
///     /// A residual block: what is no chain is a block, which reads like a function.
///     pub struct Residual(x: 16) -> 4 {
///         let h = x -> dense(32, relu) -> dense(16);
///         relu(x + h) -> dense(4, softmax)
///     }
/// }
/// assert_eq!(Residual::LAYERS[2].label, "dense3");
/// ```
///
/// # Syntax
///
/// A call declares any number of networks, each as a chain,
/// `attributes visibility struct Name<const H: usize>: scalar = layer -> layer -> … ;`, or as a block,
/// `attributes visibility struct Name<const H: usize>: scalar(input: WIDTH, …) -> WIDTH { … }`.
///
/// - The scalar is `f32` or `f64`; without `: scalar` it is `f32`.
/// - A layer is `label: dense(INPUTS -> OUTPUTS, activation)`. The label names the layer's field;
///   without one it is `dense1`, `dense2`, … by position. Without an activation the layer is
///   linear. `_` for the inputs, or nothing, as in `dense(OUTPUTS, activation)`, takes the width
///   that arrives.
/// - A width is an integer, the path of a constant, a block of constants, `{ 2 * N }`, or a parameter
///   of the network.
/// - Parameters are widths, `<const H: usize, const K: usize>`, each the width of some layer. Where
///   two layers join, the same name must stand on both sides, as `H` can be any width, and nothing can
///   be computed with it, which needs a Rust to come. A width of 0, or one that makes a layer too large,
///   is an error where the network is used. A default, `<const H: usize = 8>`, is that of the type
///   `Policy`; an expression names the width, `Policy::<8>::random(1)`, or its type does.
/// - The activations are `linear`, `relu`, `leaky_relu`, `elu`, `gelu`, `silu`, `softplus`, `sigmoid`,
///   `tanh`, `hard_sigmoid`, `hard_tanh`, `clip01` and `softmax` ([`unit`](mod@unit)), and types of
///   your own that implement [`Activation`], by their path: `crate::Swish`. Two take a parameter,
///   `leaky_relu(0.01)` and `elu(1.0)`, which are also what they are without one: a number with a
///   decimal point, the path of a constant of type `f64`, or a block of such.
/// - The layers can stand in a string instead, where the arrow of the lecture can be written:
///   `struct Xor = "dense(2→2, relu) → dense(2→1)";`.
///
/// # Blocks
///
/// A block has statements, each with a semicolon, and ends with the output, which has none.
///
/// | statement | is |
/// |---|---|
/// | `let h = …;` | a value, computed from those before it |
/// | `layer encoder = dense(8 -> 4, tanh);` | a layer, to be used once or more: `encoder(x)` or `x -> encoder` |
/// | `param w: 3 -> 1;` | a matrix W ∈ R^{3×1} that is learned, drawn as weights are |
/// | `param b: 4;` | a vector that is learned, which begins at 0 as biases do |
/// | `target y: 1;` | what the cost compares with; `forward` does not need it |
/// | `cost = …;` | what training makes small, with [`OwnCost`] in the place of a loss |
///
/// Expressions are made of names, numbers, `x -> layer -> layer`, `+ - * /` element by element,
/// parentheses, parts (`x[2]`, `x[0..4]`) and calls:
///
/// - element by element, every activation (`relu(x)`, `leaky_relu(x, 0.2)`, `crate::Swish(x)`) and `square`,
///   `sqrt`, `exp`, `ln`, `abs`, `reciprocal`, `sin`, `cos`;
/// - `sum(x)`, `mean(x)`, `norm(x)` = √Σx² (with slope 0 at 0), `dot(a, b)`, `log_sum_exp(x)`, of width 1;
/// - `softmax(x)`, `concat(a, b, …)`, `matvec(w, x)` = Wᵀx, and `matvec(transpose(w), x)` = Wx;
/// - the losses `half_squared_error(a, t)`, `mean_squared_error`, `mean_absolute_error`, `huber(a, t, 1.0)`,
///   `binary_cross_entropy(p, t)` of a `sigmoid` and `cross_entropy(p, t)` of a `softmax`, each with the
///   formula of the loss of that name;
/// - `grad(y, v)`, the gradient ∂y/∂v of a y of width 1, in the shape of v.
///
/// Widths are equal, or one of them is 1. A number is of type `f64`, whatever the network's: a literal, the
/// path of a constant, or a block of such. Several inputs, targets or outputs stand one after the other
/// in the arrays that data sets are made of: for several inputs there is `Name::input(&a, &b)`, and
/// `forward(&a, &b)` takes each by itself; for several outputs, `-> (mean: 2, deviation: 2)`, `forward`
/// returns a struct with their names, `NameOutput`. Widths that are parameters cannot be added up, so that
/// there is one input or output of such a width, and no `concat`.
///
/// # What it writes
///
/// A struct that *is* the parameters, with a field of type [`Dense`] for each layer, and beside it
/// a struct for its trace, `XorTrace`. Documentation, derives and other attributes go to the
/// struct, which is always `Clone`, `Copy`, `Debug` and `PartialEq`, and with the feature `serde` also
/// `Serialize` and `Deserialize`; the documentation goes on with a table of the layers. Its methods are
/// inherent; they are those of [`Network`] with the widths written out. `forward` of a `static` network
/// works in a constant amount of stack, and nothing is ever allocated.
///
/// # Errors
///
/// A declaration that makes no sense is an error of the compiler at the token to mend. All mistakes
/// of a declaration are reported in one run, and none causes further errors where the network is
/// used.
#[macro_export]
macro_rules! network {
    ($($declarations:tt)*) => {
        $crate::__private::network! { [$crate] $($declarations)* }
    };
}

/// What generated code names. No part of the public interface.
#[doc(hidden)]
pub mod __private {
    pub use dfn_macros::network;
    pub use dfn_runtime::__items as items;
    pub use dfn_runtime::__methods as methods;
    pub use dfn_runtime::*;
}
