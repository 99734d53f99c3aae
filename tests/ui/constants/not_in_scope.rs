dfn::network! {
    struct Net = dense(2 -> HIDDEN, relu) -> dense(HIDDEN -> 1);
}

fn main() {
    Net::random(0).forward(&[0.0, 0.0]);
}
