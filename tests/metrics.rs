//! Metrics over whole data sets are those of the samples one by one, and data that make no sense are
//! refused.

#![cfg(feature = "std")]

use dfn::{BatchError, ConfusionMatrix, Network, TargetError};
use dfn::{accuracy, mean_absolute_error, network, root_mean_squared_error};

mod common;
use common::{assert_close, samples};

network! {
    struct Classes = dense(3 -> 7, tanh) -> dense(7 -> 4, softmax);

    struct Binary: f64 = dense(3 -> 5, tanh) -> dense(5 -> 1, sigmoid);

    struct Regression: f64 = dense(3 -> 5, tanh) -> dense(5 -> 2);

    /// The same with a cost of its own, whose target is not like the output.
    struct WithCost: f64(x: 3) -> 2 {
        target total: 1;
        let y = x -> dense(5, tanh) -> dense(2);
        cost = half_squared_error(sum(y), total);
        y
    }
}

/// Less than a tile, a whole one, one more, and several.
const LENGTHS: [usize; 5] = [1, 47, 48, 49, 200];

fn classes(count: usize, of: usize) -> Vec<usize> {
    (0..count).map(|sample| sample * 7 % 11 % of).collect()
}

fn check_against_single_samples<N: Network, const CLASSES: usize>(network: &N) {
    for count in LENGTHS {
        let (x, classes) = (samples::<N::Input>(count), classes(count, CLASSES));
        let mut counts = [[0; CLASSES]; CLASSES];
        for (x, class) in x.iter().zip(&classes) {
            counts[*class][network.classify(x)] += 1;
        }
        let right: u32 = (0..CLASSES).map(|class| counts[class][class]).sum();
        let expected = f64::from(right) / count as f64;

        assert_eq!(accuracy(network, &x, &classes), Ok(expected));
        let matrix = ConfusionMatrix::<CLASSES>::of(network, &x, &classes).unwrap();
        assert_eq!(matrix.counts, counts);
        assert_eq!(matrix.accuracy(), Some(expected));
        assert_eq!(matrix.samples(), count as u64);
        let mut added = ConfusionMatrix::<CLASSES>::new();
        for (x, class) in x.iter().zip(&classes) {
            added.add(*class, network.classify(x)).unwrap();
        }
        assert_eq!(added, matrix);
    }
}

#[test]
fn classes_are_counted_as_one_by_one() {
    let network = Classes::random(1);
    check_against_single_samples::<_, 4>(&network);
    let x = samples(200);
    let of_all_kinds: Vec<usize> = x.iter().map(|x| network.classify(x)).collect();
    assert!(of_all_kinds.iter().any(|class| *class != of_all_kinds[0]));
    assert_eq!(accuracy(&network, &x, &of_all_kinds), Ok(1.0));
}

#[test]
fn a_single_output_tells_two_classes_apart() {
    let mut network = Binary::random(1);
    // So that both are found.
    network.dense2.bias[0] = 0.1;
    check_against_single_samples::<_, 2>(&network);
    let x = samples(200);
    let ones: usize = x.iter().map(|x| network.classify(x)).sum();
    assert!((1..200).contains(&ones));
}

#[track_caller]
fn refused<N: Network, const CLASSES: usize>(x: &[N::Input], classes: &[usize], expected: &str) {
    let network = N::random(1);
    let error = accuracy(&network, x, classes).unwrap_err();
    assert_eq!(error.to_string(), expected);
    assert_eq!(ConfusionMatrix::<CLASSES>::of(&network, x, classes), Err(error));
}

#[test]
fn samples_without_a_class_of_the_network_are_refused() {
    let (x, class) = (samples(3), classes(3, 2));
    refused::<Classes, 4>(&x, &class[..2], "expected 3 classes, one for each input, found 2");
    refused::<Classes, 4>(&[], &[], "expected at least one sample, found an empty batch");
    let error = "the target of sample 1: expected a class index below 4, found 4";
    refused::<Classes, 4>(&x, &[3, 4, 5], error);
    let error = "the target of sample 2: expected a class index below 2, found 2";
    refused::<Binary, 2>(&samples(3), &[0, 1, 2], error);
    let error = "expected finite inputs, found inf at position 2 of sample 1";
    refused::<Classes, 4>(&[x[0], [0.0, 1.0, f32::INFINITY]], &[0, 1], error);
}

#[test]
fn a_network_that_is_broken_has_no_accuracy() {
    let mut network = Binary::random(1);
    network.dense2.bias[0] = f64::NAN;
    let error = accuracy(&network, &samples(3), &[0; 3]).unwrap_err();
    assert_eq!(error.to_string(), "expected finite outputs, found NaN at position 0 of sample 0");

    // A sample past the first tile alone.
    let mut network = Binary::ZEROS;
    network.dense1.weights[0][0] = 1e-3;
    network.dense2.weights[0][0] = f64::INFINITY;
    network.dense2.bias[0] = f64::NEG_INFINITY;
    let x = [vec![[-1.0; 3]; 70], vec![[1.0; 3]; 30]].concat();
    assert_eq!(accuracy(&network, &x[..70], &[0; 70]), Ok(1.0));
    let error = ConfusionMatrix::<2>::of(&network, &x, &[0; 100]).unwrap_err();
    assert!(matches!(error, BatchError::Output { sample: 70, index: 0, .. }), "{error}");
}

