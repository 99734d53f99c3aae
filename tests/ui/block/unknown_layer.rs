dfn::network! {
    struct Missing(x: 3) -> 1 {
        x -> encoder -> dense(1)
    }
    struct Misspelt(x: 3) -> 1 {
        layer encoder = dense(1);
        x -> encodr
    }
    struct Function(x: 3) -> 1 {
        x -> relu -> dense(1)
    }
    struct Value(x: 3) -> 1 {
        let h = square(x);
        x -> h -> dense(1)
    }
    struct Label(x: 3) -> 3 {
        x -> hidden: dense(3) -> hidden
    }
}

fn main() {}
