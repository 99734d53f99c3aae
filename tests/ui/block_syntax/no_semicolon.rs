dfn::network! {
    struct First(x: 4) -> 4 {
        let h = x -> dense(4)
        relu(h)
    }
    struct Second(x: 4) -> 4 {
        layer f = dense(4 -> 4)
        param w: 4 -> 4
        target y: 4
        cost = half_squared_error(f(x), y)
        let h = matvec(w, x)
        h
    }
    struct Third(x: 4) -> 4 {
        let h = x h;
        h
    }
    struct Fourth(x: 4) -> 4 {
        let h = relu(x),
        h
    }
    struct Fifth(x: 4) -> 4 {
        param w: 4 -> 4, param b: 4;
        matvec(w, x) + b
    }
}

fn main() {}
