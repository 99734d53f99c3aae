//! Activations, and output units with their losses.

/// What a hidden layer does with its pre-activations.
pub trait Activation {
    /// g(z).
    fn value(z: f32) -> f32;
    /// g'(z) from h = g(z).
    fn slope(h: f32) -> f32;
}

/// What the last layer does, and the loss of it.
pub trait Output<const OUTPUTS: usize> {
    /// What the network should give.
    type Target: Clone + 'static;

    /// ŷ.
    fn value(z: [f32; OUTPUTS]) -> [f32; OUTPUTS];
    /// L and ∂L/∂z.
    fn loss(y: &[f32; OUTPUTS], target: &Self::Target) -> (f32, [f32; OUTPUTS]);
}

/// max(0, z).
pub struct Relu;

impl Activation for Relu {
    fn value(z: f32) -> f32 {
        z.max(0.0)
    }

    fn slope(h: f32) -> f32 {
        if h > 0.0 { 1.0 } else { 0.0 }
    }
}

/// The hyperbolic tangent.
pub struct Tanh;

impl Activation for Tanh {
    fn value(z: f32) -> f32 {
        z.tanh()
    }

    fn slope(h: f32) -> f32 {
        1.0 - h * h
    }
}

/// z, with the mean squared error.
pub struct Linear;

impl<const OUTPUTS: usize> Output<OUTPUTS> for Linear {
    type Target = [f32; OUTPUTS];

    fn value(z: [f32; OUTPUTS]) -> [f32; OUTPUTS] {
        z
    }

    fn loss(y: &[f32; OUTPUTS], target: &[f32; OUTPUTS]) -> (f32, [f32; OUTPUTS]) {
        let mut loss = 0.0;
        let mut dz = [0.0; OUTPUTS];
        for output in 0..OUTPUTS {
            let difference = y[output] - target[output];
            loss += difference * difference / OUTPUTS as f32;
            dz[output] = 2.0 / OUTPUTS as f32 * difference;
        }
        (loss, dz)
    }
}

/// Probabilities of classes, with the cross-entropy.
pub struct Softmax;

impl<const OUTPUTS: usize> Output<OUTPUTS> for Softmax {
    type Target = usize;

    fn value(z: [f32; OUTPUTS]) -> [f32; OUTPUTS] {
        let largest = z.into_iter().fold(f32::NEG_INFINITY, f32::max);
        let exponentials = z.map(|z| (z - largest).exp());
        let sum: f32 = exponentials.iter().sum();
        exponentials.map(|exponential| exponential / sum)
    }

    fn loss(y: &[f32; OUTPUTS], class: &usize) -> (f32, [f32; OUTPUTS]) {
        let mut dz = *y;
        dz[*class] -= 1.0;
        (-y[*class].ln(), dz)
    }
}
