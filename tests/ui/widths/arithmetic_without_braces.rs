const N: usize = 2;

dfn::network! {
    struct Net = dense(2 * N -> 3, relu) -> dense(_ -> 1);
}

fn main() {
    Net::random(0);
}
