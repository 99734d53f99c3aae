dfn::network! {
    pub struct Net = dense(2 -> 2, relu) -> dense(2 -> 1, linear);
}

fn main() {
    let _ = Net::random(0).forward(&[0.0, 1.0, 2.0]);
}
