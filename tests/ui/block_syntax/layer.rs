dfn::network! {
    struct First(x: 4) -> 4 { layer f: dense(4 -> 4); f(x) }
    struct Second(x: 4) -> 4 { layer dense(4 -> 4); x }
    struct Third(x: 4) -> 4 { layer f; f(x) }
    struct Fourth(x: 4) -> 4 { layer f = ; f(x) }
    struct Fifth(x: 4) -> 4 { layer f = x -> dense(4); f(x) }
    struct Sixth(x: 4) -> 4 { layer f = dense(4 -> 8) -> dense(8 -> 4); f(x) }
    struct Seventh(x: 4) -> 4 { layer f = hidden: dense(4 -> 4); f(x) }
    struct Eighth(x: 4) -> 4 { layer f = nn.Linear(4, 4); f(x) }
    struct Ninth(x: 4) -> 4 { layer f = relu; f(x) }
    struct Tenth(x: 4) -> 4 { layer fn = dense(4 -> 4); x }
    struct Eleventh(x: 4) -> 4 { layers f = dense(4 -> 4); f(x) }
    struct Twelfth(x: 4) -> 4 { layer = dense(4 -> 4); f(x) }
    struct Thirteenth(x: 4) -> 4 { layer f dense(4 -> 4); f(x) }
}

fn main() {}
