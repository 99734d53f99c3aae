dfn::network! {
    struct First(x: 3) -> 1 { param w: [3, 1]; matvec(w, x) }
    struct Second(x: 3) -> 1 { param w: (3, 1); matvec(w, x) }
    struct Third(x: 3) -> 1 { param w: 3 x 1; matvec(w, x) }
    struct Fourth(x: 3) -> 1 { param w: 3x1; matvec(w, x) }
    struct Fifth(x: 3) -> 1 { param w: [[f32; 1]; 3]; matvec(w, x) }
    struct Sixth(x: 3) -> 3 { param b: [f32; 3]; b + x }
    struct Seventh(x: 3) -> 1 { param w = 0.5; w * x }
    struct Eighth(x: 3) -> 3 { param b: 3 = 0.5; b * x }
    struct Ninth(x: 3) -> 3 { param w; w * x }
    struct Tenth(x: 3) -> 1 { param w: 3 => 1; matvec(w, x) }
    struct Eleventh(x: 3) -> 1 { param w: 3 -> 1 -> 2; matvec(w, x) }
    struct Twelfth(x: 3) -> 1 { param: 3 -> 1; matvec(w, x) }
    struct Thirteenth(x: 3) -> 1 { param w: dense(3 -> 1); w(x) }
    struct Fourteenth(x: 3) -> 1 { param w 3 -> 1; matvec(w, x) }
    struct Fifteenth(x: 3) -> 1 { param w: _ -> 1; matvec(w, x) }
    struct Sixteenth(x: 3) -> 1 { param w: -> 1; param v: 3 ->; matvec(w, x) + matvec(v, x) }
    struct Seventeenth(x: 3) -> 1 { param mut w: 3 -> 1; matvec(w, x) }
    struct Eighteenth(x: 3) -> 1 { weights w: 3 -> 1; matvec(w, x) }
    struct Nineteenth(x: 3) -> 1 { param w: ; param match: 3; param v(3 -> 1); matvec(w + v, x) }
    struct Twentieth(x: 3) -> 1 { param w: 3 * 1; matvec(w, x) }
    struct TwentyFirst(x: 3) -> 1 { param w += 1; matvec(w, x) }
}

fn main() {}
