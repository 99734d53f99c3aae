fn main() {
    dfn::network! {
        struct Net = dense(2 -> 3, relu) -> dense(2 -> 1);
    }
    let net = Net::random(0);
    let _ = net.forward(&[0.0, 1.0]);
}
