dfn::network! {
    struct Net(x: 3) -> 1 {
        param w: 100000 -> 100000;
        (x -> dense(1)) + mean(w)
    }
}

fn main() {}
