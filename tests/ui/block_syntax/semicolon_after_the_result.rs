dfn::network! {
    struct First(x: 4) -> 4 {
        let h = relu(x);
        h -> dense(4);
    }
    struct Second(x: 4) -> 4 {
        relu(x);
        x -> dense(4)
    }
    struct Third(x: 4) -> 4 {
        relu(x)
        let h = x -> dense(4);
        h
    }
    struct Fourth(x: 4) -> 4 {
        ;
        x
    }
}

fn main() {}
