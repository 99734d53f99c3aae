//! An activation: Snake, and Snake with a mistake.

use dfn::Activation;

/// z + sin² z, for what is periodic (Ziyin, Hartwig and Ueda 2020): far away from all samples it goes
/// on as it was, where `tanh` and `relu` are flat or straight.
#[derive(Clone, Copy)]
pub struct Snake;

impl Activation<f64> for Snake {
    fn value(&self, z: f64) -> f64 {
        z + z.sin() * z.sin()
    }

    fn slope(&self, z: f64, _: f64) -> f64 {
        // 2 sin z cos z = sin 2z
        1.0 + (2.0 * z).sin()
    }
}

/// The same with a slope that somebody differentiated in haste.
#[derive(Clone, Copy)]
pub struct MistakenSnake;

impl Activation<f64> for MistakenSnake {
    fn value(&self, z: f64) -> f64 {
        Snake.value(z)
    }

    fn slope(&self, z: f64, _: f64) -> f64 {
        // The inner derivative is missing.
        1.0 + 2.0 * z.sin()
    }
}
