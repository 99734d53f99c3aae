//! Networks, layers and what optimisers remember, in every format of [serde](https://serde.rs).
//!
//! A network is `{ format, scalar, layers, parameters }`: its shape, which has to be that of the network
//! it is read into, and then weights and bias of each layer. Everything is read where it stays, row by
//! row, because a network can be larger than the stack.

mod dense;
mod fields;
mod in_place;
mod mismatch;
mod network;
mod number;
mod parameters;
mod shape;
mod states;
#[cfg(test)]
mod tests;

#[cfg(feature = "std")]
pub use in_place::deserialize_boxed;
pub use in_place::{DeserializeInPlace, deserialize_into};
pub use network::{deserialize, serialize};
pub use number::Number;
// For generated code.
pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
