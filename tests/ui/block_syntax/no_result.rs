dfn::network! {
    struct First(x: 4) -> 4 {}
    struct Second(x: 4) -> 4 {
        let h = x -> dense(4);
    }
    struct Third(x: 4) -> 4 {
        let h = x -> dense(4)
    }
    struct Fourth(x: 4) -> (mean: 4, deviation: 4) {
        param w: 4 -> 4;
    }
}

fn main() {}
