dfn::network! {
    struct Net<const HIDDEN: usize> = dense(2 -> HIDEN) -> dense(HIDDEN -> 1);
    struct Case<const H: usize> = dense(2 -> H) -> dense(h -> 1);
}

fn main() {}
