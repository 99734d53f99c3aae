//! Weights from arrays and as arrays.

use crate::Net;
use dfn::ndarray::{Array1, Array2, ArrayView1, ArrayView2, ArrayViewMut2, ShapeBuilder, array, s};
use dfn::{ArrayError, Dense, assign_dense};

#[test]
fn weights_have_a_row_for_each_input() {
    let expected = Dense { weights: [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], bias: [7.0, 8.0, 9.0_f64] };
    let weights = array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
    let bias = array![9.0, 8.0, 7.0];

    let mut layer = Dense::ZEROS;
    assign_dense(&mut layer, &weights, bias.slice(s![..;-1])).unwrap();
    assert_eq!(layer, expected);

    let mut fortran = Array2::zeros((2, 3).f());
    fortran.assign(&weights);
    let mut layer = Dense::ZEROS;
    assign_dense(&mut layer, &fortran, bias.slice(s![..;-1])).unwrap();
    assert_eq!(layer, expected);

    // As `torch.nn.Linear.weight` has it.
    let out_in = array![[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]];
    let mut layer = Dense::ZEROS;
    assign_dense(&mut layer, out_in.t(), bias.slice(s![..;-1])).unwrap();
    assert_eq!(layer, expected);
}

#[test]
fn other_shapes_are_refused_and_the_layer_is_as_it_was() {
    let mut network = Net::random(1);
    let mut refusal = |shape: (usize, usize), outputs| {
        let (weights, bias) = (Array2::zeros(shape), Array1::zeros(outputs));
        assign_dense(&mut network.dense1, &weights, &bias).unwrap_err()
    };
    let wrong = |found| ArrayError::Weights { expected: [3, 5], found };
    assert_eq!(refusal((3, 4), 5), wrong([3, 4]));
    assert_eq!(refusal((1, 5), 5), wrong([1, 5]));
    assert_eq!(refusal((5, 3), 5), wrong([5, 3]));
    assert_eq!(refusal((3, 5), 1), ArrayError::Bias { expected: 5, found: 1 });
    assert_eq!(
        refusal((3, 4), 5).to_string(),
        "expected weights of 3 × 5, a row for each input, found 3 × 4"
    );
    assert_eq!(
        refusal((5, 3), 5).to_string(),
        "expected weights of 3 × 5, a row for each input, found 5 × 3; \
         from a matrix with a row for each output, pass `weights.t()`"
    );
    assert_eq!(refusal((3, 5), 1).to_string(), "expected a bias of 5 numbers, found 1");
    assert_eq!(network, Net::random(1));
}

#[test]
fn a_layer_is_viewed_where_it_is() {
    let mut network = Net::random(1);
    let layer = &network.dense1;
    let weights = ArrayView2::from(&layer.weights);
    assert_eq!(weights.dim(), (3, 5));
    assert_eq!(weights.as_ptr(), layer.weights.as_flattened().as_ptr());
    assert_eq!(weights[[2, 1]], layer.weights[2][1]);
    assert_eq!(ArrayView1::from(&layer.bias).as_ptr(), layer.bias.as_ptr());

    ArrayViewMut2::from(&mut network.dense1.weights)[[2, 1]] = 0.5;
    assert_eq!(network.dense1.weights[2][1], 0.5);
}
