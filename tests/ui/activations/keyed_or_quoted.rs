dfn::network! {
    struct Keyed = dense(2 -> 3, activation = relu) -> dense(3 -> 1, bias = true);
    struct Quoted = dense(2 -> 3, "relu") -> dense(3 -> 1);
    struct Called = dense(2 -> 3, relu(0.1)) -> dense(3 -> 1, tanh());
}

fn main() {
    Keyed::random(0);
    Quoted::random(0);
    Called::random(0);
}
