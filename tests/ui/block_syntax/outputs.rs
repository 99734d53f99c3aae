dfn::network! {
    struct First(x: 16) { x }
    struct Second(x: 16) -> { x }
    struct Third(x: 16) => 16 { x }
    struct Fourth(x: 16): 16 { x }
    struct Fifth(x: 16) -> [f32; 16] { x }
    struct Sixth(x: 16) -> (16) { x }
    struct Seventh(x: 16) -> (16, 16) { (x, x) }
    struct Eighth(x: 16) -> () { x }
    struct Ninth(x: 16) -> y: 16 { x }
    struct Tenth(x: 16) -> 16, 16 { (x, x) }
    struct Eleventh(x: 16): f64 -> 16 { x }
    struct Twelfth(x: 16) 16 { x }
    struct Thirteenth(x: 16) -> dense(4) { x }
    struct Fourteenth(x: 16) -> 4 -> 2 { x }
    struct Fifteenth(x: 16) -> f32 { x }
    struct Sixteenth(x: 16) -> (a: 8, 8) { (x, x) }
    struct Seventeenth(x: 16) -> _ { x }
    struct Eighteenth(x: 16) - 16 { x }
    struct Nineteenth(x: 16) -> 0 { x }
    struct Twentieth(x: 16) -> 16 { output h: 4; x }
    struct TwentyFirst(x: 16) where T: Copy { x }
    struct TwentySecond(x: 16) -> (a: 16 b: 16) { (x, relu(x)) }
}

fn main() {}
