dfn::network! {
    struct Net<const H: usize, const K: usize> = dense(2 -> H) -> dense(H -> 1);
}

fn main() {
    let _ = Net::<3, 4>::random(0);
}
