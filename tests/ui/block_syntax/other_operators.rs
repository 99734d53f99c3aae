dfn::network! {
    struct First(x: 4) -> 4 { param w: 4 -> 4; w @ x }
    struct Second(x: 4) -> 4 { x ** 2 }
    struct Third(x: 4) -> 4 { x ^ 3 + x ** 0.5 }
    struct Fourth(x: 4) -> 4 { x % 2 }
    struct Fifth(x: 4) -> 4 { x > 0 }
    struct Sixth(x: 4) -> 4 { x == x && x <= x }
    struct Seventh(x: 4) -> 4 { x .* x }
    struct Eighth(x: 4) -> 4 { x | x }
    struct Ninth(x: 4) -> 8 { x .. x }
    struct Tenth(x: 4) -> 4 { !x }
    struct Eleventh(x: 4) -> 4 { let h = x; &h }
    struct Twelfth(x: 4) -> 4 { x? }
    struct Thirteenth(x: 4) -> 4 { x as f64 }
    struct Fourteenth(x: 4) -> 4 { -(x + 1) ** 2 }
    struct Fifteenth(x: 4) -> 4 { x ^ }
}

fn main() {}
