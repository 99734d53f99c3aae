//! A graph as `network!` would write it, by hand: two inputs, free parameters, two outputs, two targets
//! and a cost of its own.

use crate::kernel::rows;
use crate::program::OutputTile;
use crate::{Isa, Layer, Program, Tensor, TensorMut, Vector, Zeros, unit};

/// The weight of the penalty.
const LAMBDA: f64 = 0.05;

/// p = wᵀ(a, b) + v with the outputs p and (2p, −p), and
/// cost = ½ (p − t)² + ½ s p² + λ Σ w².
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ridge {
    pub w: [[f64; 1]; 3],
    pub v: [f64; 1],
}

crate::__methods! {
    generics: [],
    network: Ridge,
    trace: [f64; 3],
    scalar: f64,
    input: [f64; 3],
    output: [f64; 3],
    jacobian: [[f64; 3]; 3],
    unit: unit::own_cost<2>,
    layers: 2,
    tensors: 2,
    checks: [],
    each: [
        0 w "w" weights(3, 1) used 2 [weights],
        1 v "v" bias(1) [bias]
    ],
    inputs: [a: 2, b: 1],
    outputs: [pub RidgeOutput (RidgeOutput) p: 1, both: 2],
    cost: [[f64; 2], t: 1, s: 1],
}

impl Ridge {
    fn prediction(&self, x: &[f64; 3]) -> f64 {
        self.v[0] + self.w.iter().zip(x).map(|([w], x)| w * x).sum::<f64>()
    }

    fn penalty(&self) -> f64 {
        LAMBDA * self.w.iter().map(|[w]| w * w).sum::<f64>()
    }

    fn cost_of(&self, p: f64, [t, s]: [f64; 2]) -> f64 {
        0.5 * (p - t) * (p - t) + 0.5 * s * p * p + self.penalty()
    }

    /// Adds scale · ∂cost/∂θ and returns ∂cost/∂x.
    fn add(&self, scale: f64, x: &[f64; 3], p: f64, [t, s]: [f64; 2], into: &mut Self) -> [f64; 3] {
        let dp = (p - t) + s * p;
        for ((into, w), x) in into.w.iter_mut().zip(&self.w).zip(x) {
            into[0] += scale * (dp * x + 2.0 * LAMBDA * w[0]);
        }
        into.v[0] += scale * dp;
        self.w.map(|[w]| dp * w)
    }
}

#[derive(Clone, Copy, Debug)]
pub struct Buffers<const TILE: usize> {
    p: [f64; TILE],
    y: [[f64; 3]; TILE],
    dy: [[f64; 3]; TILE],
    targets: [[f64; 2]; TILE],
    dcost: [f64; TILE],
}

impl<const TILE: usize> Zeros for Buffers<TILE> {
    const ZEROS: Self = Self {
        p: [0.0; TILE],
        y: [[0.0; 3]; TILE],
        dy: [[0.0; 3]; TILE],
        targets: [[0.0; 2]; TILE],
        dcost: [0.0; TILE],
    };
}

impl Zeros for Ridge {
    const ZEROS: Self = Ridge::ZEROS;
}

impl Program for Ridge {
    type Scalar = f64;
    type Input = [f64; 3];
    type Output = [f64; 3];
    type Jacobian = [[f64; 3]; 3];
    type Unit = unit::own_cost<2>;
    type Trace = [f64; 3];
    type Buffers<const TILE: usize> = Buffers<TILE>;

    const LAYERS: &'static [Layer] = &Ridge::LAYERS;
    const UNIT: Self::Unit = unit::own_cost;
    const NO_JACOBIAN: Self::Jacobian = [<Self::Input as Vector>::ZEROS; 3];
    const IN_LANES: bool = false;
    const HAS_COST: bool = true;
    const TARGETS: usize = 2;
    const FINGERPRINT: Option<u32> = Some(0x00c0_ffee);
    const SEVERAL_OUTPUTS: bool = true;

    fn forward_sample<I: Isa>(&self, _: I, x: &[f64; 3]) -> [f64; 3] {
        let p = self.prediction(x);
        [p, 2.0 * p, -p]
    }

    /// The input: back-propagation needs no more.
    fn trace_sample<I: Isa>(&self, _: I, x: &[f64; 3]) -> [f64; 3] {
        *x
    }

