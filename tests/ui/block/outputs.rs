dfn::network! {
    struct Width(x: 3) -> 2 {
        x -> dense(1)
    }
    struct Named(x: 3) -> (mean: 1, deviation: 1) {
        let h = x -> dense(2);
        (h[0], exp(h))
    }
    struct Generic<const H: usize>(x: 3) -> H {
        x -> dense(2)
    }
    struct Target(x: 3) -> 1 {
        target t: 1;
        let y = x -> dense(1);
        cost = half_squared_error(y, t);
        y - t
    }
}

fn main() {}
