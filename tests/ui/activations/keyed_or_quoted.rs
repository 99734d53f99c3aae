dfn::network! {
    struct Keyed = dense(2 -> 3, activation = relu) -> dense(3 -> 1, bias = true);
    struct Quoted = dense(2 -> 3, "relu") -> dense(3 -> 1);
}

fn main() {
    let _ = Keyed::random(0);
    let _ = Quoted::random(0);
}
