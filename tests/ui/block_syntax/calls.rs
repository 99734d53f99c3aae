dfn::network! {
    struct First(x: 4) -> 8 { concat(x,, x) }
    struct Second(x: 4) -> 4 { leaky_relu(x, slope = 0.2) }
    struct Third(x: 4) -> 4 { leaky_relu(x, slope: 0.2) }
    struct Fourth(x: 4) -> 4 { relu!(x) }
    struct Fifth(x: 4) -> 4 { relu::<f32>(x) }
    struct Sixth(x: 4) -> 4 { relu(|v| v) }
    struct Seventh(x: 3) -> 1 { param w: 3 -> 1; matvec(w x) }
    struct Eighth(x: 3) -> 1 { param w: 3 -> 1; matvec(, x) }
}

fn main() {}
