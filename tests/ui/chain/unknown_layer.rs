dfn::network! {
    struct Misspelt = desne(2 -> 3, relu) -> dense(3 -> 1);
    struct PyTorch = Linear(2 -> 3, relu) -> dense(3 -> 1);
    struct Capital = Dense(2 -> 3, relu) -> dense(3 -> 1);
    struct NotYet = conv(2 -> 3, relu) -> dense(3 -> 1);
}

fn main() {
    let _ = Misspelt::random(0).forward(&[0.0, 0.0]);
    let _ = PyTorch::random(0).forward(&[0.0, 0.0]);
    let _ = Capital::random(0).forward(&[0.0, 0.0]);
    let _ = NotYet::random(0).forward(&[0.0, 0.0]);
}
