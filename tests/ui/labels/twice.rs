dfn::network! {
    struct Net = hidden: dense(2 -> 3) -> hidden: dense(3 -> 1);
    struct ByPosition = dense2: dense(2 -> 3) -> dense(3 -> 1);
}

fn main() {
    let _ = Net::random(0).forward(&[0.0, 0.0]);
    let _ = ByPosition::random(0).forward(&[0.0, 0.0]);
}
