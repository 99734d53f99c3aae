dfn::network! {
    struct PyTorch = dense(2 -> 3, ReLU)
        -> dense(3 -> 3, Tanh)
        -> dense(3 -> 3, ReLU())
        -> dense(3 -> 3, LeakyReLU(0.2))
        -> dense(3 -> 3, ELU(alpha = 1.0))
        -> dense(3 -> 3, Hardtanh)
        -> dense(3 -> 3, GELU)
        -> dense(3 -> 3, LogSoftmax);
    struct Others = dense(2 -> 3, identity)
        -> dense(3 -> 3, logistic)
        -> dense(3 -> 3, swish)
        -> dense(3 -> 3, hardsigmoid)
        -> dense(3 -> 3, lrelu(0.2))
        -> dense(3 -> 3, clip);
}

fn main() {
    let _ = PyTorch::random(0);
    let _ = Others::random(0);
}
