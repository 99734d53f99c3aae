//! Networks once more, slowly: vectors of vectors, formulas with the functions of `std`, algorithms
//! 6.3 and 6.4 of Goodfellow, Bengio and Courville (2016) with whole Jacobians. Nothing here is the
//! library's.

mod loss;
mod network;
mod number;
mod unit;

pub use loss::Formula;
pub use network::Reference;
pub use number::{Number, Precision};
pub use unit::{Unit, normal_distribution};
