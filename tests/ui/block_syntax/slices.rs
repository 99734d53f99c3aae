dfn::network! {
    struct First(x: 4) -> 2 { x[0..=1] }
    struct Second(x: 4) -> 2 { x[0:2] }
    struct Third(x: 4) -> 1 { x[] }
    struct Fourth(x: 4) -> 1 { x[0, 1] }
    struct Fifth(x: 4) -> 1 { x[-1] }
    struct Sixth(x: 4) -> 1 { x[1.5] }
    struct Seventh(x: 4) -> 2 { x[0...2] }
    struct Eighth(x: 4) -> 1 { x[crate::N + 1] }
    struct Ninth(x: 4) -> 1 { x[2i32] }
    struct Tenth(x: 4) -> 2 { [0..2] }
}

fn main() {}
