//! The runtime of [`dfn`](https://docs.rs/dfn): kernels, units, losses, optimisers and the passes
//! over a batch. It computes no graphs: `network!` writes the calls of the kernels.
//!
//! Use it through `dfn`, which exports everything that a program needs.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![no_std]

#[cfg(any(feature = "std", test))]
extern crate std;

mod batch;
#[cfg(feature = "std")]
mod boxed;
mod dense;
mod elements;
mod error;
#[doc(hidden)]
pub mod fields;
pub mod graph;
mod hyperparameter;
mod initialiser;
pub mod isa;
pub mod kernel;
mod layer;
mod loss;
mod methods;
mod metrics;
mod names;
mod network;
mod optimiser;
mod penalty;
#[doc(hidden)]
pub mod ports;
pub mod program;
mod sample;
mod scalar;
#[cfg(feature = "serde")]
#[doc(hidden)]
pub mod serde;
mod serde_template;
mod summary;
#[cfg(test)]
mod testing;
mod trace;
pub mod unit;
mod vector;
mod width;
mod workspace;
mod zeros;

#[cfg(all(feature = "serde", feature = "std"))]
pub use self::serde::deserialize_boxed;
#[cfg(feature = "serde")]
pub use self::serde::{DeserializeInPlace, deserialize_into};
pub use batch::check_samples;
#[cfg(feature = "std")]
#[doc(hidden)]
pub use boxed::{copy as boxed_copy, zeros as boxed_zeros};
pub use dense::Dense;
pub use elements::Elements;
pub use error::{BatchError, StepError, TargetError};
pub use graph::Graph;
pub use hyperparameter::HyperparameterError;
pub use initialiser::{
    ByActivation, Generator, Glorot, GlorotNormal, He, HeNormal, Initialiser, LeCun, LeCunNormal,
    Normal, Uniform, generator,
};
pub use isa::Isa;
pub use layer::{Layer, LayerKind, Role, Tensor, TensorMut};
#[doc(hidden)]
pub use loss::CostTarget;
pub use loss::{
    BinaryCrossEntropy, ClassTarget, CrossEntropy, HalfSquaredError, Huber, Loss,
    MeanAbsoluteError, MeanSquaredError, OwnCost,
};
pub use metrics::{ConfusionMatrix, ConfusionTable};
#[cfg(feature = "std")]
pub use metrics::{accuracy, mean_absolute_error, root_mean_squared_error};
#[doc(hidden)]
pub use names::WithoutModules;
pub use network::Network;
pub use optimiser::{
    AdaGrad, Adam, AdamState, AdamW, Clipped, Momentum, Nesterov, Optimiser, Overflow, RmsProp,
    Sgd, descend,
};
pub use penalty::{L1, L2, Penalty};
pub use program::{OutputTile, Program};
pub use rand_core;
#[doc(hidden)]
pub use sample::{cost, cost_gradients};
pub use scalar::Scalar;
#[cfg(feature = "std")]
#[doc(hidden)]
pub use std::boxed::Box;
pub use summary::Summary;
pub use trace::LayerTrace;
pub use unit::{Activation, Bernoulli, Multinoulli, OutputUnit};
pub use vector::Vector;
pub use width::{
    require_equal_widths, require_few_parameters, require_finite, require_positive,
    require_same_width, require_slice, require_width,
};
pub use workspace::{TILE, Workspace};
pub use zeros::{Zeros, no_rows, overwrite};
