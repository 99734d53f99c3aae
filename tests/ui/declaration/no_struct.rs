dfn::network! {
    Xor = dense(2 -> 1);
    pub Net = dense(2 -> 1);
}

fn main() {}
