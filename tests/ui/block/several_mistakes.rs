dfn::network! {
    struct Net(x: 3, z: 4) -> 2 {
        param w: 3 -> 2;
        param unused: 2;
        target t: 2;
        let h = x + z;
        let k = matvc(w, x) -> dense(3 -> 4, rleu) -> dense(5 -> 2);
        cost = half_squared_error(k, t) + square(h);
        concat(k, k)
    }
}

fn main() {}
