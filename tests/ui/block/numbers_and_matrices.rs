dfn::network! {
    struct Number(x: 3) -> 1 {
        let h = 0.5 -> dense(3);
        (x + h) -> dense(1)
    }
    struct NumberOfAFunction(x: 3) -> 1 {
        (sum(2) * x) -> dense(1)
    }
    struct Softmax(x: 3) -> 1 {
        param w: 3 -> 1;
        sum(softmax(w)) * (x -> dense(1))
    }
    struct Layer(x: 3) -> 1 {
        param w: 3 -> 3;
        sum(w -> dense(1)) * (x -> dense(1))
    }
    struct Exchanged(x: 3) -> 1 {
        param w: 3 -> 1;
        matvec(x, w)
    }
    struct NoMatrix(x: 3) -> 1 {
        matvec(2, x) -> dense(1)
    }
    struct Rows(x: 3) -> 1 {
        param w: 1 -> 3;
        matvec(w, x)
    }
    struct Slope(x: 3) -> 1 {
        leaky_relu(x, x) -> dense(1)
    }
    struct Result(x: 3) -> 1 {
        param w: 3 -> 1;
        let _y = matvec(w, x);
        w
    }
    struct Zero(x: 3) -> 1 {
        (x / 0) -> dense(1)
    }
}

fn main() {}
