dfn::network! {
    struct First(16) -> 4 { x -> dense(4) }
    struct Second() -> 4 { x -> dense(4) }
    struct Third(x) -> 4 { x -> dense(4) }
    struct Fourth(x: [f32; 16]) -> 4 { x -> dense(4) }
    struct Fifth(x: 16 u: 16) -> 4 { (x + u) -> dense(4) }
    struct Sixth(x = 16) -> 4 { x -> dense(4) }
    struct Seventh(x 16) -> 4 { x -> dense(4) }
    struct Eighth(16: x) -> 4 { x -> dense(4) }
    struct Ninth(x: &[f32; 16]) -> 4 { x -> dense(4) }
    struct Tenth(&self, x: 16) -> 4 { x -> dense(4) }
    struct Eleventh(type: 16) -> 4 { x -> dense(4) }
    struct Twelfth(mut x: 16) -> 4 { x -> dense(4) }
    struct Thirteenth(x: f32) -> 4 { x -> dense(4) }
    struct Fourteenth(x: ) -> 4 { x -> dense(4) }
    struct Fifteenth(x: 0) -> 4 { x -> dense(4) }
    struct Sixteenth(x: _) -> 4 { x -> dense(4) }
    struct Seventeenth(x: 16,, u: 16) -> 4 { (x + u) -> dense(4) }
    struct Eighteenth(x(16)) -> 4 { x -> dense(4) }
    struct Nineteenth((x, 16)) -> 4 { x -> dense(4) }
    struct Twentieth(x: 16) -> 4 { input u: 4; x + u -> dense(4) }
    struct TwentyFirst(x: 16 -> 4) -> 4 { x }
    struct TwentySecond(pub x: 16) -> 4 { x -> dense(4) }
    struct TwentyThird(input x: 16) -> 4 { x -> dense(4) }
    struct TwentyFourth(x: 16 u: crate::N v: 4) -> 1 { concat(x, u, v) -> dense(1) }
}

fn main() {}
