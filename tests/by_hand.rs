//! Two networks computed by hand: the lecture's XOR, whose matrix is symmetric, and one of which a
//! transposed matrix would give other numbers.

use dfn::{Dense, HalfSquaredError, network};

network! {
    /// The lecture's network, slide 3.
    struct Xor = dense(2 -> 2, relu) -> dense(2 -> 1, linear);

    /// Widths and numbers without symmetry.
    struct Lopsided = hidden: dense(2 -> 3, relu) -> output: dense(3 -> 2, linear);
}

static XOR: Xor = Xor {
    dense1: Dense { weights: [[1.0, 1.0], [1.0, 1.0]], bias: [0.0, -1.0] },
    dense2: Dense { weights: [[1.0], [-2.0]], bias: [0.0] },
};

const LOPSIDED: Lopsided = Lopsided {
    hidden: Dense { weights: [[1.0, 2.0, -1.0], [3.0, -1.0, 2.0]], bias: [0.0, 1.0, -2.0] },
    output: Dense { weights: [[1.0, -2.0], [2.0, 1.0], [4.0, 3.0]], bias: [1.0, -1.0] },
};

const X: [f32; 2] = [2.0, 1.0];

#[test]
fn the_lectures_hidden_values_and_outputs_come_out() {
    let cases = [
        ([0.0, 0.0], [0.0, 0.0], [0.0]),
        ([0.0, 1.0], [1.0, 0.0], [1.0]),
        ([1.0, 0.0], [1.0, 0.0], [1.0]),
        ([1.0, 1.0], [2.0, 1.0], [0.0]),
    ];
    for (x, h, y) in cases {
        assert_eq!(XOR.trace(&x).dense1.h, h);
        assert_eq!(XOR.forward(&x), y);
        assert_eq!(XOR.classify(&x), y[0] as usize);
    }
}

#[test]
fn the_forward_pass_is_that_of_the_lecture() {
    let trace = LOPSIDED.trace(&X);
    // Wᵀx + b = [1·2 + 3·1 + 0, 2·2 − 1·1 + 1, −1·2 + 2·1 − 2]
    assert_eq!(trace.hidden.z, [5.0, 4.0, -2.0]);
    assert_eq!(trace.hidden.h, [5.0, 4.0, 0.0]);
    // [1·5 + 2·4 + 4·0 + 1, −2·5 + 1·4 + 3·0 − 1]
    assert_eq!(trace.output.z, [14.0, -7.0]);
    assert_eq!(trace.output.h, [14.0, -7.0]);
    assert_eq!(LOPSIDED.forward(&X), [14.0, -7.0]);
}

/// ∂L/∂θ at `X` for ∂L/∂ŷ = [1, 2].
const GRADIENTS: Lopsided = Lopsided {
    hidden: Dense {
        // x dzᵀ, where dh = W dŷ = [1·1 − 2·2, 2·1 + 1·2, 4·1 + 3·2] = [−3, 4, 10]
        // and relu lets [−3, 4, 0] pass.
        weights: [[2.0 * -3.0, 2.0 * 4.0, 0.0], [1.0 * -3.0, 1.0 * 4.0, 0.0]],
        bias: [-3.0, 4.0, 0.0],
    },
    // h dŷᵀ
    output: Dense { weights: [[5.0, 10.0], [4.0, 8.0], [0.0, 0.0]], bias: [1.0, 2.0] },
};

#[test]
fn back_propagation_gives_every_gradient() {
    let mut gradients = Lopsided::ZEROS;
    let dx = LOPSIDED.backward(&LOPSIDED.trace(&X), &[1.0, 2.0], &mut gradients);
    assert_eq!(gradients, GRADIENTS);
    // W dz = [1·−3 + 2·4 − 1·0, 3·−3 − 1·4 + 2·0]
    assert_eq!(dx, [5.0, -13.0]);
}

#[test]
fn back_propagation_adds_to_the_gradients_that_are_there() {
    let mut gradients = GRADIENTS;
    LOPSIDED.backward(&LOPSIDED.trace(&X), &[1.0, 2.0], &mut gradients);
    assert_eq!(gradients.hidden.weights, [[-12.0, 16.0, 0.0], [-6.0, 8.0, 0.0]]);
    assert_eq!(gradients.hidden.bias, [-6.0, 8.0, 0.0]);
    assert_eq!(gradients.output.weights, [[10.0, 20.0], [8.0, 16.0], [0.0, 0.0]]);
    assert_eq!(gradients.output.bias, [2.0, 4.0]);
}

#[test]
fn the_jacobian_has_a_row_for_each_output() {
    // From dŷ = [1, 0]: dh = [1, 2, 4], dz = [1, 2, 0], dx = [1·1 + 2·2, 3·1 − 1·2];
    // from dŷ = [0, 1]: dh = [−2, 1, 3], dz = [−2, 1, 0], dx = [−2 + 2, −6 − 1].
    assert_eq!(LOPSIDED.jacobian(&X), [[5.0, 1.0], [0.0, -7.0]]);
}

#[test]
fn a_step_subtracts_the_rate_times_the_gradient_of_the_old_parameters() {
    let mut network = LOPSIDED;
    // ŷ − t = [1, 2], so that the gradients are those above; L = ½ (1² + 2²).
    let loss = network.step(&X, &[13.0, -9.0], HalfSquaredError, 0.5);
    assert_eq!(loss, Ok(2.5));
    assert_eq!(network.hidden.weights, [[4.0, -2.0, -1.0], [4.5, -3.0, 2.0]]);
    assert_eq!(network.hidden.bias, [1.5, -1.0, -2.0]);
    assert_eq!(network.output.weights, [[-1.5, -7.0], [0.0, -3.0], [4.0, 3.0]]);
    assert_eq!(network.output.bias, [0.5, -2.0]);
}

#[test]
fn a_matrix_with_a_row_for_each_output_is_the_same_layer() {
    let hidden = Dense::from_out_in([[1.0, 3.0], [2.0, -1.0], [-1.0, 2.0]], [0.0, 1.0, -2.0]);
    const OUTPUT: Dense<3, 2> =
        Dense::from_out_in([[1.0, 2.0, 4.0], [-2.0, 1.0, 3.0]], [1.0, -1.0]);
    assert_eq!(Lopsided { hidden, output: OUTPUT }, LOPSIDED);
}

#[test]
fn a_class_is_the_first_of_the_largest_outputs() {
    // Without weights the output is its bias.
    let classify = |bias| {
        let output = Dense { weights: [[0.0; 2]; 3], bias };
        Lopsided { output, ..LOPSIDED }.classify(&X)
    };
    assert_eq!(classify([2.0, 1.0]), 0);
    assert_eq!(classify([1.0, 2.0]), 1);
    assert_eq!(classify([1.0, 1.0]), 0);
    assert_eq!(classify([-2.0, -1.0]), 1);
    // NaN is never the largest.
    assert_eq!(classify([f32::NAN, -1.0]), 1);
    assert_eq!(classify([f32::NAN; 2]), 0);
}

#[test]
fn a_single_output_is_of_class_1_from_one_half_on() {
    let classify = |bias: f32| {
        let mut network = Xor::ZEROS;
        network.dense2.bias = [bias];
        network.classify(&[0.0, 0.0])
    };
    assert_eq!(classify(0.5), 1);
    assert_eq!(classify(0.49999997), 0);
    assert_eq!(classify(-3.0), 0);
}
