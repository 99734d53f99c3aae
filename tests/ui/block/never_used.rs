dfn::network! {
    struct Value(x: 3) -> 1 {
        let h = x -> dense(4);
        x -> dense(1)
    }
    struct Input(x: 3, z: 2) -> 1 {
        x -> dense(1)
    }
    struct Layer(x: 3) -> 1 {
        layer encoder = dense(4);
        x -> dense(1)
    }
    struct Parameter(x: 3) -> 1 {
        param b: 3;
        x -> dense(1)
    }
    struct Target(x: 3) -> 1 {
        target t: 1;
        let y = x -> dense(1);
        cost = sum(square(y));
        y
    }
}

fn main() {}
