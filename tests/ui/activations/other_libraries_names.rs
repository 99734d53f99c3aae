dfn::network! {
    struct Net = dense(2 -> 3, ReLU)
        -> dense(3 -> 3, Tanh)
        -> dense(3 -> 3, identity)
        -> dense(3 -> 3, logistic)
        -> dense(3 -> 3, Softmax);
}

fn main() {
    let _ = Net::random(0);
}
