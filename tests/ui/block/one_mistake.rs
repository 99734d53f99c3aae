dfn::network! {
    struct Concat(x: 4) -> 5 { param w: 4 -> 1; concat(w, x) }
    struct Twice(x: 4) -> 3 { layer enc = dense(4 -> 3); x -> enc -> enc }
    struct Target(x: 4) -> 1 { target t: 1; let y = x -> dense(1); y - t }
    struct Join<const H: usize>(x: 4) -> 8 { let h = x -> dense(H); concat(h, x) -> dense(8) }
    struct Force(x: 3) -> (y: 1, slope: 3) {
        target t: 1;
        let y = x -> dense(4, relu) -> dense(1);
        cost = half_squared_error(y, t);
        (y, grad(y, x))
    }
    struct Sloped(x: 3) -> 3 {
        let y = x -> dense(4, relu) -> dense(1);
        grad(y, x)
    }
}

fn main() {}
