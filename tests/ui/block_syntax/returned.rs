dfn::network! {
    struct First(x: 4) -> 4 {
        let h = relu(x);
        return h -> dense(4);
    }
    struct Second(x: 4) -> 4 { return x }
}

fn main() {}
