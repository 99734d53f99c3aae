use super::*;
use crate::kernel::addition::*;

fn check<T: Scalar, const WIDTH: usize>() {
    let mut numbers = Numbers::from_seed(WIDTH);
    let a = numbers.integer_rows::<T, WIDTH>(ROWS);
    let b = numbers.integer_rows::<T, WIDTH>(ROWS);
    let expected: Vec<Vec<T>> =
        a.iter().zip(&b).map(|(a, b)| (0..WIDTH).map(|i| a[i] + b[i]).collect()).collect();

    assert_eq!(&addition(Portable, &a[0], &b[0])[..], expected[0], "width {WIDTH}");
    check_tiles(&expected, |count, sum| addition_tile(Portable, count, &a, &b, sum));
}

tests_in_both_precisions!(width: check:
    vectors_are_added_element_by_element_in_single_precision,
    vectors_are_added_element_by_element_in_double_precision);

#[test]
fn the_shortest_slice_ends_a_tile_of_sums() {
    let mut numbers = Numbers::from_seed(1);
    let (all_a, all_b) = (numbers.integer_rows::<f32, 3>(ROWS), numbers.integer_rows(ROWS));
    check_short_slices(|count, [a, b, sum]| {
        let mut sum = untouched::<f32, 3>(sum);
        addition_tile(Portable, count, &all_a[..a], &all_b[..b], &mut sum);
        sum
    });
}
