const N: usize = 2;

dfn::network! {
    struct Net = dense(2 * N -> 3, relu) -> dense(_ -> 1);
    struct Trait = dense(2 -> <Net as dfn::Network>::INPUTS) -> dense(_ -> 1);
}

fn main() {
    let _ = Net::random(0);
}
