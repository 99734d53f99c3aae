dfn::network! {
    struct One(x: 3) -> 1 {
        dot(x) -> dense(1)
    }
    struct Two(x: 3) -> 1 {
        relu(x, 0.2) -> dense(1)
    }
    struct WithParameter(x: 3) -> 1 {
        leaky_relu(x, 0.2, 1) -> dense(1)
    }
    struct None(x: 3) -> 1 {
        sum() + (x -> dense(1))
    }
    struct Join(x: 3) -> 1 {
        concat(x) -> dense(1)
    }
    struct Layer(x: 3) -> 1 {
        layer encoder = dense(1);
        encoder(x, x)
    }
    struct Loss(x: 3) -> 1 {
        target t: 1;
        let y = x -> dense(1);
        cost = huber(y, t, 1, 2);
        y
    }
    struct LeftOut(x: 2) -> 2 { let h = relu(x); square() }
    struct Joined(x: 2) -> 1 { dot(x x) }
}

fn main() {}
