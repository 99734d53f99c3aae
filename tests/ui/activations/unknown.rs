dfn::network! {
    struct Net = dense(2 -> 3, rleu) -> dense(3 -> 2, sofmax);
    struct Other = dense(2 -> 3, cosine) -> dense(3 -> 2);
}

fn main() {
    let mut net = Net::random(0);
    // The output unit is not known, and so every loss is taken.
    let _ = net.step(&[0.0, 1.0], &1, dfn::CrossEntropy, 0.1);
    let _ = Other::random(0);
}
