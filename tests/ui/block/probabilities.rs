dfn::network! {
    struct Binary(x: 3) -> 1 {
        target t: 1;
        let y = x -> dense(1);
        cost = binary_cross_entropy(y, t);
        y
    }
    struct Classes(x: 3) -> 3 {
        target t: 3;
        let p = x -> dense(3, sigmoid);
        cost = cross_entropy(p, t);
        p
    }
}

fn main() {}
