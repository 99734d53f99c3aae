dfn::network! {
    struct First(x: 4) -> 4 { x => dense(4) }
    struct Second(x: 4) -> 4 { x - > dense(4) -> dense(4) }
    struct Third(x: 4) -> 4 { x |> dense(4) >> dense(4) }
    struct Fourth(x: 4) -> 4 { x dense(4) dense(4) }
    struct Fifth(x: 4) -> 4 { x > dense(4) - hidden: dense(4) }
}

fn main() {}
