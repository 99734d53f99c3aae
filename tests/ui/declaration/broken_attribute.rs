dfn::network! {
    # pub struct Net = dense(2 -> 1);
}

fn main() {}
