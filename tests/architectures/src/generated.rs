//! Architectures that `generator` drew and wrote.

use crate::architecture;

architecture! {
    linear_f64: f64 = {
        layer1: dense(23 -> 22, relu)
        -> dense(22 -> 40, linear)
    }
    layers {
        layer1: Relu,
        dense2: Linear,
    }
    losses {
        half_squared_error: HalfSquaredError => Formula::HalfSquaredError, Output, 1;
        mean_squared_error: MeanSquaredError => Formula::MeanSquaredError, Output, 7;
        mean_absolute_error: MeanAbsoluteError => Formula::MeanAbsoluteError, Output, TILE;
        huber: Huber::new(0.75) => Formula::Huber(0.75), Output, 1;
    }
}

architecture! {
    relu_f64: f64 = {
        dense(40 -> 39, leaky_relu)
        -> dense(39 -> 7, leaky_relu(0.3))
        -> dense(_ -> 25, relu)
    }
    layers {
        dense1: LeakyRelu(0.01),
        dense2: LeakyRelu(0.3),
        dense3: Relu,
    }
    losses {
        half_squared_error: HalfSquaredError => Formula::HalfSquaredError, Output, 7;
        mean_squared_error: MeanSquaredError => Formula::MeanSquaredError, Output, TILE;
        mean_absolute_error: MeanAbsoluteError => Formula::MeanAbsoluteError, Output, 1;
        huber: Huber::new(0.75) => Formula::Huber(0.75), Output, 7;
    }
}

architecture! {
    leaky_relu_f64: f64 = {
        layer1: dense(30 -> 12, elu)
        -> dense(_ -> 8, elu(0.7))
        -> dense(8 -> 20, gelu)
        -> dense(20 -> 34, leaky_relu)
    }
    layers {
        layer1: Elu(1.0),
        dense2: Elu(0.7),
        dense3: Gelu,
        dense4: LeakyRelu(0.01),
    }
    losses {
        half_squared_error: HalfSquaredError => Formula::HalfSquaredError, Output, TILE;
        mean_squared_error: MeanSquaredError => Formula::MeanSquaredError, Output, 1;
        mean_absolute_error: MeanAbsoluteError => Formula::MeanAbsoluteError, Output, 7;
        huber: Huber::new(0.75) => Formula::Huber(0.75), Output, TILE;
    }
}

architecture! {
    elu_f64: f64 = {
        dense(1 -> 3, silu)
        -> layer2: dense(_ -> 1, softplus)
        -> dense(_ -> 3, sigmoid)
        -> dense(3 -> 3, tanh)
        -> dense(3 -> 1, elu)
    }
    layers {
        dense1: Silu,
        layer2: Softplus,
        dense3: Sigmoid,
        dense4: Tanh,
        dense5: Elu(1.0),
    }
    losses {
        half_squared_error: HalfSquaredError => Formula::HalfSquaredError, Output, 1;
        mean_squared_error: MeanSquaredError => Formula::MeanSquaredError, Output, 7;
        mean_absolute_error: MeanAbsoluteError => Formula::MeanAbsoluteError, Output, TILE;
        huber: Huber::new(0.75) => Formula::Huber(0.75), Output, 1;
    }
}

architecture! {
    gelu_f64: f64 = {
        layer1: dense(39 -> 35, gelu)
    }
    layers {
        layer1: Gelu,
    }
    losses {
        half_squared_error: HalfSquaredError => Formula::HalfSquaredError, Output, 7;
        mean_squared_error: MeanSquaredError => Formula::MeanSquaredError, Output, TILE;
        mean_absolute_error: MeanAbsoluteError => Formula::MeanAbsoluteError, Output, 1;
        huber: Huber::new(0.75) => Formula::Huber(0.75), Output, 7;
    }
}

