dfn::network! {
    struct NoScalar(x: 3) -> 3 {
        let y = x -> dense(3, tanh);
        grad(y, x)
    }
    struct Independent(x: 3, z: 3) -> 3 {
        let y = x -> dense(1, tanh);
        grad(y, z)
    }
    struct Later(x: 3) -> 3 {
        let y = x -> dense(3, tanh);
        grad(sum(x), y)
    }
    struct Number(x: 3) -> 3 {
        let y = x -> dense(1, tanh);
        x * grad(y, 2.0)
    }
    struct Kink(x: 3) -> 1 {
        let y = x -> dense(1, relu);
        let slope = grad(y, x);
        grad(sum(slope), x) -> dense(1)
    }
    struct Part(x: 3) -> 1 {
        let part = x[..2];
        let y = sum(square(x)) -> dense(1);
        sum(grad(y, part)) + grad(y, x[2])
    }
    struct Layer(x: 3) -> 1 {
        layer f = dense(1, tanh);
        f(x) * sum(grad(f(x), f))
    }
    struct Label(x: 3) -> 1 {
        let y = x -> dense(1, tanh);
        y * sum(grad(y, dense1))
    }
}

fn main() {}
