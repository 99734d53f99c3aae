dfn::network! {
    struct Net = dense(2 -> HIDDEN, relu) -> dense(HIDDEN -> 1);
}

fn main() {
    let _ = Net::random(0).forward(&[0.0, 0.0]);
}
