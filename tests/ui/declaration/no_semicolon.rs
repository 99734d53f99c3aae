dfn::network! {
    struct First = dense(2 -> 1)
    struct Second = dense(2 -> 1)
}

fn main() {
    let _ = First::random(0).forward(&[0.0, 0.0]);
    let _ = Second::random(0).forward(&[0.0, 0.0]);
}
