dfn::network! {
    pub struct = dense(2 -> 1);
}

fn main() {}
