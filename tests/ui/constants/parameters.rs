const NONE: f64 = f64::NAN;

dfn::network! {
    struct NotANumber = dense(2 -> 3, leaky_relu(NONE)) -> dense(3 -> 1);
    struct Infinite: f64 = dense(2 -> 3, elu(f64::INFINITY)) -> dense(3 -> 1, leaky_relu(-1e300));
    struct TooLarge = dense(2 -> 3, elu({ -1e300 })) -> dense(3 -> 1);
    struct Text = "dense(2 -> 3, elu(f64::INFINITY)) -> dense(3 -> 1)";
    struct Generic<const H: usize> = dense(2 -> H, elu({ 1.0 / 0.0 })) -> dense(H -> 1);
}

fn main() {
    let _ = NotANumber::random(0).forward(&[0.0, 0.0]);
}
