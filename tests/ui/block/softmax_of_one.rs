dfn::network! {
    struct Function(x: 3) -> 1 {
        softmax(mean(x)) -> dense(1)
    }
    struct Layer(x: 3) -> 1 {
        x -> dense(1, softmax)
    }
}

fn main() {}
