dfn::network! {
    pub struct Xor dense(2 -> 1);
    pub struct Net { dense(2 -> 1) };
}

fn main() {}
