dfn::network! {
    struct Inputs<const H: usize>(x: H, z: 2) -> 1 {
        concat(x, z) -> dense(1)
    }
    struct Joined<const H: usize>(x: H) -> 1 {
        concat(x, square(x)) -> dense(1)
    }
    struct Outputs<const H: usize>(x: H) -> (y: H, z: H) {
        let h = x -> dense(H);
        (h, square(h))
    }
    struct Targets<const H: usize>(x: 3) -> H {
        target s: H;
        target t: H;
        let y = x -> dense(H);
        cost = half_squared_error(y, s) + half_squared_error(y, t);
        y
    }
}

fn main() {}
