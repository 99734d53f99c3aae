use dfn::{CrossEntropy, Sgd, Trainer};

dfn::network! {
    pub struct Net = dense(2 -> 2, relu) -> dense(2 -> 1, linear);
}

fn main() {
    let mut net = Net::random(0);
    let targets: Vec<usize> = vec![0];
    let _ = Trainer::new(&mut net, CrossEntropy, Sgd::new(0.1)).step(&[[0.0, 1.0]], &targets);
}
