dfn::network! {
    struct First(x: 4) -> 4 { if x { x } else { relu(x) } }
    struct Second(x: 4) -> 4 {
        for i in 0..3 { x }
        x -> dense(4)
    }
    struct Third(x: 4) -> 4 { let f = |v| v * v; f(x) }
    struct Fourth(x: 4) -> 4 { let h = if x { x } else { x }; h }
    struct Fifth(x: 4) -> 4 {
        fn twice(x: f32) -> f32 { 2.0 * x }
        x
    }
    struct Sixth(x: 4) -> 4 { let on = true; on * x }
    struct Seventh(x: 4) -> 4 { self.x }
    struct Eighth(x: 4) -> 4 { x + _ }
    struct Ninth(x: 4) -> 4 { use crate::Swish; x }
    struct Tenth(x: 4) -> 4 { x if x else x }
    struct Eleventh(x: 4) -> 4 { <f32 as Constants>::L * x }
    struct Twelfth(x: 4) -> 4 { #[inline] let h = x; h }
}

fn main() {}
