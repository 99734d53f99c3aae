// One mistake of a network with several outputs is one error, whatever it and its structs are used
// for.
use dfn::{Network, network};

network! {
    pub struct Gaussian(x: 3) -> (mean: 2, deviation: 2) {
        let h = x -> dense(5, tanh);
        (h -> dense(2), softplus(g))
    }
}

fn spread(output: &GaussianOutput) -> f32 {
    let GaussianOutput { deviation, .. } = output;
    deviation[0]
}

fn main() {
    let network = Gaussian::random(1);
    let trace: GaussianTrace = network.trace(&[0.0; 3]);
    let output = network.forward(&[0.0; 3]);
    println!("{} {:?} {}", spread(&output), trace.h, Gaussian::INPUTS);
    let _ = Gaussian::output(&Network::forward(&network, &[0.0; 3]));
}
