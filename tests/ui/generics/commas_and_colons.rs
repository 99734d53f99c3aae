dfn::network! {
    struct Commas<const H: usize,, const K: usize> = dense(H -> K);
    struct Colon<const H usize> = dense(2 -> H);
    struct Twice<const H: usize usize> = dense(2 -> H);
}

fn main() {
    let _ = Colon::<3>::random(0);
}
