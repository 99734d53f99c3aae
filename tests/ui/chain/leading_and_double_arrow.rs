dfn::network! {
    struct Leading = -> dense(2 -> 1);
    struct Double = dense(2 -> 3) -> -> dense(3 -> 1);
}

fn main() {
    Leading::random(0).forward(&[0.0, 0.0]);
    Double::random(0).forward(&[0.0, 0.0]);
}
