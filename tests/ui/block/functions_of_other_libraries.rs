dfn::network! {
    struct Logarithm(x: 3) -> 1 {
        log(x) -> dense(1)
    }
    struct Power(x: 3) -> 1 {
        pow(x, 2) -> dense(1)
    }
    struct Spelling(x: 3) -> 1 {
        LeakyReLU(x) -> dense(1)
    }
    struct Matrix(x: 3) -> 1 {
        param w: 3 -> 1;
        matmul(w, x)
    }
    struct Loss(x: 3) -> 1 {
        target t: 1;
        let y = x -> dense(1);
        cost = mse_loss(y, t);
        y
    }
    struct Join(x: 3) -> 1 {
        cat(x, square(x)) -> dense(1)
    }
    struct Sum(x: 3) -> 1 {
        add(x, square(x)) -> dense(1)
    }
    struct Maximum(x: 3) -> 1 {
        max(x, 0) -> dense(1)
    }
    struct Path(x: 3) -> 1 {
        target t: 1;
        let y = x -> dense(1);
        cost = nn::functional::mse_loss(y, t);
        y
    }
}

fn main() {}