#[test]
fn a_sample_of_no_class_is_not_added() {
    let mut matrix = ConfusionMatrix::<3>::new();
    assert_eq!(matrix.add(3, 0), Err(TargetError::Class { classes: 3, found: 3 }));
    assert_eq!(matrix.add(0, 7), Err(TargetError::Class { classes: 3, found: 7 }));
    assert_eq!(matrix, ConfusionMatrix::default());
}

/// 12 of 15 cats and 9 of 10 dogs are found; no sample is an ox, none is taken for an emu.
const ANIMALS: ConfusionMatrix<4> =
    ConfusionMatrix { counts: [[12, 3, 0, 0], [1, 9, 0, 0], [0; 4], [0, 0, 140, 0]] };

#[test]
fn precision_and_recall_are_shares_of_columns_and_rows() {
    let shares = [0, 1, 2, 3].map(|class| (ANIMALS.precision(class), ANIMALS.recall(class)));
    let expected = [
        (Some(12.0 / 13.0), Some(12.0 / 15.0)),
        (Some(9.0 / 12.0), Some(9.0 / 10.0)),
        (Some(0.0), None),
        (None, Some(0.0)),
    ];
    assert_eq!(shares, expected);
    assert_eq!(ANIMALS.accuracy(), Some(21.0 / 165.0));
    assert_eq!((ANIMALS.precision(4), ANIMALS.recall(4)), (None, None));
    assert_eq!(ConfusionMatrix::<2>::new().accuracy(), None);
}

#[test]
fn the_table_is_aligned_with_names_and_with_numbers() {
    let expected = "  \
  class, found as  cat  dog   ox  Émeu  precision  recall
  ───────────────────────────────────────────────────────
  cat               12    3    ·     ·      0.923   0.800
  dog                1    9    ·     ·      0.750   0.900
  ox                 ·    ·    ·     ·      0.000       –
  Émeu               ·    ·  140     ·          –   0.000
  ───────────────────────────────────────────────────────
  accuracy 0.127 of 165 samples";
    assert_eq!(ANIMALS.table(&["cat", "dog", "ox", "Émeu"]).to_string(), expected);

    let expected = "  \
  class, found as   0  1    2  3  precision  recall
  ─────────────────────────────────────────────────
  0                12  3    ·  ·      0.923   0.800
  1                 1  9    ·  ·      0.750   0.900
  2                 ·  ·    ·  ·      0.000       –
  3                 ·  ·  140  ·          –   0.000
  ─────────────────────────────────────────────────
  accuracy 0.127 of 165 samples";
    assert_eq!(ANIMALS.to_string(), expected);

    let none = ConfusionMatrix::<1>::new();
    let long = none.table(&["a name that is longer"]).to_string();
    let widths: Vec<usize> = long.lines().map(|line| line.chars().count()).collect();
    assert_eq!(widths[..4], [widths[0]; 4], "{long}");
    assert!(long.ends_with("\n  no sample"), "{long}");
}

#[test]
fn errors_are_means_over_samples_and_outputs() {
    let network = Regression::random(1);
    for count in LENGTHS {
        let (x, targets) = (samples(count), samples::<[f64; 2]>(count));
        let errors = x.iter().zip(&targets).flat_map(|(x, t)| {
            let y = network.forward(x);
            [y[0] - t[0], y[1] - t[1]]
        });
        let errors: Vec<f64> = errors.collect();
        let mean =
            |of: fn(f64) -> f64| errors.iter().copied().map(of).sum::<f64>() / errors.len() as f64;
        let found = mean_absolute_error(&network, &x, &targets).unwrap();
        assert_close("absolute", &[found], &[mean(f64::abs)], 1e-14);
        let found = root_mean_squared_error(&network, &x, &targets).unwrap();
        assert_close("squared", &[found], &[mean(|error| error * error).sqrt()], 1e-14);
    }
}

#[test]
fn errors_of_a_network_with_a_cost_are_those_of_its_outputs() {
    let Regression { dense1, dense2 } = Regression::random(1);
    let (network, with_cost) = (Regression { dense1, dense2 }, WithCost { dense1, dense2 });
    let (x, targets) = (samples(100), samples::<[f64; 2]>(100));
    assert_eq!(
        mean_absolute_error(&with_cost, &x, &targets),
        mean_absolute_error(&network, &x, &targets)
    );
    assert_eq!(
        root_mean_squared_error(&with_cost, &x, &targets),
        root_mean_squared_error(&network, &x, &targets)
    );
}

#[test]
fn errors_of_samples_that_make_no_sense_are_refused() {
    let network = Regression::random(1);
    let (x, targets) = (samples(3), samples(2));
    let length = Err(BatchError::Length { of: "targets", expected: 3, found: 2 });
    assert_eq!(mean_absolute_error(&network, &x, &targets), length);
    assert_eq!(root_mean_squared_error(&network, &x, &targets), length);
    assert_eq!(mean_absolute_error(&network, &[], &[]), Err(BatchError::Empty));
    let error = root_mean_squared_error(&network, &x[..1], &[[0.0, f64::NAN]]).unwrap_err();
    let text =
        "the target of sample 0: expected finite numbers in the target, found NaN at position 1";
    assert_eq!(error.to_string(), text);

    let mut broken = network;
    broken.dense2.bias[0] = f64::INFINITY;
    let infinite = Err(BatchError::Loss { found: f64::INFINITY });
    assert_eq!(mean_absolute_error(&broken, &x[..2], &targets), infinite);
}
