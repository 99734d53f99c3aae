const SLOPE: f32 = 0.2;

dfn::network! {
    struct Single = dense(2 -> 3, leaky_relu(SLOPE)) -> dense(3 -> 1);
    struct NotInScope = dense(2 -> 3, relu) -> dense(3 -> 1, elu(NO_SUCH));
    struct Block = dense(2 -> 3, elu({ 2 * 3 })) -> dense(3 -> 1);
}

fn main() {
    let _ = Single::random(0).forward(&[0.0, 0.0]);
    let _ = NotInScope::random(0).forward(&[0.0, 0.0]);
}
