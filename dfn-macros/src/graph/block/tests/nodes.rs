//! The nodes that declarations lower to.

use super::{compiled, nodes};

#[test]
fn a_residual_block() {
    let source = "struct Residual(x: 16) -> 4 {
        let h = x -> dense(32, relu) -> dense(16);
        relu(x + h) -> dense(4, softmax)
    }";
    assert_eq!(
        nodes(source),
        [
            "x: 16 = input",
            "dense1_weights: 16 -> 32 = parameter",
            "dense1_bias: 32 = parameter",
            "dense1_z: 32 = affine(x, dense1_weights, dense1_bias)",
            "dense1_h: 32 = relu(dense1_z)",
            "dense2_weights: 32 -> 16 = parameter",
            "dense2_bias: 16 = parameter",
            "dense2_z: 16 = affine(dense1_h, dense2_weights, dense2_bias)",
            "sum: 16 = addition(x, dense2_z)",
            "relu: 16 = relu(sum)",
            "dense3_weights: 16 -> 4 = parameter",
            "dense3_bias: 4 = parameter",
            "dense3_z: 4 = affine(relu, dense3_weights, dense3_bias)",
            "dense3_h: 4 = softmax(dense3_z)",
        ]
    );
}

#[test]
fn two_inputs_through_one_encoder() {
    let source = "struct Siamese(left: 8, right: 8) -> 1 {
        layer encoder = dense(8 -> 4, tanh);
        let distance = square(encoder(left) - encoder(right));
        distance -> dense(1, sigmoid)
    }";
    assert_eq!(
        nodes(source),
        [
            "inputs: 16 = input",
            "left: 8 = slice(inputs)",
            "right: 8 = slice(inputs)",
            "encoder_weights: 8 -> 4 = parameter",
            "encoder_bias: 4 = parameter",
            "encoder_z: 4 = affine(left, encoder_weights, encoder_bias)",
            "encoder_h: 4 = tanh(encoder_z)",
            "encoder_z2: 4 = affine(right, encoder_weights, encoder_bias)",
            "encoder_h2: 4 = tanh(encoder_z2)",
            "difference: 4 = subtraction(encoder_h, encoder_h2)",
            "distance: 4 = square(difference)",
            "dense1_weights: 4 -> 1 = parameter",
            "dense1_bias: 1 = parameter",
            "dense1_z: 1 = affine(distance, dense1_weights, dense1_bias)",
            "dense1_h: 1 = sigmoid(dense1_z)",
        ]
    );
    let (model, _) = compiled(source);
    assert_eq!(model.layers.iter().map(|layer| layer.uses.len()).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(model.unit.activation.text(), "sigmoid");
}

#[test]
fn linear_regression_with_weight_decay() {
    let source = "struct Ridge(x: 3) -> 1 {
        param w: 3 -> 1;
        target y: 1;
        let prediction = matvec(w, x);
        cost = half_squared_error(prediction, y) + 0.01 * sum(square(w));
        prediction
    }";
    assert_eq!(
        nodes(source),
        [
            "x: 3 = input",
            "y: 1 = target",
            "w: 3 -> 1 = parameter",
            "prediction: 1 = matvec(w, x)",
            "difference: 1 = subtraction(prediction, y)",
            "square: 1 = square(difference)",
            "half_squared_error: 1 = scale(square)",
            "square2: 3 -> 1 = square(w)",
            "sum: 1 = sum(square2)",
            "scaled: 1 = scale(sum)",
            "scaled_spread: 1 = spread(scaled)",
            "cost: 1 = addition(half_squared_error, scaled_spread)",
        ]
    );
    let (model, _) = compiled(source);
    assert!(model.unit.activation.is_linear() && model.z == model.y && model.cost.is_some());
}

