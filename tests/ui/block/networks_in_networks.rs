dfn::network! {
    struct Encoder(x: 4) -> 5 { x -> dense(5) }
    struct Called(x: 4) -> 5 { Encoder(x) }
    struct Chained(x: 4) -> 5 { x -> Encoder }
}

fn main() {}
