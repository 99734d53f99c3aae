dfn::network! {
    pub struct Policy<const H: usize> = dense(16 -> H, tanh) -> dense(H -> 4);
}

fn main() {}
