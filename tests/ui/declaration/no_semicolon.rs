dfn::network! {
    struct First = dense(2 -> 1)
    struct Second = dense(2 -> 1)
}

fn main() {
    First::random(0).forward(&[0.0, 0.0]);
    Second::random(0).forward(&[0.0, 0.0]);
}
