//! Which arrays are rows without a copy, which are copied, and which are refused.

use dfn::ndarray::{Array1, Array2, ArrayView2, Axis, Ix2, ShapeBuilder, array, aview1, aview2, s};
use dfn::{ArrayError, classes, column, rows};
use std::borrow::Cow;

/// Different numbers everywhere.
fn matrix(shape: impl ShapeBuilder<Dim = Ix2>) -> Array2<f32> {
    Array2::from_shape_fn(shape, |(row, column)| (10 * row + column) as f32)
}

/// That the rows are the array's own memory.
#[track_caller]
fn assert_borrowed<const WIDTH: usize>(array: ArrayView2<'_, f32>) {
    let rows: Cow<'_, [[f32; WIDTH]]> = rows(array).unwrap();
    assert!(matches!(rows, Cow::Borrowed(_)));
    assert_eq!(rows.as_ptr().cast(), array.as_ptr());
    assert_eq!(aview2(&rows), array);
}

/// That the rows are a copy with the same numbers.
#[track_caller]
fn assert_copied<const WIDTH: usize>(array: ArrayView2<'_, f32>) {
    let rows: Cow<'_, [[f32; WIDTH]]> = rows(array).unwrap();
    assert!(matches!(rows, Cow::Owned(_)));
    assert_eq!(aview2(&rows), array);
}

#[test]
fn rows_that_lie_one_after_the_other_are_not_copied() {
    let x = matrix((7, 3));
    assert_borrowed::<3>(x.view());
    assert_borrowed::<3>(x.slice(s![2..5, ..]));
    assert_borrowed::<3>(x.slice(s![6.., ..]));
    // The transpose of Fortran order is standard layout.
    assert_borrowed::<3>(matrix((3, 7).f()).t());
}

#[test]
fn other_layouts_are_copied() {
    let x = matrix((7, 6));
    assert_copied::<6>(matrix((7, 6).f()).view());
    assert_copied::<7>(x.t());
    assert_copied::<6>(x.slice(s![..;-1, ..]));
    assert_copied::<6>(x.slice(s![.., ..;-1]));
    assert_copied::<6>(x.slice(s![..;2, ..]));
    assert_copied::<3>(x.slice(s![.., ..;2]));
    assert_copied::<4>(x.slice(s![.., 1..5]));
    assert_copied::<6>(x.slice(s![3, ..]).broadcast((5, 6)).unwrap());
}

#[test]
fn one_column_and_one_row_and_none() {
    let x = matrix((7, 1));
    assert_borrowed::<1>(x.view());
    let t = Array1::from_iter((0..7).map(|k| k as f32));
    assert_borrowed::<1>(t.view().insert_axis(Axis(1)));
    assert_borrowed::<7>(t.view().insert_axis(Axis(0)));
    assert_borrowed::<3>(matrix((0, 3)).view());
    assert_borrowed::<3>(matrix((7, 3)).slice(s![4..4, ..]));
    // Whose rows no memory tells apart.
    assert_copied::<0>(matrix((7, 0)).view());
}

#[test]
fn another_width_is_refused_whatever_the_layout() {
    let expected = Err(ArrayError::Columns { expected: 4, found: 3 });
    assert_eq!(rows::<[f32; 4]>(&matrix((4, 3))), expected);
    assert_eq!(rows::<[f32; 4]>(&matrix((4, 3).f())), expected);
    assert_eq!(rows::<[f32; 4]>(&matrix((0, 3))), expected);
    let error = rows::<[f32; 4]>(&matrix((4, 3))).unwrap_err();
    assert_eq!(error.to_string(), "expected an array with 4 columns, found 3");
}

#[test]
fn classes_that_lie_one_after_the_other_are_not_copied() {
    let t = array![2, 0, 1, 1, 2];
    let borrowed = classes(&t);
    assert!(matches!(borrowed, Cow::Borrowed(_)));
    assert_eq!(borrowed.as_ptr(), t.as_ptr());
    assert!(matches!(classes(t.slice(s![1..3])), Cow::Borrowed([0, 1])));
    for copied in [t.slice(s![..;-1]), t.slice(s![..;2]), aview1(&t.to_vec()).slice(s![..;3])] {
        assert!(matches!(classes(copied), Cow::Owned(_)));
        assert_eq!(aview1(&classes(copied)), copied);
    }
    assert_eq!(*classes(&array![]), []);
}

#[test]
fn numbers_that_lie_one_after_the_other_are_not_copied() {
    let t = Array1::from_iter((0..7).map(|k| k as f64 - 0.5));
    let borrowed = column(&t);
    assert!(matches!(borrowed, Cow::Borrowed(_)));
    assert_eq!(borrowed.as_ptr().cast(), t.as_ptr());
    assert_eq!(*borrowed, [[-0.5], [0.5], [1.5], [2.5], [3.5], [4.5], [5.5]]);
    assert!(matches!(column(t.slice(s![1..3])), Cow::Borrowed([[0.5], [1.5]])));
    // A column of a matrix that has others.
    let x = matrix((3, 2));
    assert!(matches!(column(x.column(1)), Cow::Owned(_)));
    assert_eq!(*column(x.column(1)), [[1.0], [11.0], [21.0]]);
    assert_eq!(*column(t.slice(s![..;-3])), [[5.5], [2.5], [-0.5]]);
    assert!(column(&Array1::<f32>::zeros(0)).is_empty());
}
