//! Adam on one tensor.

use dfn_bench_harness::{ADAM_DECAYS, ADAM_EPSILON, ADAM_RATE};

/// What a step of Adam needs to know beside the moments.
pub struct Adam {
    beta1: f32,
    beta2: f32,
    /// 1 − β₁ᵗ and 1 − β₂ᵗ at step t.
    corrections: [f32; 2],
}

impl Adam {
    /// At a step, the first one being 1.
    pub fn at(step: i32) -> Self {
        let [beta1, beta2] = ADAM_DECAYS;
        Self { beta1, beta2, corrections: [1.0 - beta1.powi(step), 1.0 - beta2.powi(step)] }
    }

    /// Changes the parameters and the moments of one tensor.
    pub fn update(&self, p: &mut [f32], g: &[f32], m: &mut [f32], s: &mut [f32]) {
        let [correction1, correction2] = self.corrections;
        for (((p, g), m), s) in p.iter_mut().zip(g).zip(m).zip(s) {
            *m = self.beta1 * *m + (1.0 - self.beta1) * g;
            *s = self.beta2 * *s + (1.0 - self.beta2) * g * g;
            *p -= ADAM_RATE * (*m / correction1) / ((*s / correction2).sqrt() + ADAM_EPSILON);
        }
    }
}
