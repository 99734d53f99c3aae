const MANY: usize = 20_000;

dfn::network! {
    pub struct Net = dense(MANY -> MANY, relu) -> dense(_ -> 1);
}

fn main() {}
