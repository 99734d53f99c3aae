dfn::network! {
    struct Net = forward: dense(2 => 0, rleu) -> desne(_ -> 4, tanh) -> dense(5 -> 1, softmax);
    struct Other = dense(2 -> 2) -> dense(3 -> 1);
}

fn main() {
    let net = Net::random(0);
    let _ = net.forward(&[0.0, 0.0]);
    let _ = Other::random(0).forward(&[0.0, 0.0]);
}
