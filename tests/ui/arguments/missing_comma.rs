const H: usize = 3;

dfn::network! {
    struct Literal = dense(2 -> 3 relu) -> dense(3 -> 1 sigmoid);
    struct Constant = dense(2 -> H relu) -> dense(H -> 1);
    struct Semicolon = dense(2 -> 3; relu) -> dense(3 -> 1);
    struct Path = dense(2 -> 3 dfn::unit::tanh) -> dense(3 -> 1);
}

fn main() {
    let _ = Literal::random(0).forward(&[0.0, 0.0]);
    let _ = Constant::random(0).forward(&[0.0, 0.0]);
    let _ = Semicolon::random(0).forward(&[0.0, 0.0]);
    let _ = Path::random(0).forward(&[0.0, 0.0]);
}
