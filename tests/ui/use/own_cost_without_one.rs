dfn::network! {
    pub struct Net = dense(2 -> 2, relu) -> dense(2 -> 1, linear);
}

fn main() {
    let mut net = Net::random(0);
    let _ = net.step(&[0.0, 1.0], &[0.0], dfn::OwnCost, 0.1);
    let mut trainer = dfn::Trainer::new(&mut net, dfn::OwnCost, dfn::Adam::new(0.01));
    let _ = trainer.step(&[[0.0, 1.0]], &[[0.0]]);
}
