dfn::network! {
    pub struct Net = dense(4 -> 8, relu) -> dense(16 -> 8, relu) -> dense(4 -> 3, softmax);
}

fn main() {
    let _class = Net::random(0).classify(&[0.0; 4]);
}
