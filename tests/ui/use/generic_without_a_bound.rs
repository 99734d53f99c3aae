//! A function that trains with any loss has to say which losses it means.

use dfn::{Network, Sgd, TrainError, Trainer};

fn train<N: Network<Scalar = f32>, L, T>(
    net: &mut N,
    loss: L,
    x: &[N::Input],
    t: &[T],
) -> Result<(), TrainError> {
    Trainer::new(net, loss, Sgd::new(0.1)).step(x, t)?;
    Ok(())
}

fn main() {}
