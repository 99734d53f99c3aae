//! The closure of `fit` gives a number.

use dfn::{Fit, FitError, HalfSquaredError, Sgd, Trainer, network};

network! {
    struct Net = dense(1 -> 1);
}

fn main() -> Result<(), FitError> {
    let mut net = Net::ZEROS;
    let mut trainer = Trainer::new(&mut net, HalfSquaredError, Sgd::new(0.1));
    trainer.fit(&[[1.0]], &[[2.0]], Fit::default(), |report| report.loss)?;
    Ok(())
}