    fn backward_sample<I: Isa>(
        &self,
        isa: I,
        x: &[f64; 3],
        dy: &[f64; 3],
        gradients: &mut Self,
    ) -> [f64; 3] {
        let dp = dy[0] + 2.0 * dy[1] - dy[2];
        gradients.w.iter_mut().zip(x).for_each(|([dw], x)| *dw += dp * x);
        gradients.v[0] += dp;
        self.input_gradient_sample(isa, x, dy)
    }

    fn input_gradient_sample<I: Isa>(&self, _: I, _: &[f64; 3], dy: &[f64; 3]) -> [f64; 3] {
        self.w.map(|[w]| w * (dy[0] + 2.0 * dy[1] - dy[2]))
    }

    fn descend<I: Isa>(
        &mut self,
        isa: I,
        x: &[[f64; 3]; 1],
        buffers: &mut Buffers<1>,
        rate: f64,
    ) -> bool {
        let mut gradients = Self::ZEROS;
        self.backward_tile(isa, x, buffers, &mut gradients);
        if gradients.tensors().iter().any(|tensor| tensor.values.iter().any(|g| !g.is_finite())) {
            return false;
        }
        for (parameters, gradients) in self.tensors_mut().into_iter().zip(gradients.tensors()) {
            for (parameter, gradient) in parameters.values.iter_mut().zip(gradients.values) {
                *parameter -= rate * gradient;
            }
        }
        true
    }

    fn forward_tile<I: Isa, const TILE: usize>(
        &self,
        isa: I,
        x: &[[f64; 3]],
        buffers: &mut Buffers<TILE>,
    ) {
        for ((x, p), y) in x.iter().zip(&mut buffers.p).zip(&mut buffers.y) {
            *p = self.prediction(x);
            *y = self.forward_sample(isa, x);
        }
    }

    fn output_tile<const TILE: usize>(
        buffers: &mut Buffers<TILE>,
    ) -> OutputTile<'_, [f64; 3], TILE> {
        OutputTile { z: &buffers.y, y: &buffers.y, dz: &mut buffers.dy }
    }

    fn targets_tile<const TILE: usize>(buffers: &mut Buffers<TILE>) -> &mut [f64] {
        buffers.targets.as_flattened_mut()
    }

    fn cost_tile<I: Isa, const TILE: usize>(
        &self,
        _: I,
        x: &[[f64; 3]],
        buffers: &mut Buffers<TILE>,
        share: f64,
    ) -> f64 {
        buffers.dcost.fill(share);
        let samples = rows(&buffers.p, x.len()).iter().zip(&buffers.targets);
        samples.map(|(p, targets)| self.cost_of(*p, *targets)).sum()
    }

    fn cost_sample<I: Isa>(&self, _: I, x: &[f64; 3], targets: &[f64]) -> f64 {
        let &[t, s] = targets else { return f64::NAN };
        self.cost_of(self.prediction(x), [t, s])
    }

    fn cost_gradient_sample<I: Isa>(
        &self,
        isa: I,
        x: &[f64; 3],
        targets: &[f64],
        gradients: &mut Self,
    ) -> (f64, [f64; 3]) {
        let &[t, s] = targets else { return (f64::NAN, [f64::NAN; 3]) };
        let dx = self.add(1.0, x, self.prediction(x), [t, s], gradients);
        (self.cost_sample(isa, x, targets), dx)
    }

    fn backward_tile<I: Isa, const TILE: usize>(
        &self,
        _: I,
        x: &[[f64; 3]],
        buffers: &mut Buffers<TILE>,
        gradients: &mut Self,
    ) {
        let Buffers { p, targets, dcost, .. } = buffers;
        for (((x, p), targets), dcost) in x.iter().zip(p).zip(targets).zip(dcost) {
            self.add(*dcost, x, *p, *targets, gradients);
        }
    }

    fn parameters(&self) -> impl Iterator<Item = Tensor<'_, f64>> {
        self.tensors().into_iter()
    }

    fn parameters_mut(&mut self) -> impl Iterator<Item = TensorMut<'_, f64>> {
        self.tensors_mut().into_iter()
    }
}
