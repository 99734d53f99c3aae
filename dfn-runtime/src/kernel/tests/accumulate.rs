use super::*;
use crate::kernel::accumulate::*;

/// p ← p + scale · g.
fn reference<T: Scalar>(scale: T, gradient: &[T], into: &mut [T]) {
    for (i, g) in gradient.iter().enumerate() {
        into[i] += scale * *g;
    }
}

fn check<T: Scalar, const WIDTH: usize>() {
    let mut numbers = Numbers::from_seed(WIDTH);
    let gradients = numbers.integer_rows::<T, WIDTH>(ROWS);
    let start = numbers.integers::<T, WIDTH>();

    let scale = T::from_f64(-0.25);
    let (mut found, mut expected) = (start, start);
    accumulate(Portable, scale, &gradients[0], &mut found);
    reference(scale, &gradients[0], &mut expected);
    assert_eq!(found, expected, "width {WIDTH}");

    for count in COUNTS {
        let (mut found, mut expected) = (start, start);
        accumulate_tile(Portable, count, &gradients, &mut found);
        for gradient in gradients.iter().take(count) {
            reference(T::ONE, gradient, &mut expected);
        }
        assert_eq!(found, expected, "{count} rows, width {WIDTH}");
    }
}

tests_in_both_precisions!(width: check:
    gradients_are_added_to_what_was_there_in_single_precision,
    gradients_are_added_to_what_was_there_in_double_precision);

#[test]
fn a_short_slice_ends_the_sum() {
    let gradients = Numbers::from_seed(1).integer_rows::<f32, 3>(ROWS);
    check_short_slices(|count, [gradient]| {
        let mut into = [0.0; 3];
        accumulate_tile(Portable, count, &gradients[..gradient], &mut into);
        into
    });
}
