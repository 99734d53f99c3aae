//! A network as a list: a hidden layer and the rest, until the last layer.

use super::adam::Adam;
use super::layer::Layer;
use super::unit::{Activation, Output};
use std::array;
use std::marker::PhantomData;

/// One layer and all after it. The same type holds gradients and moments.
pub trait Chain<const INPUTS: usize, const OUTPUTS: usize> {
    /// All parameters 0.
    const ZEROS: Self;
    /// What the network should give.
    type Target: Clone + 'static;
    /// The pre-activations of the first layer.
    type First;

    /// ŷ.
    fn forward(&self, x: &[f32; INPUTS]) -> [f32; OUTPUTS];

    /// Adds the gradient of `scale` times the loss of one sample; returns the loss, and scale ∂L/∂z
    /// of the first layer, from which the layer before it goes on.
    fn backward(
        &self,
        x: &[f32; INPUTS],
        target: &Self::Target,
        scale: f32,
        gradients: &mut Self,
    ) -> (f32, Self::First);

    /// ∂L/∂x from ∂L/∂z of the first layer.
    fn input_gradient(&self, dz: &Self::First) -> [f32; INPUTS];

    /// θ ← θ − rate · gradient.
    fn descend(&mut self, gradients: &Self, rate: f32);

    /// A step of Adam, with its two moments.
    fn adam(&mut self, adam: &Adam, gradients: &Self, first: &mut Self, second: &mut Self);

    /// Shows every tensor in its order.
    fn each_tensor(&mut self, visit: &mut impl FnMut(&mut [f32]));
}

/// A hidden layer and the rest of the network.
pub struct Hidden<Unit, const INPUTS: usize, const WIDTH: usize, Rest> {
    layer: Layer<INPUTS, WIDTH>,
    rest: Rest,
    unit: PhantomData<Unit>,
}

impl<Unit, Rest, const INPUTS: usize, const WIDTH: usize, const OUTPUTS: usize>
    Chain<INPUTS, OUTPUTS> for Hidden<Unit, INPUTS, WIDTH, Rest>
where
    Unit: Activation,
    Rest: Chain<WIDTH, OUTPUTS>,
{
    const ZEROS: Self = Self { layer: Layer::ZEROS, rest: Rest::ZEROS, unit: PhantomData };
    type Target = Rest::Target;
    type First = [f32; WIDTH];

    fn forward(&self, x: &[f32; INPUTS]) -> [f32; OUTPUTS] {
        self.rest.forward(&self.layer.pre_activation(x).map(Unit::value))
    }

    fn backward(
        &self,
        x: &[f32; INPUTS],
        target: &Self::Target,
        scale: f32,
        gradients: &mut Self,
    ) -> (f32, Self::First) {
        let h = self.layer.pre_activation(x).map(Unit::value);
        let (loss, dz) = self.rest.backward(&h, target, scale, &mut gradients.rest);
        let dh = self.rest.input_gradient(&dz);
        let dz = array::from_fn(|unit| dh[unit] * Unit::slope(h[unit]));
        gradients.layer.add_gradients(x, &dz);
        (loss, dz)
    }

    fn input_gradient(&self, dz: &Self::First) -> [f32; INPUTS] {
        self.layer.input_gradient(dz)
    }

    fn descend(&mut self, gradients: &Self, rate: f32) {
        self.layer.descend(&gradients.layer, rate);
        self.rest.descend(&gradients.rest, rate);
    }

    fn adam(&mut self, adam: &Adam, gradients: &Self, first: &mut Self, second: &mut Self) {
        self.layer.adam(adam, &gradients.layer, &mut first.layer, &mut second.layer);
        self.rest.adam(adam, &gradients.rest, &mut first.rest, &mut second.rest);
    }

    fn each_tensor(&mut self, visit: &mut impl FnMut(&mut [f32])) {
        self.layer.tensors_mut().into_iter().for_each(&mut *visit);
        self.rest.each_tensor(visit);
    }
}

/// The last layer.
pub struct Last<Unit, const INPUTS: usize, const OUTPUTS: usize> {
    layer: Layer<INPUTS, OUTPUTS>,
    unit: PhantomData<Unit>,
}

impl<Unit, const INPUTS: usize, const OUTPUTS: usize> Chain<INPUTS, OUTPUTS>
    for Last<Unit, INPUTS, OUTPUTS>
where
    Unit: Output<OUTPUTS>,
{
    const ZEROS: Self = Self { layer: Layer::ZEROS, unit: PhantomData };
    type Target = Unit::Target;
    type First = [f32; OUTPUTS];

    fn forward(&self, x: &[f32; INPUTS]) -> [f32; OUTPUTS] {
        Unit::value(self.layer.pre_activation(x))
    }

    fn backward(
        &self,
        x: &[f32; INPUTS],
        target: &Self::Target,
        scale: f32,
        gradients: &mut Self,
    ) -> (f32, Self::First) {
        let (loss, dz) = Unit::loss(&self.forward(x), target);
        let dz = dz.map(|dz| scale * dz);
        gradients.layer.add_gradients(x, &dz);
        (loss, dz)
    }

    fn input_gradient(&self, dz: &Self::First) -> [f32; INPUTS] {
        self.layer.input_gradient(dz)
    }

    fn descend(&mut self, gradients: &Self, rate: f32) {
        self.layer.descend(&gradients.layer, rate);
    }

    fn adam(&mut self, adam: &Adam, gradients: &Self, first: &mut Self, second: &mut Self) {
        self.layer.adam(adam, &gradients.layer, &mut first.layer, &mut second.layer);
    }

    fn each_tensor(&mut self, visit: &mut impl FnMut(&mut [f32])) {
        self.layer.tensors_mut().into_iter().for_each(visit);
    }
}
