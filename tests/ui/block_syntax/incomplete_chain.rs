dfn::network! {
    struct First(x: 4) -> 4 { -> dense(4) }
    struct Second(x: 4) -> 4 { x -> }
    struct Third(x: 4) -> 4 { x -> -> dense(4) }
    struct Fourth(x: 4) -> 4 { dense(4 -> 4) }
    struct Fifth(x: 4) -> 4 { let f = dense(4 -> 4); f(x) }
    struct Sixth(x: 4) -> 4 { x -> dense -> dense(4) }
    struct Seventh(x: 4) -> 4 { let f = dense(4); f(x) }
}

fn main() {}
