dfn::network! {
    struct Whole = dense(2 -> 3, leaky_relu(1)) -> dense(3 -> 1, elu(-2));
    struct Empty = dense(2 -> 3, leaky_relu()) -> dense(3 -> 1, elu({}));
    struct Two = dense(2 -> 3, leaky_relu(0.1, 0.2)) -> dense(3 -> 1, elu[1.0]);
    struct Named = dense(2 -> 3, leaky_relu(slope = 0.1)) -> dense(3 -> 1, elu { alpha: 1.0 });
    struct Single = dense(2 -> 3, leaky_relu(0.1f32)) -> dense(3 -> 1, elu(.5));
    struct Computed = dense(2 -> 3, leaky_relu(0.1 * SLOPE)) -> dense(3 -> 1, elu("1.0"));
    struct Outside = dense(2 -> 3, leaky_relu 0.1) -> dense(3 -> 1, elu = 0.5);
    struct Negated = dense(2 -> 3, leaky_relu(-SLOPE)) -> dense(3 -> 1, elu(SLOPE as f64));
    struct Signed = dense(2 -> 3, leaky_relu(+0.1)) -> dense(3 -> 1, elu((0.5)));
    struct Colon = dense(2 -> 3, leaky_relu(slope: 0.1)) -> dense(3 -> 1, elu(module::SLOPE + 1.0));
    struct Pair = dense(2 -> 3, leaky_relu(0.1 0.2)) -> dense(3 -> 1);
    struct None = dense(2 -> 3, relu(0.1)) -> dense(3 -> 3, tanh()) -> dense(3 -> 3, softmax(3));
    struct Own = dense(2 -> 3, crate::Scaled(0.1)) -> dense(3 -> 1, Scaled(0.1));
}

fn main() {
    let _ = Whole::random(0);
    let _ = Computed::random(0).forward(&[0.0, 0.0]);
}
