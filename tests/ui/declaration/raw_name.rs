dfn::network! {
    struct r#Net = dense(2 -> 0);
}

fn main() {}
