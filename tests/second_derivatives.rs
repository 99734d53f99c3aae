//! Costs that contain `grad`: their gradients need second derivatives of every operation on the way.

#![cfg(feature = "std")]

use dfn::{HalfSquaredError, OwnCost, check_gradients, network};

network! {
    /// An ordinary differential equation of second order.
    struct Equation: f64(x: 1) -> 1 {
        let u = x -> dense(5, tanh) -> dense(3, sigmoid) -> dense(1);
        let slope = grad(u, x);
        let curvature = grad(slope, x);
        cost = square(curvature + slope - u);
        u
    }

    /// Every smooth unit of a layer, and softmax.
    struct Units: f64(x: 3) -> 1 {
        let h = x -> dense(4, tanh) -> dense(5, sigmoid) -> dense(3, softplus);
        let y = h -> dense(4, silu) -> dense(5, gelu) -> dense(3, softmax) -> dense(1);
        let slopes = grad(y, x);
        cost = sum(square(slopes)) + dot(slopes, x);
        y
    }

    /// Every smooth function.
    struct Functions: f64(x: 5) -> 1 {
        let h = x -> dense(3);
        let positive = exp(0.3 * h) + 0.5;
        let y = sum(square(sin(h)) + sqrt(positive) * cos(h) - ln(positive) / positive);
        let slopes = grad(y + sum(reciprocal(positive)), x);
        cost = mean(square(slopes));
        y
    }

    /// Products with a matrix that is computed, and sizes that change.
    struct Matrices: f64(x: 5, other: 2) -> 3 {
        param w: 4 -> 3;
        param v: 3;
        param s: 1;
        target t: 3;
        let both = concat(x[1..3], other);
        let z = s * matvec(w, both) + matvec(exp(0.3 * w), both);
        let y = z + v;
        let fit = half_squared_error(softmax(y), t) + log_sum_exp(y) - dot(y, t);
        let by_w = grad(fit, w);
        let by_v = grad(fit, v);
        cost = fit + 0.1 * sum(square(by_w)) + norm(by_v + 3.0) + 0.01 * sum(square(w)) * sum(square(v));
        y
    }

    /// A matrix and its transpose: a parameter, one that is computed, and one of each sample.
    struct Tied: f64(x: 5) -> 5 {
        param w: 5 -> 3;
        param v: 5;
        target t: 5;
        let code = tanh(matvec(w, x));
        let y = matvec(transpose(w), code) + matvec(transpose(exp(0.3 * w)), code);
        let fit = half_squared_error(y, t);
        let slopes = grad(fit, w);
        let shared = matvec(transpose(w), matvec(w, v));
        cost = fit + 0.1 * sum(square(matvec(transpose(slopes), code)))
            + 0.1 * sum(square(grad(fit, x))) + 0.1 * sum(square(shared)) + 0.01 * dot(v, x);
        y
    }

    /// A gradient of what all samples share.
    struct Shared: f64(x: 3) -> 1 {
        param w: 3;
        let penalty = sum(w * w * w);
        let y = dot(x, w);
        cost = square(y) + dot(x, grad(penalty, w)) + 0.1 * sum(square(grad(penalty, w)));
        y
    }

    /// A force is the slope of an energy: an output that contains `grad`.
    struct Force: f64(x: 3) -> 3 {
        let energy = x -> dense(5, softplus) -> dense(4, tanh) -> dense(1);
        -grad(energy, x)
    }

    /// A unit with kinks before what is differentiated needs no second derivative.
    struct Kinks: f64(x: 3) -> 1 {
        let h = x -> dense(5, leaky_relu);
        let y = h -> dense(3, tanh) -> dense(1);
        cost = sum(square(grad(y, h))) + huber(sum(grad(y, h)), 0.3);
        y
    }
}

/// Numbers between −1 and 1.
fn numbers<const WIDTH: usize>(count: usize) -> Vec<[f64; WIDTH]> {
    let number = |k: usize| ((k * 37 + 11) % 41) as f64 / 20.5 - 0.97;
    (0..count).map(|sample| std::array::from_fn(|k| number(sample * WIDTH + k))).collect()
}

/// Compares the gradients of every network over one sample, a part of a tile and several tiles.
macro_rules! check {
    ($($test:ident: $network:ident, $targets:expr, $loss:expr;)*) => {
        $(
            #[test]
            fn $test() {
                for count in [1, 3, 70] {
                    let mut network = $network::random(7);
                    for tensor in network.tensors_mut() {
                        tensor.values.iter_mut().zip(numbers::<1>(1000)).for_each(|(p, [n])| *p += 0.1 * n);
                    }
                    let check = check_gradients(&network, &numbers(count), &$targets(count), $loss);
                    check.unwrap_or_else(|error| panic!("{count}: {error}"));
                }
            }
        )*
    };
}

/// A network whose cost has no target.
fn none(count: usize) -> Vec<()> {
    vec![(); count]
}

check! {
    an_equation: Equation, none, OwnCost;
    every_unit: Units, none, OwnCost;
    every_function: Functions, none, OwnCost;
    matrices: Matrices, numbers::<3>, OwnCost;
    a_transposed_matrix: Tied, numbers::<5>, OwnCost;
    something_shared: Shared, none, OwnCost;
    an_output: Force, numbers::<3>, HalfSquaredError;
    kinks: Kinks, none, OwnCost;
}
