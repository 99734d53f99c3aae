dfn::network! {
    struct Net = dense(2 -> 3, gelu) -> dense(3 -> 1, leaky_relu(0.01));
}

fn main() {}
