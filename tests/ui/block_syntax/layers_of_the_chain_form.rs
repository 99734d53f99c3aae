dfn::network! {
    struct First(x: 4) -> 4 { x -> dense(0, rleu) -> dense(4 => 4) }
}

fn main() {}
