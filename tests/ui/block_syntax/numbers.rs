dfn::network! {
    struct First(x: 4) -> 4 { 2u8 * x }
    struct Second(x: 4) -> 4 { 0.5f32 * x }
    struct Third(x: 4) -> 4 { 2x }
    struct Fourth(x: 4) -> 4 { "0.5" * x }
    struct Fifth(x: 4) -> 4 { .5 * x }
    struct Sixth(x: 4) -> 4 { {} * x }
    struct Seventh(x: 4) -> 4 { 'a' * x }
    struct Eighth(x: 4) -> 4 { x / crate::WIDTH as f64 }
}

fn main() {}