architecture! {
    silu_f64: f64 = {
        dense(40 -> 25, hard_sigmoid)
        -> dense(25 -> 23, silu)
    }
    layers {
        dense1: HardSigmoid,
        dense2: Silu,
    }
    losses {
        half_squared_error: HalfSquaredError => Formula::HalfSquaredError, Output, TILE;
        mean_squared_error: MeanSquaredError => Formula::MeanSquaredError, Output, 1;
        mean_absolute_error: MeanAbsoluteError => Formula::MeanAbsoluteError, Output, 7;
        huber: Huber::new(0.75) => Formula::Huber(0.75), Output, TILE;
    }
}

architecture! {
    softplus_f64: f64 = {
        dense(13 -> 29, hard_tanh)
        -> dense(_ -> 35, clip01)
        -> dense(35 -> 32, softplus)
    }
    layers {
        dense1: HardTanh,
        dense2: Clip01,
        dense3: Softplus,
    }
    losses {
        half_squared_error: HalfSquaredError => Formula::HalfSquaredError, Output, 1;
        mean_squared_error: MeanSquaredError => Formula::MeanSquaredError, Output, 7;
        mean_absolute_error: MeanAbsoluteError => Formula::MeanAbsoluteError, Output, TILE;
        huber: Huber::new(0.75) => Formula::Huber(0.75), Output, 1;
    }
}

architecture! {
    sigmoid_f64: f64 = {
        dense(2 -> 2, softmax)
        -> layer2: dense(_ -> 3, linear)
        -> dense(_ -> 1, relu)
        -> dense(1 -> 2, sigmoid)
    }
    layers {
        dense1: Softmax,
        layer2: Linear,
        dense3: Relu,
        dense4: Sigmoid,
    }
    losses {
        half_squared_error: HalfSquaredError => Formula::HalfSquaredError, Output, 7;
        mean_squared_error: MeanSquaredError => Formula::MeanSquaredError, Output, TILE;
        mean_absolute_error: MeanAbsoluteError => Formula::MeanAbsoluteError, Output, 1;
        huber: Huber::new(0.75) => Formula::Huber(0.75), Output, 7;
        binary_cross_entropy: BinaryCrossEntropy => Formula::BinaryCrossEntropy, Output, TILE;
    }
}

architecture! {
    tanh_f64: f64 = {
        dense(39 -> 34, leaky_relu)
        -> dense(_ -> 8, leaky_relu(0.3))
        -> layer3: dense(8 -> 11, elu)
        -> dense(_ -> 26, elu(0.7))
        -> dense(_ -> 13, tanh)
    }
    layers {
        dense1: LeakyRelu(0.01),
        dense2: LeakyRelu(0.3),
        layer3: Elu(1.0),
        dense4: Elu(0.7),
        dense5: Tanh,
    }
    losses {
        half_squared_error: HalfSquaredError => Formula::HalfSquaredError, Output, 1;
        mean_squared_error: MeanSquaredError => Formula::MeanSquaredError, Output, 7;
        mean_absolute_error: MeanAbsoluteError => Formula::MeanAbsoluteError, Output, TILE;
        huber: Huber::new(0.75) => Formula::Huber(0.75), Output, 1;
    }
}

architecture! {
    hard_sigmoid_f64: f64 = {
        layer1: dense(40 -> 31, hard_sigmoid)
    }
    layers {
        layer1: HardSigmoid,
    }
    losses {
        half_squared_error: HalfSquaredError => Formula::HalfSquaredError, Output, 7;
        mean_squared_error: MeanSquaredError => Formula::MeanSquaredError, Output, TILE;
        mean_absolute_error: MeanAbsoluteError => Formula::MeanAbsoluteError, Output, 1;
        huber: Huber::new(0.75) => Formula::Huber(0.75), Output, 7;
        binary_cross_entropy: BinaryCrossEntropy => Formula::BinaryCrossEntropy, Output, TILE;
    }
}

