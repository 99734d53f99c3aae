//! What the benchmarks of dfn share: which networks do which work ([`Cell`]), the numbers they do
//! it with ([`Problem`]), who is compared ([`Peer`]), and how it is timed and printed ([`run`]).
//!
//! It knows nothing of dfn: a peer is whoever implements the trait.

pub mod arrays;
mod cell;
mod check;
mod generator;
mod network;
mod options;
mod peak;
mod peer;
mod problem;
mod reference;
mod report;
mod run;
mod timer;

pub use cell::{Cell, Workload};
pub use network::{Activation, Layer, Network};
pub use peer::{Peer, Work, work};
pub use problem::{ADAM_DECAYS, ADAM_EPSILON, ADAM_RATE, DESCENT_RATE, FEEDBACK, Problem, Targets};
pub use run::run;
