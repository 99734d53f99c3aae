dfn::network! {
    struct WideTerm(x: 3) -> 2 {
        target t: 2;
        let y = x -> dense(2);
        cost = half_squared_error(y, t) + 0.01 * square(y);
        y
    }
    struct WideValue(x: 3) -> 2 {
        target t: 2;
        let y = x -> dense(2);
        let all = half_squared_error(y, t) + square(y);
        cost = all;
        y
    }
    struct Powers(x: 3, z: 3) -> 3 { pow(x + z, 3) }
    struct PowersOperands(x: 3, z: 3) -> 3 { z / x ** 3 }
    struct Minus(x: 3, z: 3) -> 3 { sub(x, z - x) }
    struct Clamp(x: 3) -> 3 { clamp(x, 0.0, 1.0) }
    struct ClampWide(x: 3) -> 3 { x.clamp(-2.0, 2.0) }
    struct Map(x: 3) -> 3 { x.map(relu) }
    struct Iterator(x: 3) -> 3 { x.iter() }
    struct CrossEntropy(x: 3) -> 2 {
        target t: 2;
        let z = x -> dense(2);
        cost = CrossEntropyLoss(z, t);
        z
    }
    struct OfTheOther(x: 3) -> 2 {
        target t: 2;
        let p = x -> dense(2, softmax);
        cost = binary_cross_entropy(p, t);
        p
    }
    struct Complement(x: 3) -> 1 {
        target t: 1;
        let p = x -> dense(1, sigmoid);
        cost = binary_cross_entropy(1.0 - p, t);
        p
    }
    struct Linear(x: 3) -> 2 { param w: 3 -> 2; param b: 2; linear(x, w, b) }
    struct Product(x: 2) -> 3 { param w: 3 -> 2; w * x }
    struct Matmul(x: 3) -> 2 { param w: 3 -> 2; matmul(w, x) }
    struct Called(x: 3) -> 2 { param w: 3 -> 2; w(x) }
    struct Piped(x: 3, z: 2) -> 5 { x -> concat(z) }
    struct Beyond(x: 3) -> 1 { x[4..6] -> dense(1) }
    struct OfAPart(x: 3) -> 1 {
        let y = x -> dense(1, tanh);
        y + grad(y, x[0])
    }
    struct OfAGradient(x: 3) -> 3 {
        let y = x -> dense(1, tanh);
        grad(grad(y, x), x)
    }
}

fn main() {}
