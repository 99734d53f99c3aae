//! The plane of φ = (a, b), and the affine function that an output layer is over it.

use crate::networks::{INSIDE, OnSquare, TwoUnits, error, identity, learn, square};
use std::error::Error;

const STARTS: u64 = 9;

/// A map to the plane and what the output layer makes of it, ŷ = w₁a + w₂b + c.
pub struct Plane {
    pub name: &'static str,
    pub phi: Box<dyn Fn(f64) -> [f64; 2]>,
    pub axes: [&'static str; 2],
    pub w: [f64; 2],
    pub c: f64,
}

impl Plane {
    /// φ(x) = (x², x).
    pub fn by_hand() -> Result<Self, Box<dyn Error>> {
        let network: OnSquare = learn(square, 0)?;
        let [[w1], [w2]] = network.output.weights;
        let [c] = network.output.bias;
        Ok(Self {
            name: "made by hand",
            phi: Box::new(square),
            axes: ["a = x²", "b = x"],
            w: [w1, w2],
            c,
        })
    }

    /// The two hidden units of the start with the median error.
    pub fn learned() -> Result<Self, Box<dyn Error>> {
        let mut networks = Vec::new();
        for seed in 0..STARTS {
            let network: TwoUnits = learn(identity, seed)?;
            networks.push((error(&network, identity, INSIDE), network));
        }
        networks.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (_, network) = networks.swap_remove(networks.len() / 2);
        let [[w1], [w2]] = network.output.weights;
        let [c] = network.output.bias;
        let phi = Box::new(move |x| network.trace(&[x]).hidden.h);
        Ok(Self { name: "learned", phi, axes: ["a = h₁", "b = h₂"], w: [w1, w2], c })
    }

    /// How far along the direction of w a point of the plane lies.
    pub fn along(&self, [a, b]: [f64; 2]) -> f64 {
        (self.w[0] * a + self.w[1] * b) / self.w[0].hypot(self.w[1])
    }

    /// Two points of the plane where ŷ has a value, far apart.
    pub fn level(&self, y: f64) -> [(f64, f64); 2] {
        let [w1, w2] = self.w;
        let square = w1 * w1 + w2 * w2;
        // The foot of the perpendicular from the origin, and steps along the line.
        let foot = ((y - self.c) * w1 / square, (y - self.c) * w2 / square);
        [-100.0, 100.0].map(|step| {
            let step = step / square.sqrt();
            (foot.0 - step * w2, foot.1 + step * w1)
        })
    }
}
