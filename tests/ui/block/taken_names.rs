dfn::network! {
    struct Method(x: 3) -> 1 {
        param forward: 3;
        (x + forward) -> dense(1)
    }
    struct Trace(x: 3) -> 1 {
        let input = x -> dense(1);
        input
    }
    struct Generated(x: 3) -> 1 {
        let __h = x -> dense(1);
        __h
    }
    struct Graph(x: 3) -> 1 {
        layer cost = dense(1);
        x -> cost
    }
}

fn main() {}
