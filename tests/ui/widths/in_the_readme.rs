use dfn::network;

network! {
    /// Exclusive or, the first example of every lecture on the subject.
    pub struct Xor = dense(2 -> 8, relu) -> dense(6 -> 1);
}

fn main() {
    let _ = Xor::random(1);
}
