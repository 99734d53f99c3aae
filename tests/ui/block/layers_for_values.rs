dfn::network! {
    struct Before(x: 3) -> 1 {
        let y = a(x);
        layer a = dense(3 -> 1);
        y
    }
    struct Weights(x: 3) -> 1 {
        layer l = dense(3 -> 1);
        let y = l(x);
        cost = sum(square(l.weights));
        y
    }
    struct Norm(x: 3) -> 1 {
        layer l = dense(3 -> 1);
        let y = l(x);
        cost = l2(l);
        y
    }
}

fn main() {}
