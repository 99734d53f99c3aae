dfn::network! {
    struct First(x: 2) -> 1 = x -> dense(1);
    struct Second(x: 2) -> 1 = { x -> dense(1) }
    struct Third(dense(2 -> 1));
    struct Fourth = (x: 2) -> 1 { x -> dense(1) };
    struct Fifth = { let h = x; h -> dense(2 -> 1) };
    struct Sixth { let h = dense(2 -> 1); h }
    struct Seventh(x: 2) -> 1 { x -> dense(1) };
    struct Eighth(x: 2) -> 1;
    struct Ninth -> 1 { x -> dense(1) }
    struct Tenth = x -> dense(2 -> 1);
    struct Eleventh { x -> dense(1); }
}

fn main() {}