architecture! {
    hard_tanh_f64: f64 = {
        dense(38 -> 19, gelu)
        -> dense(_ -> 26, hard_tanh)
    }
    layers {
        dense1: Gelu,
        dense2: HardTanh,
    }
    losses {
        half_squared_error: HalfSquaredError => Formula::HalfSquaredError, Output, 1;
        mean_squared_error: MeanSquaredError => Formula::MeanSquaredError, Output, 7;
        mean_absolute_error: MeanAbsoluteError => Formula::MeanAbsoluteError, Output, TILE;
        huber: Huber::new(0.75) => Formula::Huber(0.75), Output, 1;
    }
}

architecture! {
    clip01_f64: f64 = {
        dense(3 -> 2, silu)
        -> layer2: dense(2 -> 1, softplus)
        -> dense(1 -> 2, clip01)
    }
    layers {
        dense1: Silu,
        layer2: Softplus,
        dense3: Clip01,
    }
    losses {
        half_squared_error: HalfSquaredError => Formula::HalfSquaredError, Output, 7;
        mean_squared_error: MeanSquaredError => Formula::MeanSquaredError, Output, TILE;
        mean_absolute_error: MeanAbsoluteError => Formula::MeanAbsoluteError, Output, 1;
        huber: Huber::new(0.75) => Formula::Huber(0.75), Output, 7;
        binary_cross_entropy: BinaryCrossEntropy => Formula::BinaryCrossEntropy, Output, TILE;
    }
}

architecture! {
    softmax_f64: f64 = {
        dense(6 -> 27, sigmoid)
        -> dense(_ -> 17, tanh)
        -> layer3: dense(_ -> 38, hard_sigmoid)
        -> dense(_ -> 40, softmax)
    }
    layers {
        dense1: Sigmoid,
        dense2: Tanh,
        layer3: HardSigmoid,
        dense4: Softmax,
    }
    losses {
        half_squared_error: HalfSquaredError => Formula::HalfSquaredError, Output, 1;
        mean_squared_error: MeanSquaredError => Formula::MeanSquaredError, Output, 7;
        mean_absolute_error: MeanAbsoluteError => Formula::MeanAbsoluteError, Output, TILE;
        huber: Huber::new(0.75) => Formula::Huber(0.75), Output, 1;
        cross_entropy_of_probabilities: CrossEntropy => Formula::CrossEntropy, Output, 7;
        cross_entropy_of_a_class: CrossEntropy => Formula::CrossEntropy, usize, TILE;
    }
}

architecture! {
    linear_f32: f32 = {
        layer1: dense(17 -> 31, hard_tanh)
        -> dense(31 -> 23, clip01)
        -> dense(_ -> 25, softmax)
        -> dense(_ -> 24, linear)
        -> dense(_ -> 40, linear)
    }
    layers {
        layer1: HardTanh,
        dense2: Clip01,
        dense3: Softmax,
        dense4: Linear,
        dense5: Linear,
    }
    losses {
        mean_absolute_error: MeanAbsoluteError => Formula::MeanAbsoluteError, Output, 1;
    }
}

architecture! {
    relu_f32: f32 = {
        dense(19 -> 39, relu)
    }
    layers {
        dense1: Relu,
    }
    losses {
        huber: Huber::new(0.75) => Formula::Huber(0.75), Output, 7;
    }
}

architecture! {
    leaky_relu_f32: f32 = {
        dense(3 -> 1, relu)
        -> dense(1 -> 3, leaky_relu)
    }
    layers {
        dense1: Relu,
        dense2: LeakyRelu(0.01),
    }
    losses {
        half_squared_error: HalfSquaredError => Formula::HalfSquaredError, Output, TILE;
    }
}

architecture! {
    elu_f32: f32 = {
        dense(10 -> 36, leaky_relu)
        -> layer2: dense(_ -> 34, leaky_relu(0.3))
        -> dense(34 -> 12, elu)
    }
    layers {
        dense1: LeakyRelu(0.01),
        layer2: LeakyRelu(0.3),
        dense3: Elu(1.0),
    }
    losses {
        mean_squared_error: MeanSquaredError => Formula::MeanSquaredError, Output, 1;
    }
}

