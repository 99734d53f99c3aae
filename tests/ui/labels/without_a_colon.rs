dfn::network! {
    struct Nothing = hidden dense(2 -> 3) -> dense(3 -> 1);
    struct Equals = hidden = dense(2 -> 3) -> dense(3 -> 1);
}

fn main() {
    let _ = Nothing::random(0).hidden;
    let _ = Equals::random(0).hidden;
}
