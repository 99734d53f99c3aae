#[derive(Clone, Copy)]
pub struct Swish;

dfn::network! {
    struct Net = dense(2 -> 3, crate::Swish) -> dense(3 -> 1);
    struct Output = dense(2 -> 3, relu) -> dense(3 -> 1, crate::Swish);
}

fn main() {
    let _ = Net::random(0).forward(&[0.0, 0.0]);
    let output = Output::random(0);
    let _ = output.forward(&[0.0, 0.0]);
}
