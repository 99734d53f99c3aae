use dfn::{Dense, HalfSquaredError, Network, Sgd, Trainer, Workspace};

mod networks {
    dfn::network! {
        pub struct Net<const H: usize, const K: usize = 4> = dense(2 -> H, relu) -> dense(3 -> K);
    }
}

use networks::*;

static NET: Net<2, 1> = Net {
    dense1: Dense { weights: [[1.0; 2]; 2], bias: [0.0; 2] },
    dense2: Dense { weights: [[1.0]; 2], bias: [0.0] },
};
const _: () = assert!(Net::<2, 1>::BYTES + Workspace::<Net<2, 1>>::BYTES < 4096);

impl<const H: usize> Net<H, 1> {
    fn twice(&self, x: &[f32; 2]) -> f32 {
        2.0 * self.forward(x)[0]
    }
}

struct Holder<'a, const H: usize> {
    trainer: Trainer<'a, Net<H>, HalfSquaredError, Sgd>,
    trace: NetTrace<H>,
}

fn by_width<const H: usize>(net: &Net<H>) -> impl Network {
    net.clone()
}

fn main() {
    let mut net: Net<8> = Net::random(0);
    let Net { dense1, .. } = net;
    let _ = net.step(&[0.0, 1.0], &2, dfn::CrossEntropy, 0.1);
    let _ = Trainer::new(&mut net, HalfSquaredError, Sgd::new(0.1)).step(&[[0.0, 1.0]], &[[1.0]]);
    let mut gradients = Net::<8>::zeros();
    net.backward(&net.trace(&[0.0; 2]), &[1.0], &mut gradients);
    let _ = (dense1.weights[0][0], NET.twice(&[1.0; 2]), by_width(&net));
}
