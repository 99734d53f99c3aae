dfn::network! {
    struct First(x: 4) -> 4 { h = relu(x); h }
    struct Second(x: 4) -> 4 { let h = relu(x); h = h -> dense(4); h }
    struct Third(x: 4) -> 4 { let h = relu(x); h += x; h }
    struct Fourth(x: 4) -> 4 { y = relu(x); y }
    struct Fifth(x: 4) -> 4 { var h = relu(x); h }
    struct Sixth(x: 4) -> 4 { lte h = relu(x); h }
    struct Seventh(x: 4) -> 4 { h: relu(x); h }
    struct Eighth(x: 4) -> 4 { const L: f64 = 0.1; L * x }
    struct Ninth(x: 4) -> 4 { remember h = relu(x); h }
    struct Tenth(x: 4) -> 4 { f: dense(4 -> 4); f(x) }
    struct Eleventh(x: 4) -> 4 { f = dense(4 -> 4); f(x) -> f }
}

fn main() {}
