dfn::network! {
    struct Net = dense(relu, 2 -> 3) -> dense(3 -> 1);
}

fn main() {
    let _ = Net::random(0).forward(&[0.0, 0.0]);
}
