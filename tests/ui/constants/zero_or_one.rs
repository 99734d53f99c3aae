const NONE: usize = 0;
const CLASSES: usize = 1;

dfn::network! {
    pub struct Net = dense(2 -> NONE, relu) -> dense(_ -> CLASSES, softmax);
}

fn main() {
    let _ = Net::random(0).forward(&[0.0, 0.0]);
}
