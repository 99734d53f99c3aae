//! Networks with all that can be done with them, so that every pass and kernel is compiled.
//!
//! Nothing here is run. `cargo xtask kernels` reads the declarations below too: of the widths follows
//! which kernels there must be.

use dfn::{
    Adam, AdamW, CrossEntropy, HalfSquaredError, L1, L2, Loss, MeanSquaredError, Momentum, Network,
    Optimiser, OwnCost, Penalty, RmsProp, Sgd, Trainer, Workspace, network,
};
use std::hint::black_box;

network! {
    /// The samples of a tile in lanes.
    pub struct Narrow = dense(2 -> 2, relu) -> dense(2 -> 1, linear);
    /// A few vectors a layer.
    pub struct Small = dense(4 -> 16, relu) -> dense(16 -> 16, softplus) -> dense(16 -> 3, softmax);
    /// Whole blocks, and what is left of one.
    pub struct Digits = dense(64 -> 64, relu) -> dense(64 -> 32, tanh) -> dense(32 -> 10, softmax);
    /// The most inputs.
    pub struct Wide = dense(784 -> 128, elu) -> dense(128 -> 10, softmax);
    /// Few outputs, of which no vector is full.
    pub struct Policy = dense(16 -> 64, tanh) -> dense(64 -> 64, silu) -> dense(64 -> 4, linear);
    /// Widths that no vector divides.
    pub struct Odd = dense(5 -> 7, sigmoid) -> dense(7 -> 9, gelu) -> dense(9 -> 3, linear);
    /// Half as many lanes.
    pub struct Double: f64 = dense(12 -> 24, gelu) -> dense(24 -> 5, softmax);
}

// Graphs: every kernel that there is for a block, at widths that vectors divide and at others.
network! {
    /// Skip connections.
    pub struct Residual(x: 64) -> 10 {
        let h = relu(x + (x -> dense(64, relu) -> dense(64)));
        relu(h + (h -> dense(64, relu) -> dense(64))) -> dense(10, softmax)
    }
    /// Whole vectors, matrices that are computed, what samples share, and second derivatives by both.
    pub struct Vectors(a: 16, b: 16) -> (y: 16, s: 1) {
        param w: 32 -> 16;
        param v: 16;
        target t: 16;
        let both = concat(a * sin(b), a - cos(b));
        let z = matvec(w, both) + matvec(exp(0.3 * w), both) / (1.0 + square(v));
        let y = tanh(z) + sqrt(1.0 + square(both[8..24])) * reciprocal(2.0 + square(a));
        let energy = log_sum_exp(y) - dot(y, v) + norm(z);
        let slopes = grad(energy, a);
        let fit = half_squared_error(softmax(y), t) + 0.1 * mean(square(grad(energy, w)));
        cost = fit + 0.1 * sum(square(slopes)) + mean(abs(y)) + 0.01 * sum(ln(1.0 + square(w)));
        (y, sum(slopes))
    }
    /// The same at widths that no vector divides.
    pub struct Odds(a: 5, b: 7) -> (y: 3, s: 1) {
        param w: 6 -> 3;
        param v: 3;
        target t: 3;
        let both = concat(a * sin(b[1..6]), cos(b[2]));
        let z = matvec(w, both) + matvec(exp(0.3 * w), both) / (1.0 + square(v));
        let y = tanh(z) + sqrt(1.0 + square(both[2..5])) * reciprocal(2.0 + square(a[..3]));
        let energy = log_sum_exp(y) - dot(y, v) + norm(z);
        let slopes = grad(energy, a);
        let fit = half_squared_error(softmax(y), t) + 0.1 * mean(square(grad(energy, w)));
        cost = fit + 0.1 * sum(square(slopes)) + mean(abs(y)) + 0.01 * sum(ln(1.0 + square(w)));
        (y, sum(slopes))
    }
    /// Half as many lanes, and an output that contains a derivative.
    pub struct Force: f64(x: 12) -> 12 {
        let energy = x -> dense(24, softplus) -> dense(8, tanh) -> dense(1);
        -grad(energy, x)
    }
}

macro_rules! passes {
    ($($function:ident: $network:ident, $target:ty, $loss:expr;)*) => {
        $(
            /// Everything that can be done with this network.
            #[inline(never)]
            pub fn $function(
                x: &[<$network as dfn::Program>::Input],
                targets: &[$target],
            ) {
                all::<$network, _, _>(
                    x,
                    targets,
                    $loss,
                    (Sgd::new(0.1), Momentum::new(0.1, 0.9), Adam::new(0.001)),
                    (RmsProp::new(0.001).clipped(1.0), AdamW::new(0.001)),
                    0.1,
                );
            }
        )*
    };
}

passes! {
    narrow: Narrow, [f32; 1], MeanSquaredError;
    small: Small, usize, CrossEntropy;
    digits: Digits, usize, CrossEntropy;
    wide: Wide, usize, CrossEntropy;
    policy: Policy, [f32; 4], MeanSquaredError;
    odd: Odd, [f32; 3], MeanSquaredError;
    double: Double, [f64; 5], CrossEntropy;
    residual: Residual, usize, CrossEntropy;
    vectors: Vectors, [f32; 16], OwnCost;
    odds: Odds, [f32; 3], OwnCost;
    force: Force, [f64; 12], HalfSquaredError;
}

fn all<N, L, Target>(
    x: &[N::Input],
    targets: &[Target],
    loss: L,
    (descent, momentum, adam): (impl Optimiser<N>, impl Optimiser<N>, impl Optimiser<N>),
    (clipped, decaying): (impl Optimiser<N>, impl Optimiser<N>),
    rate: N::Scalar,
) where
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
    let network = &mut *N::boxed();
    let gradients = &mut *N::boxed();
    let mut workspace = Workspace::<N>::boxed();
    let mut y = vec![<N::Output as dfn::Vector>::ZEROS; x.len()];
    for (x, target) in x.iter().zip(targets) {
        black_box(network.forward(x));
        black_box(network.jacobian(x));
        let _ = black_box(network.step(x, target, loss, rate));
    }
    let _ = black_box(network.forward_batch(x, &mut y, &mut workspace));
    let _ = black_box(network.mean_loss(x, targets, loss, &mut workspace));
    let _ = black_box(network.gradients(x, targets, loss, gradients, &mut workspace));
    trained(network, x, targets, loss, descent);
    trained(network, x, targets, loss, momentum);
    trained(network, x, targets, loss, adam);
    trained(network, x, targets, loss, clipped);
    trained(network, x, targets, loss, decaying);
    (L1::new(rate), L2::new(rate)).add_gradients(network, gradients);
    black_box((network, gradients, y));
}

fn trained<N, L, Target>(
    network: &mut N,
    x: &[N::Input],
    targets: &[Target],
    loss: L,
    optimiser: impl Optimiser<N>,
) where
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
    let _ = black_box(Trainer::new(network, loss, optimiser).step(x, targets));
}