#[test]
fn cross_entropies_are_those_of_the_pre_activation() {
    let binary = "struct Net(x: 3) -> 1 {
        target t: 1;
        let p = x -> dense(1, sigmoid);
        cost = binary_cross_entropy(p, t);
        p
    }";
    assert_eq!(
        nodes(binary)[6..],
        [
            "negative: 1 = negation(dense1_z)",
            "softplus: 1 = softplus(negative)",
            "softplus2: 1 = softplus(dense1_z)",
            "constant: 1 = 1.0",
            "constant_spread: 1 = spread(constant)",
            "difference: 1 = subtraction(constant_spread, t)",
            "product: 1 = product(t, softplus)",
            "product2: 1 = product(difference, softplus2)",
            "cost: 1 = addition(product, product2)",
        ]
    );
    let classes = "struct Net(x: 3) -> 4 {
        target t: 4;
        let p = softmax(x -> dense(4));
        cost = cross_entropy(p, t);
        p
    }";
    assert_eq!(
        nodes(classes)[5..],
        [
            "p: 4 = softmax(dense1_z)",
            "negative: 4 = negation(t)",
            "log_softmax: 4 = log softmax(dense1_z)",
            "cost: 1 = dot product(negative, log_softmax)",
        ]
    );
}

#[test]
fn the_values_of_losses_have_their_names() {
    let source = "struct Net(x: 3) -> 3 {
        target t: 3;
        let y = x -> dense(3);
        let alone = huber(y[0], t[0]);
        cost = alone + huber(y, t, 0.5) + mean_squared_error(y, 0.5 * t);
        y
    }";
    let nodes = nodes(source);
    let has = |node: &str| assert!(nodes.iter().any(|other| other == node), "{node} in {nodes:#?}");
    has("alone: 1 = huber(difference)");
    has("distance: 3 = huber(0.5)(difference2)");
    has("huber: 1 = scale(sum)");
    has("mean_squared_error: 1 = scale(sum3)");
}

#[test]
fn numbers_scale_and_meet_any_width() {
    let source = "struct Net(x: 3) -> (a: 1, b: 2) {
        let h = x -> dense(3);
        (h[0] / norm(x), 2 * (1 - h[1..]))
    }";
    assert_eq!(
        nodes(source)[4..],
        [
            "slice: 1 = slice(dense1_z)",
            "square: 3 = square(x)",
            "sum: 1 = sum(square)",
            "norm: 1 = norm(sum)",
            "quotient: 1 = quotient(slice, norm)",
            "slice2: 2 = slice(dense1_z)",
            "constant: 1 = 1.0",
            "broadcast: 2 = broadcast(constant)",
            "broadcast_spread: 2 = spread(broadcast)",
            "difference: 2 = subtraction(broadcast_spread, slice2)",
            "scaled: 2 = scale(difference)",
            "output: 3 = concatenation(quotient, scaled)",
        ]
    );
}

#[test]
fn functions_with_parameters_have_a_unit_for_each() {
    let source = "struct Net(x: 3) -> 1 {
        let a = leaky_relu(x, 0.2) + leaky_relu(x, 0.2) + leaky_relu(x, 0.3) + leaky_relu(x);
        (a + crate::Swish(a)) -> dense(1)
    }";
    let (model, messages) = compiled(source);
    assert_eq!(messages, [""; 0]);
    let units = model.graph.units().iter();
    let units: Vec<_> =
        units.map(|unit| format!("{} {}", unit.label, unit.activation.text())).collect();
    assert_eq!(
        units,
        [
            "__function1 leaky_relu(0.2)",
            "__function2 leaky_relu(0.3)",
            "__leaky_relu leaky_relu",
            "__function4 crate::Swish",
        ]
    );
}

#[test]
fn a_gradient_is_a_node_like_any_other() {
    let source = "struct Net(x: 3) -> 4 {
        let y = x -> dense(1, tanh);
        concat(grad(y, x), y)
    }";
    assert_eq!(
        nodes(source)[5..],
        [
            "constant: 1 = 1.0",
            "constant_spread: 1 = spread(constant)",
            "dense1_dz: 1 = gradient of tanh(dense1_z, dense1_h, constant_spread)",
            "dx: 3 = matrix product(dense1_weights, dense1_dz)",
            "concat: 4 = concatenation(dx, dense1_h)",
        ]
    );
}

#[test]
fn widths_that_are_constants_are_left_to_the_compiler() {
    let source = "struct Net(x: crate::A, z: crate::B) -> 1 {
        let s = x + z;
        (s[..crate::N] -> dense(1)) + z[crate::K]
    }";
    let (model, messages) = compiled(source);
    assert_eq!((messages.len(), model.facts.requirements.len()), (0, 3));
    assert_eq!(nodes(source)[0], "inputs: { (crate::A) + (crate::B) } = input");
}
