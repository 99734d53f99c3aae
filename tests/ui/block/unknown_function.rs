dfn::network! {
    struct Misspelt(x: 3) -> 1 {
        sgmoid(x) -> dense(1)
    }
    struct Layer(x: 3) -> 1 {
        layer encoder = dense(1);
        encodr(x)
    }
    struct NotThere(x: 3) -> 1 {
        relu6(x) -> dense(1)
    }
    struct Value(x: 3) -> 1 {
        x(2.0) -> dense(1)
    }
    struct ByAPath(x: 3) -> 1 {
        torch::relu(x) -> dense(1)
    }
    struct Identity(x: 3) -> 1 {
        linear(x) -> dense(1)
    }
}

fn main() {}
