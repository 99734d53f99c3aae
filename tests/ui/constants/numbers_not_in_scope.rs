dfn::network! {
    struct Ridge(x: 3) -> 1 {
        param w: 3 -> 1;
        target t: 1;
        let y = matvec(w, x);
        cost = half_squared_error(y, t) + crate::NOWHERE * sum(square(w));
        y
    }
    struct Shifted(x: 3) -> 1 {
        (x + { NOWHERE }) -> dense(1)
    }
}

fn main() {}
