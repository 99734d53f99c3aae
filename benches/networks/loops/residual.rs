//! A residual block, h = relu(x + W₂ᵀ relu(W₁ᵀx + b₁) + b₂), and the rest of the network.

use super::adam::Adam;
use super::chain::Chain;
use super::layer::Layer;
use super::unit::{Activation, Relu};
use std::array;

/// A block and the rest of the network.
pub struct Block<const WIDTH: usize, Rest> {
    first: Layer<WIDTH, WIDTH>,
    second: Layer<WIDTH, WIDTH>,
    rest: Rest,
}

impl<const WIDTH: usize, Rest> Block<WIDTH, Rest> {
    /// What the block has inside, and its value.
    fn values(&self, x: &[f32; WIDTH]) -> [[f32; WIDTH]; 2] {
        let inside = self.first.pre_activation(x).map(Relu::value);
        let z = self.second.pre_activation(&inside);
        [inside, array::from_fn(|unit| Relu::value(x[unit] + z[unit]))]
    }
}

impl<Rest, const WIDTH: usize, const OUTPUTS: usize> Chain<WIDTH, OUTPUTS> for Block<WIDTH, Rest>
where
    Rest: Chain<WIDTH, OUTPUTS>,
{
    const ZEROS: Self = Self { first: Layer::ZEROS, second: Layer::ZEROS, rest: Rest::ZEROS };
    type Target = Rest::Target;
    /// ∂L/∂z of the first layer, and of the second one, which goes past both.
    type First = [[f32; WIDTH]; 2];

    fn forward(&self, x: &[f32; WIDTH]) -> [f32; OUTPUTS] {
        self.rest.forward(&self.values(x)[1])
    }

    fn backward(
        &self,
        x: &[f32; WIDTH],
        target: &Self::Target,
        scale: f32,
        gradients: &mut Self,
    ) -> (f32, Self::First) {
        let [inside, h] = self.values(x);
        let (loss, dz) = self.rest.backward(&h, target, scale, &mut gradients.rest);
        let dh = self.rest.input_gradient(&dz);
        let dz2 = array::from_fn(|unit| dh[unit] * Relu::slope(h[unit]));
        gradients.second.add_gradients(&inside, &dz2);
        let dh = self.second.input_gradient(&dz2);
        let dz1 = array::from_fn(|unit| dh[unit] * Relu::slope(inside[unit]));
        gradients.first.add_gradients(x, &dz1);
        (loss, [dz1, dz2])
    }

    fn input_gradient(&self, [dz1, dz2]: &Self::First) -> [f32; WIDTH] {
        let dx = self.first.input_gradient(dz1);
        array::from_fn(|unit| dx[unit] + dz2[unit])
    }

    fn descend(&mut self, gradients: &Self, rate: f32) {
        self.first.descend(&gradients.first, rate);
        self.second.descend(&gradients.second, rate);
        self.rest.descend(&gradients.rest, rate);
    }

    fn adam(&mut self, adam: &Adam, gradients: &Self, first: &mut Self, second: &mut Self) {
        self.first.adam(adam, &gradients.first, &mut first.first, &mut second.first);
        self.second.adam(adam, &gradients.second, &mut first.second, &mut second.second);
        self.rest.adam(adam, &gradients.rest, &mut first.rest, &mut second.rest);
    }

    fn each_tensor(&mut self, visit: &mut impl FnMut(&mut [f32])) {
        self.first.tensors_mut().into_iter().for_each(&mut *visit);
        self.second.tensors_mut().into_iter().for_each(&mut *visit);
        self.rest.each_tensor(visit);
    }
}
