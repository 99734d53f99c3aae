dfn::network! {
    struct Net = dense(2 -> 3, selu) -> dense(3 -> 3, mish) -> dense(3 -> 1, PReLU());
}

fn main() {}
