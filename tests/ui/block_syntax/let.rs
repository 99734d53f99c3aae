dfn::network! {
    struct First(x: 4) -> 4 { let mut h = x; h }
    struct Second(x: 4) -> 4 { let h: [f32; 4] = x; h }
    struct Third(x: 4) -> 2 { let (a, b) = x; a + b }
    struct Fourth(x: 4) -> 4 { let h; h }
    struct Fifth(x: 4) -> 4 { let h = ; h }
    struct Sixth(x: 4) -> 4 { let = x; x }
    struct Seventh(x: 4) -> 4 { let type = x; x }
    struct Eighth(x: 4) -> 4 { let _ = x; x }
    struct Ninth(x: 4) -> 4 { let h := x; h }
    struct Tenth(x: 4) -> 4 { let h -> dense(4); h }
    struct Eleventh(x: 4) -> 4 { let h x; h }
    struct Twelfth(x: 4) -> 4 {
        let layer f = dense(4 -> 4);
        let param w: 4 -> 4;
        let target y: 4;
        cost = half_squared_error(x, y);
        f(matvec(w, x))
    }
}

fn main() {}
