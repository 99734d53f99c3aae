use super::*;
use crate::Vector;
use crate::isa::InLanes;
use crate::kernel::accumulate::accumulate_tile;
use crate::kernel::affine::*;
use crate::kernel::softmax::*;

/// A tile of three groups in single precision, and of six in double.
const TILE: usize = 48;

const ISA: InLanes<Wide> = InLanes(Vectors);

/// Samples in groups; lanes without a sample repeat the last one, and groups without one are 0.
fn in_groups<V: Vector>(samples: &[V]) -> Vec<V> {
    let mut groups = vec![V::ZEROS; TILE];
    V::into_groups::<Wide>(samples, &mut groups);
    groups
}

/// As many samples as wanted out of groups.
fn out_of_groups<V: Vector>(groups: &[V], count: usize) -> Vec<V> {
    let mut samples = vec![V::ZEROS; count];
    V::out_of_groups::<Wide>(groups, &mut samples);
    samples
}

fn check_there_and_back<T: Scalar, const WIDTH: usize>() {
    for count in [0, 1, 7, 8, 15, 16, 17, 47, 48] {
        let samples = Numbers::from_seed(WIDTH).integer_rows::<T, WIDTH>(count);
        let groups = in_groups(&samples);
        assert_eq!(out_of_groups(&groups, count), samples, "{count} samples of {WIDTH}");
        // Lanes without a sample repeat the last one.
        let filled = out_of_groups(&groups, TILE);
        let lanes = crate::kernel::block::lanes::<Wide, T>();
        let last = samples.last().copied().unwrap_or([T::ZERO; WIDTH]);
        assert!(filled[count..count.next_multiple_of(lanes)].iter().all(|row| *row == last));
    }
}

fn check_products<T: Scalar, const IN: usize, const OUT: usize>() {
    let mut numbers = Numbers::from_seed(100 * IN + OUT);
    let (weights, bias) = (numbers.integer_matrix::<T, OUT, IN>(), numbers.integers::<T, OUT>());
    for count in [1, 16, 21, 48] {
        let (x, dz) = (numbers.integer_rows::<T, IN>(count), numbers.integer_rows::<T, OUT>(count));
        // As a pass does it: the inputs' last lanes repeat a sample, and the gradients' are 0.
        let mut all_dz = dz.clone();
        all_dz.resize(TILE, [T::ZERO; OUT]);
        let (x_groups, dz_groups) = (in_groups(&x), in_groups(&all_dz));

        let mut z = vec![[T::ZERO; OUT]; TILE];
        affine_tile(ISA, TILE, &x_groups, &weights, &bias, &mut z);
        let expected: Vec<_> = x.iter().map(|x| affine(Sequential, x, &weights, &bias)).collect();
        assert_eq!(out_of_groups(&z, count), expected, "{count} samples, {IN} -> {OUT}");

        let mut dx = vec![[T::ZERO; IN]; TILE];
        matrix_product_tile(ISA, TILE, &weights, &dz_groups, &mut dx);
        let expected: Vec<_> =
            dz.iter().map(|dz| matrix_product(Sequential, &weights, dz)).collect();
        assert_eq!(out_of_groups(&dx, count), expected, "{count} samples, {IN} -> {OUT}");

        let (mut found, mut expected) = (weights, weights);
        outer_product_tile(ISA, TILE, &x_groups, &dz_groups, &mut found);
        outer_product_tile(Sequential, count, &x, &dz, &mut expected);
        assert_eq!(found, expected, "{count} samples, {IN} -> {OUT}");

        let (mut found, mut expected) = (bias, bias);
        accumulate_tile(ISA, TILE, &dz_groups, &mut found);
        accumulate_tile(Sequential, count, &dz, &mut expected);
        assert_eq!(found, expected, "{count} samples, width {OUT}");
    }
}

fn check_softmax<T: Scalar, const WIDTH: usize>() {
    let mut numbers = Numbers::from_seed(WIDTH);
    let (z, dh) = (numbers.integer_rows::<T, WIDTH>(TILE), numbers.integer_rows::<T, WIDTH>(TILE));
    let (mut h, mut dz) = ([[T::ZERO; WIDTH]; TILE], [[T::ZERO; WIDTH]; TILE]);
    softmax_tile(ISA, TILE, &in_groups(&z), &mut h);
    softmax_gradient_tile(ISA, TILE, &h, &in_groups(&dh), &mut dz);
    let (h, dz) = (out_of_groups(&h, TILE), out_of_groups(&dz, TILE));
    let tolerance = if size_of::<T>() == 4 { 1e-5 } else { 1e-13 };
    for sample in 0..TILE {
        let expected = softmax(Sequential, &z[sample]);
        assert_near(&h[sample], &expected, tolerance);
        assert_near(&dz[sample], &softmax_gradient(Sequential, &expected, &dh[sample]), tolerance);
    }
}

#[track_caller]
fn assert_near<T: Scalar>(found: &[T], expected: &[T], tolerance: f64) {
    for (found, expected) in found.iter().zip(expected) {
        let difference = (found.to_f64() - expected.to_f64()).abs();
        assert!(difference <= tolerance, "{found}, not {expected}");
    }
}

tests_in_both_precisions!(width: check_there_and_back:
    samples_move_into_groups_and_back_in_single_precision,
    samples_move_into_groups_and_back_in_double_precision);
tests_in_both_precisions!(pair: check_products:
    products_in_lanes_are_those_of_each_sample_in_single_precision,
    products_in_lanes_are_those_of_each_sample_in_double_precision);
tests_in_both_precisions!(width: check_softmax:
    softmax_in_lanes_is_that_of_each_sample_in_single_precision,
    softmax_in_lanes_is_that_of_each_sample_in_double_precision);

#[test]
fn nan_stays_in_its_lane() {
    let mut z = [[0.0f32; 3]; TILE];
    z[5][1] = f32::NAN;
    let mut h = [[0.0; 3]; TILE];
    softmax_tile(ISA, TILE, &in_groups(&z), &mut h);
    for (sample, h) in out_of_groups(&h, TILE).iter().enumerate() {
        assert!(h.iter().all(|h| h.is_nan() == (sample == 5)), "sample {sample}: {h:?}");
    }
}
