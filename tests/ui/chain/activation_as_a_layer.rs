dfn::network! {
    struct Called = dense(2 -> 3) -> ReLU() -> dense(3 -> 1);
    struct Bare = dense(2 -> 3) -> relu -> dense(3 -> 1);
    struct Other = dense(2 -> 3, relu) -> dropout(0.5) -> dense(3 -> 1);
}

fn main() {
    let _ = Called::random(0).forward(&[0.0, 0.0]);
    let _ = Bare::random(0).forward(&[0.0, 0.0]);
    let _ = Other::random(0).forward(&[0.0, 0.0]);
}
