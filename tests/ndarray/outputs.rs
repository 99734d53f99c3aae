//! Outputs in a matrix: a new one, or the caller's.

use crate::{Net, common};
use dfn::ndarray::{Array2, ShapeBuilder, aview2, s};
use dfn::{ArrayError, BatchError, Workspace, forward_array, rows, rows_mut};

#[test]
fn outputs_are_those_of_a_batch() {
    let network = Net::random(3);
    let samples: Vec<[f32; 3]> = common::samples(53);
    let mut expected = vec![[0.0; 2]; 53];
    network.forward_batch(&samples, &mut expected, &mut Workspace::new()).unwrap();

    let x = Array2::from(samples);
    let y = forward_array(&network, &x, &mut Workspace::new()).unwrap();
    assert_eq!(y, aview2(&expected));
    // Tiles of another size round differently.
    let mut of_one = Workspace::<Net, 1>::ZEROS;
    let y = forward_array(&network, x.slice(s![..;-1, ..]), &mut of_one).unwrap();
    for (y, expected) in y.rows().into_iter().zip(expected.iter().rev()) {
        let expected = expected.map(f64::from);
        common::assert_close("reversed", y.as_slice().unwrap(), &expected, 1e-6);
    }

    let mut given = Array2::zeros((53, 2));
    let outputs = rows_mut(&mut given).unwrap();
    network.forward_batch(&rows(&x).unwrap(), outputs, &mut Workspace::new()).unwrap();
    assert_eq!(given, aview2(&expected));
}

#[test]
fn no_samples_have_no_outputs() {
    let none = Array2::zeros((0, 3));
    let y = forward_array(&Net::random(1), &none, &mut Workspace::new()).unwrap();
    assert_eq!(y.dim(), (0, 2));
}

#[test]
fn inputs_of_another_width_are_refused() {
    let x = Array2::zeros((5, 4));
    assert_eq!(
        forward_array(&Net::random(1), &x, &mut Workspace::new()),
        Err(ArrayError::Columns { expected: 3, found: 4 })
    );
}

#[test]
fn the_callers_array_is_written_to_where_it_is() {
    let mut y = Array2::zeros((6, 2));
    let place = y.as_ptr();
    let rows: &mut [[f32; 2]] = rows_mut(y.slice_mut(s![1..4, ..])).unwrap();
    assert_eq!((rows.len(), rows.as_ptr().cast()), (3, place.wrapping_add(2)));
    rows[2][1] = 5.0;
    assert_eq!(y[[3, 1]], 5.0);
}

#[test]
fn an_array_that_is_not_made_of_rows_is_not_written_to() {
    let mut y = Array2::zeros((6, 2).f());
    let error = rows_mut::<[f32; 2]>(&mut y).unwrap_err();
    assert_eq!(error, ArrayError::Layout { expected: [2, 1], found: [1, 6] });
    assert_eq!(
        error.to_string(),
        "expected an array to write to whose rows lie one after the other, with strides [2, 1], \
         found strides [1, 6]"
    );
    let error = rows_mut::<[f32; 3]>(&mut y).unwrap_err();
    assert_eq!(error, ArrayError::Columns { expected: 3, found: 2 });
}

#[test]
fn a_batch_that_is_refused_says_so() {
    let length = BatchError::Length { of: "outputs", expected: 2, found: 3 };
    assert_eq!(ArrayError::from(length).to_string(), length.to_string());
}
