//! The networks.

use dfn::network;

network! {
    /// A skip connection.
    pub struct Residual: f64(x: 5) -> 3 {
        let h = x -> dense(6, relu) -> dense(5);
        relu(x + h) -> dense(3, softmax)
    }

    /// The same in single precision, and narrower than vectors are.
    pub struct Narrow(x: 2) -> 1 {
        let h = x -> dense(3, tanh) -> dense(2);
        (x + h) -> dense(1)
    }

    /// Two inputs through one layer.
    pub struct Siamese: f64(left: 4, right: 4) -> 1 {
        layer encoder = dense(4 -> 3, tanh);
        let distance = square(encoder(left) - encoder(right));
        distance -> dense(1, sigmoid)
    }

    /// A layer on top of itself, and free parameters of both kinds.
    pub struct Free: f64(x: 3) -> 3 {
        param w: 3 -> 3;
        param b: 3;
        layer again = dense(3 -> 3, tanh);
        let h = x -> again -> again;
        tanh(matvec(w, h) + b) * b
    }

    /// A matrix that is computed from a parameter.
    pub struct Positive: f64(x: 3) -> 2 {
        param v: 3 -> 2;
        matvec(exp(v), x)
    }

    /// Several outputs.
    pub struct Gaussian: f64(x: 3) -> (mean: 2, deviation: 2) {
        let h = x -> dense(5, tanh);
        let s = h -> spread: dense(2);
        (h -> dense(2), softplus(s) + 0.01)
    }

    /// Every other operation.
    pub struct Everything: f64(a: 4, b: 3) -> 6 {
        param scale: 1;
        let c = concat(a, b);
        let parts = c[1..4] / (2.0 + square(b)) + abs(c[3]) * b;
        let numbers = concat(norm(a), mean(b), dot(a[..3], b), log_sum_exp(a));
        concat(softmax(parts[..2]) * scale, numbers * sqrt(1.0 + square(scale)))
    }

    /// An output that is an input, and one that no input is part of.
    pub struct Trivial: f64(a: 2, b: 2) -> (same: 2, constant: 1, bias: 2) {
        param v: 2;
        (b, 0.5, tanh(v) + a * 0.0)
    }

    /// The input itself through a unit.
    pub struct Unit: f64(x: 3) -> 3 {
        sigmoid(x)
    }

    /// A parameter alone.
    pub struct Constant: f64(x: 1) -> 2 {
        param v: 2;
        v * v + 0.0 * x
    }

    /// Linear regression with weight decay: figure 5d.
    pub struct Ridge: f64(x: 3) -> 1 {
        param w: 3 -> 1;
        target y: 1;
        let prediction = matvec(w, x);
        cost = half_squared_error(prediction, y) + 0.01 * sum(square(w));
        prediction
    }

    /// The same in single precision.
    pub struct RidgeSingle(x: 3) -> 1 {
        param w: 3 -> 1;
        target y: 1;
        let prediction = matvec(w, x);
        cost = half_squared_error(prediction, y) + 0.01 * sum(square(w));
        prediction
    }

    /// Two targets and two heads on one trunk.
    pub struct Heads: f64(x: 4) -> (class: 3, mean: 1) {
        target t: 3;
        target v: 1;
        let h = x -> trunk: dense(5, tanh);
        let p = h -> dense(3, softmax);
        let value = h -> dense(1);
        cost = cross_entropy(p, t) + 0.5 * half_squared_error(value, v);
        (p, value)
    }

    /// No target: what is learned is to be short.
    pub struct Short: f64(x: 3) -> 2 {
        let h = x -> dense(4, tanh) -> dense(2);
        cost = sum(square(h)) + huber(sum(h), 1.0, 0.5);
        h
    }

    /// y′ = −y, y(0) = 1: a derivative by the input in the cost.
    pub struct Decay: f64(x: 1) -> 1 {
        layer first = dense(1 -> 5, tanh);
        layer second = dense(5 -> 5, tanh);
        layer last = dense(5 -> 1);
        let y = 1.0 + x * last(second(first(x)));
        let slope = grad(y, x);
        cost = square(slope + y);
        y
    }

    /// A penalty on a computed matrix, and one on the gradient by a parameter.
    pub struct Sharp: f64(x: 3) -> 2 {
        param v: 3 -> 2;
        target t: 2;
        let w = exp(v);
        let y = tanh(matvec(w, x));
        let loss = half_squared_error(y, t);
        cost = loss + 0.1 * sum(square(grad(loss, v))) + 0.01 * sum(w);
        y
    }

    /// A cost of parameters alone beside a product of two of them.
    pub struct Bilinear: f64(x: 2) -> 2 {
        param w: 2 -> 2;
        param b: 2;
        target t: 2;
        let y = matvec(w, x) + b;
        cost = half_squared_error(y, t) + sum(square(matvec(w, b)));
        y
    }

    /// A distance, which is 0 for equal inputs, and the length of a parameter that begins at 0.
    pub struct Distance: f64(a: 3, b: 3) -> 1 {
        layer encoder = dense(3 -> 2, tanh);
        param v: 2;
        let d = encoder(a) - encoder(b);
        cost = norm(d) + norm(v);
        norm(d + v)
    }

    /// Widths that are parameters.
    pub struct Generic<const H: usize, const K: usize>: f64(x: H) -> K {
        param w: H -> K;
        let h = x -> dense(H, tanh);
        matvec(w, x + h) -> dense(K, sigmoid)
    }
}
