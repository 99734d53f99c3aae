dfn::network! {
    struct Value(x: 3) -> 1 {
        let sum = x + offset;
        let offset = x -> dense(3);
        sum -> dense(1)
    }
    struct Layer(x: 3) -> 1 {
        let h = x -> encoder;
        layer encoder = dense(3, tanh);
        encoder(h)
    }
}

fn main() {}
