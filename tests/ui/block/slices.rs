dfn::network! {
    struct Element(x: 3) -> 1 {
        x[3]
    }
    struct TooFar(x: 3) -> 1 {
        x[..4] -> dense(1)
    }
    struct Backwards(x: 3) -> 1 {
        x[2..1] -> dense(1)
    }
    struct Empty(x: 3) -> 1 {
        x[1..1] -> dense(1)
    }
    struct Generic<const H: usize>(x: H) -> 1 {
        x[1..] -> dense(1)
    }
    struct Of(x: 3) -> 1 {
        param w: 3 -> 2;
        w[0] * (x -> dense(1))
    }
}

fn main() {}
