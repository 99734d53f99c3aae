dfn::network! {
    struct Empty = dense(2 -> {}) -> dense(_ -> 1);
    struct Sign = dense(? -> 3) -> dense(3 -> 1);
}

fn main() {}
