//! Networks, layers, optimisers and what they remember, in every format of
//! [serde](https://serde.rs).
//!
//! A network is written with its shape:
//!
//! ```json
//! {
//!   "format": 1,
//!   "scalar": "f32",
//!   "layers": [
//!     { "label": "dense1", "inputs": 2, "outputs": 2, "activation": "relu" },
//!     { "label": "dense2", "inputs": 2, "outputs": 1, "activation": "linear" }
//!   ],
//!   "parameters": [
//!     { "weights": [[1.0, 1.0], [1.0, 1.0]], "bias": [0.0, -1.0] },
//!     { "weights": [[1.0], [-2.0]], "bias": [0.0] }
//!   ]
//! }
//! ```
//!
//! Everything is read where it stays, row by row: a network can be larger than the stack.

mod dense;
mod fields;
mod in_place;
mod mismatch;
mod network;
mod number;
mod parameters;
mod shape;
mod states;

pub use fields::{Fields, Source, Struct};
#[cfg(feature = "std")]
pub use in_place::deserialize_boxed;
pub use in_place::{DeserializeInPlace, InPlace, deserialize_into};
pub use network::{deserialize, serialize};
pub use number::Number;
pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
