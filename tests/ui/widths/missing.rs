dfn::network! {
    struct NoInputs = dense(-> 3, relu) -> dense(_ -> 1);
    struct NoOutputs = dense(2 ->, relu) -> dense(3 -> 1);
    struct Nothing = dense() -> dense(3 -> 1);
}

fn main() {
    let _ = NoInputs::random(0);
    let _ = NoOutputs::random(0).forward(&[0.0, 0.0]);
    let _ = Nothing::random(0);
}
