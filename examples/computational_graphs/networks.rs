//! The lecture's figures as networks. The example's test has the same.

use dfn::network;

/// How much the weights cost in figure 5 d.
pub const LAMBDA: f64 = 0.1;

network! {
    /// Figure 5 a: z = x·y.
    pub struct Product: f64(x: 1, y: 1) -> 1 {
        x * y
    }

    /// Figure 5 b, logistic regression: ŷ = σ(xᵀw + b).
    pub struct Logistic: f64(x: 2) -> 1 {
        param w: 2;
        param b: 1;
        let u1 = dot(x, w);
        let u2 = u1 + b;
        sigmoid(u2)
    }

    /// Figure 5 c, a layer of rectified units: H = max{0, XW + b}.
    pub struct Rectified: f64(x: 2) -> 3 {
        param w: 2 -> 3;
        param b: 3;
        let u1 = matvec(w, x);
        let u2 = u1 + b;
        relu(u2)
    }

    /// Figure 5 d: the prediction ŷ = xᵀw and the weight decay λ Σ w², two uses of w, and a cost of
    /// both.
    pub struct Decay: f64(x: 3) -> 1 {
        param w: 3;
        target y: 1;
        let prediction = dot(x, w);
        let penalty = self::LAMBDA * sum(square(w));
        cost = half_squared_error(prediction, y) + penalty;
        prediction
    }

    /// Figure 6: x = f(w), y = f(x), z = f(y), here with f(v) = v².
    pub struct Repeated: f64(w: 1) -> 1 {
        let x = square(w);
        let y = square(x);
        square(y)
    }

    /// Figure 11: figure 6 with the nodes of its derivatives, ∂z/∂y, ∂z/∂x and ∂z/∂w.
    pub struct Differentiated: f64(w: 1) -> (z: 1, dy: 1, dx: 1, dw: 1) {
        let x = square(w);
        let y = square(x);
        let z = square(y);
        let dy = grad(z, y);
        let dx = grad(z, x);
        let dw = grad(z, w);
        (z, dy, dx, dw)
    }

    /// And the derivative of the derivative.
    pub struct Twice: f64(w: 1) -> 1 {
        let x = square(w);
        let y = square(x);
        grad(grad(square(y), w), w)
    }

    /// A graph of scalars, z = w a² − tanh a with a = x w + b, where a and w are used twice.
    pub struct Scalars: f64(x: 1, w: 1, b: 1) -> 1 {
        let s = x * w;
        let a = s + b;
        let p = square(a);
        let q = p * w;
        let t = tanh(a);
        let z = q - t;
        z
    }

    /// The same with its derivatives as nodes.
    pub struct Slopes: f64(x: 1, w: 1, b: 1) -> (z: 1, dx: 1, dw: 1, db: 1) {
        let s = x * w;
        let a = s + b;
        let p = square(a);
        let q = p * w;
        let t = tanh(a);
        let z = q - t;
        (z, grad(z, x), grad(z, w), grad(z, b))
    }
}
