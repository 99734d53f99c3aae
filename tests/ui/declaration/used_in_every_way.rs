use dfn::{Dense, HalfSquaredError, Sgd, Trainer, TrainerMemory, Workspace};

mod networks {
    dfn::network! {
        pub struct Net = dense(2 -> 3, relu) -> dense(2 -> 1);
    }
}

use networks::*;

static NET: Net = Net {
    dense1: Dense { weights: [[1.0; 2]; 2], bias: [0.0; 2] },
    dense2: Dense { weights: [[1.0]; 2], bias: [0.0] },
};
static MEMORY: TrainerMemory<Net, Sgd, 1> = TrainerMemory::ZEROS;
const _: () = assert!(Net::BYTES + Workspace::<Net>::BYTES < 4096);

impl Net {
    fn twice(&self, x: &[f32; Net::INPUTS]) -> f32 {
        2.0 * self.forward(x)[0]
    }
}

struct Holder<'a> {
    trainer: Trainer<'a, Net, HalfSquaredError, Sgd>,
    trace: NetTrace,
}

fn main() {
    let mut net = Net::random(0);
    let Net { dense1, .. } = net;
    let [y] = net.forward(&[0.0, 1.0]);
    let _ = net.step(&[0.0, 1.0], &2, dfn::CrossEntropy, 0.1);
    let _ = Trainer::new(&mut net, HalfSquaredError, Sgd::new(0.1)).step(&[[0.0, 1.0]], &[[y]]);
    let mut gradients = Net::zeros();
    net.backward(&net.trace(&[0.0; 2]), &[1.0], &mut gradients);
    let _ = (dense1.weights[0][0], net.twice(&[1.0; 2]), NET.dense2.bias, &MEMORY);
}
