dfn::network! {
    struct Net = dense(2 -> 3, dfn::unit::leaky_relu) -> dense(3 -> 3, unit::elu(0.5)) -> dense(3 -> 2, unit::softmax);
}

fn main() {
    let _ = Net::random(0).forward(&[0.0, 0.0]);
}
