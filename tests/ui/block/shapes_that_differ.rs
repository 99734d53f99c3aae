dfn::network! {
    struct Sum(x: 3, z: 4) -> 1 {
        (x + square(z)) -> dense(1)
    }
    struct Generic<const H: usize>(x: H) -> 1 {
        let h = x -> dense(3);
        (h * x) -> dense(1)
    }
    struct Parameters<const H: usize, const K: usize>(x: 2) -> 1 {
        let h = x -> dense(H);
        let k = x -> dense(K);
        (h / k) -> dense(1)
    }
    struct Matrix(x: 3) -> 1 {
        param w: 3 -> 2;
        (x * w) -> dense(1)
    }
    struct Loss(x: 3) -> 1 {
        target t: 2;
        let y = x -> dense(1);
        cost = half_squared_error(y, t);
        y
    }
    struct Dot(x: 3, z: 4) -> 1 {
        dot(x, z) -> dense(1)
    }
    struct Layer(x: 3) -> 1 {
        x -> dense(4 -> 2, tanh) -> dense(1)
    }
}

fn main() {}
