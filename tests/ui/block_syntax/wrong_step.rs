dfn::network! {
    struct First(x: 4) -> 4 { x -> dense(4) -> square(x) }
    struct Second(x: 4) -> 4 { x -> relu() -> dense(4) }
    struct Third(x: 4) -> 4 { x -> dense(4) -> relu() }
    struct Fourth(x: 4) -> 4 { x -> nn.Linear(4, 4) }
    struct Fifth(x: 4) -> 4 { layer f = dense(4 -> 4); x -> hidden: f }
    struct Sixth(x: 4) -> 4 { x -> type }
    struct Seventh(x: 4) -> 4 { x -> 8 }
    struct Eighth(x: 4) -> 1 { x -> dense(4) -> sum() }
    struct Ninth(x: 4) -> 4 { x -> dense(4) -> dropout(0.5) }
    struct Tenth(x: 4) -> 4 { x -> hidden dense(4) }
    struct Eleventh(x: 4) -> 4 { relu(x) -> leaky_relu(0.2) }
    struct Twelfth(x: 4) -> 4 { x -> hidden: dense -> dense(4) }
    struct Thirteenth(x: 4) -> 4 { x -> crate::Swish(x) -> dense(4) }
    struct Fourteenth(x: 4) -> 4 { x -> nn::Linear(4, 4) }
    struct Unlabelled(x: 4) -> 4 { let h = x -> : dense(2); h -> dense(4) }
}

fn main() {}
