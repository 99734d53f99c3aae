//! The networks that are measured, as numbers: what a peer builds them from.

use Activation::{Linear, Relu, Softmax, Tanh};

/// One of the networks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// 2-2-1, relu and linear: the smallest network there is any use for.
    N1,
    /// 4-16-16-3, relu, relu and softmax: a network of a microcontroller.
    N2,
    /// 64-64-32-10, relu, tanh and softmax: digits of 8 × 8 pixels.
    N3,
    /// 784-128-10, relu and softmax: digits of 28 × 28 pixels.
    N4,
    /// 16-64-64-4, tanh, tanh and linear: a controller.
    N5,
    /// Eight layers 64-64 with relu and 64-10 with softmax: N7 without its skip connections.
    N6,
    /// A residual network: four blocks h ← relu(h + dense(relu(dense(h)))) of 64 units, and 64-10 with
    /// softmax. A graph that is no chain.
    N7,
}

/// What a layer does with its pre-activations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activation {
    /// z.
    Linear,
    /// max(0, z).
    Relu,
    /// The hyperbolic tangent of z.
    Tanh,
    /// exp(zᵢ) / Σ exp(zⱼ).
    Softmax,
}

/// A dense layer, h = g(Wᵀx + b) with W ∈ R^{in×out}.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layer {
    /// The number of inputs.
    pub inputs: usize,
    /// The number of outputs.
    pub outputs: usize,
    /// g.
    pub activation: Activation,
    /// Whether it ends a residual block: what the layer before it is given is added to its z.
    pub skip: bool,
}

impl Layer {
    const fn new(inputs: usize, outputs: usize, activation: Activation) -> Self {
        Self { inputs, outputs, activation, skip: false }
    }

    /// A layer of N6, or the end of a block of N7.
    const fn of_block(skip: bool) -> Self {
        Self { skip, ..Self::new(64, 64, Relu) }
    }

    /// The number of weights, and of multiply-adds of a forward pass.
    pub const fn weights(&self) -> usize {
        self.inputs * self.outputs
    }
}

impl Network {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::N1, Self::N2, Self::N3, Self::N4, Self::N5, Self::N6, Self::N7];

    /// The name in the table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::N1 => "N1",
            Self::N2 => "N2",
            Self::N3 => "N3",
            Self::N4 => "N4",
            Self::N5 => "N5",
            Self::N6 => "N6",
            Self::N7 => "N7",
        }
    }

    /// The layers, the first one first.
    pub const fn layers(self) -> &'static [Layer] {
        match self {
            Self::N1 => const { &[Layer::new(2, 2, Relu), Layer::new(2, 1, Linear)] },
            Self::N2 => {
                const { &[Layer::new(4, 16, Relu), Layer::new(16, 16, Relu), Layer::new(16, 3, Softmax)] }
            }
            Self::N3 => {
                const {
                    &[
                        Layer::new(64, 64, Relu),
                        Layer::new(64, 32, Tanh),
                        Layer::new(32, 10, Softmax),
                    ]
                }
            }
            Self::N4 => const { &[Layer::new(784, 128, Relu), Layer::new(128, 10, Softmax)] },
            Self::N5 => {
                const { &[Layer::new(16, 64, Tanh), Layer::new(64, 64, Tanh), Layer::new(64, 4, Linear)] }
            }
            Self::N6 => const { &deep(false) },
            Self::N7 => const { &deep(true) },
        }
    }

    /// Whether every layer is given the values of the one before it and nothing else.
    pub fn is_chain(self) -> bool {
        !self.layers().iter().any(|layer| layer.skip)
    }

    /// The width of an input.
    pub const fn inputs(self) -> usize {
        self.layers()[0].inputs
    }

    /// The width of an output.
    pub const fn outputs(self) -> usize {
        self.layers()[self.layers().len() - 1].outputs
    }

    /// Whether the output is the probabilities of classes: the loss is then the cross-entropy, a
    /// target the index of a class. Otherwise it is the mean squared error, (1/O) Σ (ŷ − t)².
    pub fn classifies(self) -> bool {
        self.layers().last().is_some_and(|layer| layer.activation == Softmax)
    }

    /// The lengths of the parameter tensors in their order: each layer's weights, then its bias.
    pub fn tensor_lengths(self) -> impl Iterator<Item = usize> {
        self.layers().iter().flat_map(|layer| [layer.weights(), layer.outputs])
    }
}

/// The layers of N6 and N7.
const fn deep(skips: bool) -> [Layer; 9] {
    let mut layers = [Layer::new(64, 10, Softmax); 9];
    let mut index = 0;
    while index < 8 {
        layers[index] = Layer::of_block(skips && index % 2 == 1);
        index += 1;
    }
    layers
}
