use super::*;
use crate::kernel::accumulate::*;
use crate::kernel::affine::outer_product_change;
use crate::kernel::magnitude;

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

#[test]
fn a_change_is_finite_if_every_number_of_it_is() {
    assert!(accumulate_change(-0.5_f32, magnitude(&[1e38, -3e38, 0.0])).is_finite());
    assert!(!accumulate_change(2.0_f32, magnitude(&[0.0, -3e38, 1.0])).is_finite());
    for broken in [f32::NAN, -f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
        for position in 0..3 {
            let mut gradient = [1.0, -2.0, 3.0];
            gradient[position] = broken;
            let broken = magnitude(&gradient);
            assert!(!accumulate_change(1.0, broken).is_finite(), "{gradient:?}");
            assert!(!outer_product_change(1.0, 0.0, broken).is_finite(), "{gradient:?}");
            assert!(!outer_product_change(1.0, broken, 0.0).is_finite(), "{gradient:?}");
        }
    }
    assert!(
        outer_product_change(0.1_f32, magnitude(&[1e20, 1.0]), magnitude(&[-1e18, 0.0]))
            .is_finite()
    );
    assert!(
        !outer_product_change(0.1_f32, magnitude(&[1e20, 1.0]), magnitude(&[-1e20, 0.0]))
            .is_finite()
    );
}

#[test]
fn a_magnitude_is_that_of_the_largest_number_whatever_its_sign() {
    assert_eq!(magnitude::<[f32; 0]>(&[]), 0.0);
    assert_eq!(magnitude(&[-0.0_f32]).to_bits(), 0);
    for position in 0..17 {
        let mut values = [-0.5; 17];
        values[position] = -2.5;
        assert_eq!(magnitude(&values), 2.5_f64, "at {position}");
        // What a microcontroller takes in its place.
        assert_eq!(f64::magnitude(&values), 2.5, "at {position}");
        for broken in [f64::NAN, -f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            values[position] = broken;
            assert!(!f64::magnitude(&values).is_finite(), "{broken} at {position}");
            assert!(!f32::magnitude(&values.map(|x| x as f32)).is_finite(), "{broken}");
        }
    }
}
