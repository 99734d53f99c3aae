dfn::network! {
    struct Net = dense(2 -> 3, relu) -> dense(3 -> 1, crate::Swish);
}

fn main() {
    let _ = Net::random(0).forward(&[0.0, 0.0]);
}
