dfn::network! {
    struct Underscore = dense(_ -> 3, relu) -> dense(_ -> 1);
    struct Keras = dense(3, relu) -> dense(1);
}

fn main() {
    let _ = Underscore::random(0);
    let _ = Keras::random(0);
}
