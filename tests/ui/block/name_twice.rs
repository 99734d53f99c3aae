dfn::network! {
    struct Input(x: 3) -> 1 {
        let x = x -> dense(1);
        x
    }
    struct Value(x: 3) -> 1 {
        let h = x -> dense(3, relu);
        let h = h -> dense(1);
        h
    }
    struct ByPosition(x: 3) -> 1 {
        let dense1 = x -> dense(1);
        dense1
    }
    struct Function(x: 3) -> 1 {
        layer sum = dense(1);
        sum(x)
    }
    struct Ports(x: 3, x: 2) -> (y: 1, y: 1) {
        let h = x -> dense(1);
        (h, h)
    }
    struct Label(x: 3) -> 1 {
        param hidden: 3;
        (x + hidden) -> hidden: dense(1)
    }
}

fn main() {}
