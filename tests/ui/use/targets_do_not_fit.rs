dfn::network! {
    pub struct Net = dense(2 -> 3, softmax);
}

fn main() {
    let _ = Net::random(0).step(&[0.0, 1.0], &"cat", dfn::CrossEntropy, 0.1);
}
