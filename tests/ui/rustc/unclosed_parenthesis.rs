dfn::network! {
    struct Net = dense(2 -> 1, relu -> dense(3 -> 1);
}

fn main() {}
