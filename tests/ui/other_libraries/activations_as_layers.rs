dfn::network! {
    struct Called = dense(2 -> 3) -> ReLU() -> dense(3 -> 1);
    struct Bare = hidden: dense(2 -> 3) -> relu -> dense(3 -> 1) -> leaky_relu(0.2);
    struct WithAWidth = dense(2 -> 8, relu) -> softmax(10);
    struct Twice = dense(2 -> 8, relu) -> softmax();
    struct First = relu -> dense(2 -> 1);
    struct After = dense(2 -> 3, rleu) -> Tanh;
}

fn main() {
    let _ = Called::random(0).forward(&[0.0, 0.0]);
    let _ = Bare::random(0).forward(&[0.0, 0.0]);
}
