dfn::network! {
    pub struct Classes = dense(2 -> 2, relu) -> dense(2 -> 3, softmax);
    pub struct Leaky = dense(2 -> 2, relu) -> dense(2 -> 1, leaky_relu(0.2));
    pub struct Generic<const H: usize> = dense(2 -> H, relu) -> dense(H -> 1, sigmoid);
}

fn main() {
    let x = [0.0, 1.0];
    let _ = Classes::random(0).step(&x, &[0.0; 3], dfn::BinaryCrossEntropy, 0.1);
    let _ = Leaky::random(0).step(&x, &[0.0], dfn::BinaryCrossEntropy, 0.1);
    let _ = Generic::<8>::random(0).step(&x, &0, dfn::CrossEntropy, 0.1);
    let _ = Classes::random(0).step(&x, &2, dfn::MeanAbsoluteError, 0.1);
    let _ = Leaky::random(0).step(&x, &0, dfn::Huber::new(1.0), 0.1);
}
