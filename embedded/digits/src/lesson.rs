//! What the device and `examples/export.rs` on the host have in common: the samples, and how they
//! are learned from.

use dfn::Network;

/// The rate of learning from one sample at a time.
pub const RATE: f32 = 0.01;

/// What the network takes: the pixels row by row, from 0 to 1.
pub type Image = [f32; 64];

/// A digit as it lies in flash.
pub struct Sample {
    /// The digit that was written.
    pub label: usize,
    /// Its 8×8 pixels row by row, from 0 to 16.
    pub pixels: [u8; 64],
}

impl Sample {
    /// The digit as the network learned it on the host.
    pub fn image(&self) -> Image {
        self.pixels.map(|pixel| f32::from(pixel) / 16.0)
    }

    /// The digit as it looks when the camera has slipped: one pixel higher, its top row lost.
    pub fn moved(&self) -> Image {
        let mut moved = [0.0; 64];
        for (to, from) in moved.iter_mut().zip(self.image().iter().skip(8)) {
            *to = *from;
        }
        moved
    }
}

/// A number that a change of any bit of any parameter changes, in practice.
pub fn checksum<N: Network<Scalar = f32>>(network: &N) -> u32 {
    let mut sum = 0_u32;
    for tensor in network.tensors() {
        for value in tensor.values {
            sum = sum.rotate_left(5).wrapping_mul(0x9e37_79b1) ^ value.to_bits();
        }
    }
    sum
}
