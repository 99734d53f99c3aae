dfn::network! {
    pub struct match = dense(2 -> 1);
}

fn main() {}
