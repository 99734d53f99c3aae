dfn::network! {
    struct NoInputs = dense(-> 3, relu) -> dense(_ -> 1);
    struct NoOutputs = dense(2 ->, relu) -> dense(3 -> 1);
    struct Nothing = dense() -> dense(3 -> 1);
}

fn main() {
    NoInputs::random(0);
    NoOutputs::random(0).forward(&[0.0, 0.0]);
    Nothing::random(0);
}
