dfn::network! {
    pub struct Net = dense(2 -> 2, relu) -> dense(3 -> 1, linear);
}

fn main() {
    let net = Net::random(0);
    let [_y] = net.forward(&[0.0, 1.0]);
}
