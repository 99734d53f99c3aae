dfn::network! {
    pub struct Heads(x: 3) -> (p: 2, q: 1) {
        (x -> dense(2, softmax), x -> dense(1))
    }
}

fn main() {
    let _ = Heads::random(0).classify(&[0.0; 3]);
}