architecture! {
    gelu_f32: f32 = {
        dense(31 -> 39, elu)
        -> dense(39 -> 16, elu(0.7))
        -> dense(_ -> 40, gelu)
        -> dense(_ -> 8, gelu)
    }
    layers {
        dense1: Elu(1.0),
        dense2: Elu(0.7),
        dense3: Gelu,
        dense4: Gelu,
    }
    losses {
        mean_absolute_error: MeanAbsoluteError => Formula::MeanAbsoluteError, Output, 7;
    }
}

architecture! {
    silu_f32: f32 = {
        dense(3 -> 19, silu)
        -> dense(_ -> 30, softplus)
        -> layer3: dense(_ -> 2, sigmoid)
        -> dense(_ -> 6, tanh)
        -> layer5: dense(_ -> 25, silu)
    }
    layers {
        dense1: Silu,
        dense2: Softplus,
        layer3: Sigmoid,
        dense4: Tanh,
        layer5: Silu,
    }
    losses {
        huber: Huber::new(0.75) => Formula::Huber(0.75), Output, TILE;
    }
}

architecture! {
    softplus_f32: f32 = {
        dense(1 -> 4, softplus)
    }
    layers {
        dense1: Softplus,
    }
    losses {
        half_squared_error: HalfSquaredError => Formula::HalfSquaredError, Output, 1;
    }
}

architecture! {
    sigmoid_f32: f32 = {
        layer1: dense(14 -> 34, hard_sigmoid)
        -> layer2: dense(_ -> 32, sigmoid)
    }
    layers {
        layer1: HardSigmoid,
        layer2: Sigmoid,
    }
    losses {
        mean_squared_error: MeanSquaredError => Formula::MeanSquaredError, Output, 7;
    }
}

architecture! {
    tanh_f32: f32 = {
        dense(40 -> 25, hard_tanh)
        -> layer2: dense(25 -> 31, clip01)
        -> dense(31 -> 15, tanh)
    }
    layers {
        dense1: HardTanh,
        layer2: Clip01,
        dense3: Tanh,
    }
    losses {
        mean_absolute_error: MeanAbsoluteError => Formula::MeanAbsoluteError, Output, TILE;
    }
}

architecture! {
    hard_sigmoid_f32: f32 = {
        dense(12 -> 2, softmax)
        -> layer2: dense(2 -> 39, linear)
        -> layer3: dense(39 -> 3, relu)
        -> dense(_ -> 28, hard_sigmoid)
    }
    layers {
        dense1: Softmax,
        layer2: Linear,
        layer3: Relu,
        dense4: HardSigmoid,
    }
    losses {
        huber: Huber::new(0.75) => Formula::Huber(0.75), Output, 1;
    }
}

architecture! {
    hard_tanh_f32: f32 = {
        layer1: dense(1 -> 4, leaky_relu)
        -> layer2: dense(_ -> 2, leaky_relu(0.3))
        -> layer3: dense(_ -> 3, elu)
        -> dense(_ -> 3, elu(0.7))
        -> dense(3 -> 3, hard_tanh)
    }
    layers {
        layer1: LeakyRelu(0.01),
        layer2: LeakyRelu(0.3),
        layer3: Elu(1.0),
        dense4: Elu(0.7),
        dense5: HardTanh,
    }
    losses {
        half_squared_error: HalfSquaredError => Formula::HalfSquaredError, Output, 7;
    }
}

architecture! {
    clip01_f32: f32 = {
        layer1: dense(40 -> 1, clip01)
    }
    layers {
        layer1: Clip01,
    }
    losses {
        half_squared_error: HalfSquaredError => Formula::HalfSquaredError, Output, TILE;
    }
}

architecture! {
    softmax_f32: f32 = {
        dense(9 -> 23, gelu)
        -> dense(23 -> 17, softmax)
    }
    layers {
        dense1: Gelu,
        dense2: Softmax,
    }
    losses {
        mean_absolute_error: MeanAbsoluteError => Formula::MeanAbsoluteError, Output, 1;
    }
}
