dfn::network! {
    struct Misspelt(x: 3) -> 1 {
        let hidden = x -> dense(3, relu);
        hiden -> dense(1)
    }
    struct Function(x: 3) -> 1 {
        (x + relu) -> dense(1)
    }
    struct Layer(x: 3) -> 1 {
        layer encoder = dense(2);
        let code = encoder(x);
        (code + encoder) -> dense(1)
    }
    struct InBraces(x: 3) -> 1 {
        (x * LAMBDA) -> dense(1)
    }
    struct Output(x: 3) -> (mean: 1, deviation: 1) {
        let s = x -> dense(1);
        (s, exp(mean))
    }
}

fn main() {}
