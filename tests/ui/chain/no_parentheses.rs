dfn::network! {
    struct Bare = dense -> dense(3 -> 1);
    struct Brackets = dense[2 -> 3] -> dense(3 -> 1);
    struct Number = 2 -> dense(3 -> 1);
    struct None = dense 2 -> 8, relu -> dense 8 -> 1;
}

fn main() {
    let _ = Bare::random(0);
    let _ = Brackets::random(0).forward(&[0.0, 0.0]);
    let _ = Number::random(0);
}
