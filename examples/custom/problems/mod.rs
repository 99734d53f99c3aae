//! What is learned with the parts of one's own, and by which networks. The example's test has the
//! same.

pub mod depth;
pub mod noise;
pub mod reading;
pub mod selection;
pub mod wave;
