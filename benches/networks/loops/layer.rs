//! A dense layer: its parameters, which also hold their gradients and Adam's moments.

use super::adam::Adam;

/// W ∈ R^{in×out} and b.
pub struct Layer<const INPUTS: usize, const OUTPUTS: usize> {
    weights: [[f32; OUTPUTS]; INPUTS],
    bias: [f32; OUTPUTS],
}

impl<const INPUTS: usize, const OUTPUTS: usize> Layer<INPUTS, OUTPUTS> {
    /// All 0.
    pub const ZEROS: Self = Self { weights: [[0.0; OUTPUTS]; INPUTS], bias: [0.0; OUTPUTS] };

    /// z = Wᵀx + b.
    pub fn pre_activation(&self, x: &[f32; INPUTS]) -> [f32; OUTPUTS] {
        let mut z = self.bias;
        for (x, row) in x.iter().zip(&self.weights) {
            for (z, weight) in z.iter_mut().zip(row) {
                *z += x * weight;
            }
        }
        z
    }

    /// Adds ∂L/∂W = x dzᵀ and ∂L/∂b = dz to these gradients.
    pub fn add_gradients(&mut self, x: &[f32; INPUTS], dz: &[f32; OUTPUTS]) {
        for (x, row) in x.iter().zip(&mut self.weights) {
            for (weight, dz) in row.iter_mut().zip(dz) {
                *weight += x * dz;
            }
        }
        for (bias, dz) in self.bias.iter_mut().zip(dz) {
            *bias += dz;
        }
    }

    /// ∂L/∂x = W dz.
    pub fn input_gradient(&self, dz: &[f32; OUTPUTS]) -> [f32; INPUTS] {
        let mut dx = [0.0; INPUTS];
        for (dx, row) in dx.iter_mut().zip(&self.weights) {
            for (weight, dz) in row.iter().zip(dz) {
                *dx += weight * dz;
            }
        }
        dx
    }

    /// The weights and the bias, to write to.
    pub fn tensors_mut(&mut self) -> [&mut [f32]; 2] {
        [self.weights.as_flattened_mut(), &mut self.bias]
    }

    /// The weights and the bias.
    pub fn tensors(&self) -> [&[f32]; 2] {
        [self.weights.as_flattened(), &self.bias]
    }

    /// θ ← θ − rate · gradient.
    pub fn descend(&mut self, gradients: &Self, rate: f32) {
        for (parameters, gradients) in self.tensors_mut().into_iter().zip(gradients.tensors()) {
            for (p, g) in parameters.iter_mut().zip(gradients) {
                *p -= rate * g;
            }
        }
    }

    /// A step of Adam, with its two moments.
    pub fn adam(&mut self, adam: &Adam, gradients: &Self, first: &mut Self, second: &mut Self) {
        let moments = first.tensors_mut().into_iter().zip(second.tensors_mut());
        let tensors = self.tensors_mut().into_iter().zip(gradients.tensors()).zip(moments);
        for ((parameters, gradients), (first, second)) in tensors {
            adam.update(parameters, gradients, first, second);
        }
    }
}
