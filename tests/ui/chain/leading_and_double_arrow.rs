dfn::network! {
    struct Leading = -> dense(2 -> 1);
    struct Double = dense(2 -> 3) -> -> dense(3 -> 1);
}

fn main() {
    let _ = Leading::random(0).forward(&[0.0, 0.0]);
    let _ = Double::random(0).forward(&[0.0, 0.0]);
}
