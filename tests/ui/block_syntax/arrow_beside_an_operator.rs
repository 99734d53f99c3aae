dfn::network! {
    struct First(x: 4, h: 4) -> 4 { x + h -> dense(4) }
    struct Second(x: 4, h: 4) -> 4 { x -> dense(4) + h }
    struct Third(x: 4) -> 4 { x -> dense(4) - x -> dense(4, relu) }
    struct Fourth(x: 4) -> 4 { -x -> dense(4) }
    struct Fifth(x: 4) -> 4 { 2.0 * relu(x) + x -> dense(8) -> dense(4) }
}

fn main() {}
