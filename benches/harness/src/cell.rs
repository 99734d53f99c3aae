//! The cells of the table: which network does which work in batches of which size.

use crate::network::{Layer, Network};

/// What is done with a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Workload {
    /// W1: ŷ of one sample a call, calls that do not depend on each other. Its time is throughput.
    Calls,
    /// W1L: the same, but each input depends on the output before it. Its time is latency.
    DependentCalls,
    /// W2: ŷ of a batch a call.
    Batches,
    /// W3: forward, loss, backward and a step of stochastic gradient descent on the batch's mean.
    Descent,
    /// W4: the same with a step of Adam.
    Adam,
}

impl Workload {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Calls, Self::DependentCalls, Self::Batches, Self::Descent, Self::Adam];

    /// The name in the table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Calls => "W1",
            Self::DependentCalls => "W1L",
            Self::Batches => "W2",
            Self::Descent => "W3",
            Self::Adam => "W4",
        }
    }

    /// Whether it changes the parameters.
    pub const fn trains(self) -> bool {
        matches!(self, Self::Descent | Self::Adam)
    }

    /// The sizes of the batches that it is measured with for a network. Of those that are there for
    /// what skip connections take, a sample, a batch and a step are enough.
    const fn batches(self, network: Network) -> &'static [usize] {
        match (self, network) {
            (Self::Batches, _) => &[256],
            (Self::Descent, Network::N6 | Network::N7) => &[32],
            (Self::DependentCalls | Self::Adam, Network::N6 | Network::N7) => &[],
            (Self::Calls | Self::DependentCalls, _) => &[1],
            (Self::Descent, _) => &[1, 32, 256],
            (Self::Adam, _) => &[32],
        }
    }
}

/// One measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The network.
    pub network: Network,
    /// What is done with it.
    pub workload: Workload,
    /// The number of samples in a call or a step.
    pub batch: usize,
}

impl Cell {
    /// All cells, network by network.
    pub fn all() -> impl Iterator<Item = Self> {
        Network::ALL.into_iter().flat_map(|network| {
            Workload::ALL.into_iter().flat_map(move |workload| {
                workload.batches(network).iter().map(move |&batch| Self {
                    network,
                    workload,
                    batch,
                })
            })
        })
    }

    /// The number of samples of a data set, a whole number of batches: many, so that no processor
    /// learns their branches by heart, but few enough that its caches have room for the weights.
    pub fn samples(&self) -> usize {
        self.batch.max((4096 / self.network.inputs()).clamp(64, 256))
    }

    /// The floating-point operations of one sample, two for a multiply-add. Training takes three
    /// products with each layer's weights (the value, the gradient of the weights and that of the
    /// layer's input), but for the first layer, whose input needs no gradient. Biases, skip connections,
    /// activations, losses and optimisers are not counted.
    pub fn operations(&self) -> usize {
        let layers = self.network.layers();
        let forward: usize = layers.iter().map(Layer::weights).sum();
        if self.workload.trains() { 2 * (3 * forward - layers[0].weights()) } else { 2 * forward }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_sets_are_whole_batches() {
        assert_eq!(Cell::all().count(), 41);
        assert!(Cell::all().all(|cell| cell.samples() % cell.batch == 0));
    }

    #[test]
    fn operations_are_those_of_the_products() {
        let operations = |network, workload| Cell { network, workload, batch: 1 }.operations();
        // 2 · (2 · 2 + 2 · 1) forward; the gradients of 6 weights and of the second layer's input.
        assert_eq!(operations(Network::N1, Workload::Calls), 12);
        assert_eq!(operations(Network::N1, Workload::Descent), 12 + 12 + 4);
        assert_eq!(operations(Network::N4, Workload::Batches), 2 * (784 * 128 + 128 * 10));
    }
}
