dfn::network! {
    struct First(x: 4) -> 4 { (x, relu(x)) }
    struct Second(x: 4) -> (mean: 4, deviation: 4) { x }
    struct Third(x: 4) -> (mean: 4, deviation: 4) { (x, x, x) }
    struct Fourth(x: 4) -> (mean: 4) { (x, x) }
    struct Fifth(x: 4) -> 4 { let h = (x, x); h }
    struct Sixth(x: 4) -> 4 { [x, x] }
    struct Seventh(x: 4) -> (mean: 4, deviation: 4) { x, relu(x) }
    struct Eighth(x: 4) -> (mean: 4, deviation: 4) { (mean: x, deviation: relu(x)) }
    struct Ninth(x: 4) -> (mean: 4, deviation: 4, rest: 4) { (x relu(x), x) }
}

fn main() {}
