use dfn::{HalfSquaredError, Sgd, Trainer};

dfn::network! {
    pub struct Net = dense(2 -> 2, relu) -> dense(2 -> 1, linear);
}

fn main() {
    let mut net = Net::random(0);
    let _ = Trainer::new(&mut net, HalfSquaredError, Sgd::new(0.1)).penalty(0.1_f32);
}
