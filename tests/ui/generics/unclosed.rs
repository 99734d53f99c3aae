dfn::network! {
    struct Net<const H: usize = dense(2 -> H) -> dense(H -> 1);
}

fn main() {
    let _ = Net::random(0);
}
