dfn::network! {
    struct Bare = dense -> dense(3 -> 1);
    struct Brackets = dense[2 -> 3] -> dense(3 -> 1);
    struct Number = 2 -> dense(3 -> 1);
}

fn main() {
    Bare::random(0);
    Brackets::random(0).forward(&[0.0, 0.0]);
    Number::random(0);
}
