dfn::network! {
    struct Layer = dense(2 -> if) -> dense(_ -> 1);
    struct Output(x: 2) -> if { x -> dense(1) }
}

fn main() {}
