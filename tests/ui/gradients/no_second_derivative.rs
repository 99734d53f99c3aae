// A cost that contains `grad`, of units that have no second derivative.

use dfn::network;

network! {
    pub struct Layer(x: 2) -> 1 {
        let y = x -> dense(4, relu) -> dense(1);
        cost = sum(square(grad(y, x)));
        y
    }

    pub struct Function(x: 2) -> 1 {
        let y = leaky_relu(x -> dense(4, tanh) -> dense(1), 0.2);
        cost = sum(square(grad(y, x)));
        y
    }

    pub struct TwoCalls(x: 2) -> 1 {
        let rectified = relu(x -> dense(1));
        let y = rectified -> dense(4, tanh) -> dense(1);
        let z = relu(y);
        cost = sum(square(grad(z, y))) + sum(rectified);
        y
    }

    pub struct Own(x: 2) -> 1 {
        let y = x -> dense(4, crate::Swish) -> dense(1);
        cost = sum(square(grad(y, x)));
        y
    }

    pub struct Output(x: 2) -> 2 {
        let y = x -> dense(4, hard_tanh) -> dense(1);
        grad(y, x)
    }

    pub struct Twice(x: 1) -> 1 {
        let y = x -> dense(4, elu) -> dense(1);
        grad(grad(y, x), x)
    }
}

fn main() {}
