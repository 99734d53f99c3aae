dfn::network! {
    struct First(x: 4) -> 4 { x + }
    struct Second(x: 4) -> 4 { let h = x * ; h }
    struct Third(x: 4) -> 4 { * x }
    struct Fourth(x: 4) -> 4 { x + * x }
    struct Fifth(x: 4) -> 4 { x + () }
    struct Sixth(x: 4) -> 4 { relu(x +) }
    struct Seventh(x: 4) -> 4 { -; }
    struct Eighth(x: 4) -> 4 { + x }
    struct Ninth(x: 4) -> 4 { 2 x }
    struct Tenth(x: 4) -> 4 { (x x) }
    struct Eleventh(x: 4) -> 4 { relu(x x) }
    struct Twelfth(x: 4) -> 4 { x # x }
    struct Thirteenth(x: 4) -> 4 { (x + x)(x - x) }
    struct Fourteenth(x: 4) -> 4 { x - -> dense(4) }
    struct Fifteenth(x: 4) -> 4 { relu(/ x) }
}

fn main() {}
