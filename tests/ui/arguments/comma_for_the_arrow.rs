dfn::network! {
    struct Net = dense(2, 3) -> dense(3, 1, sigmoid);
}

fn main() {
    let _ = Net::random(0).forward(&[0.0, 0.0]);
}
