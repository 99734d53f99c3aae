//! Training from arrays gives what training from slices gives, to the bit.

use crate::{Net, Regression, common};
use dfn::ndarray::{Array1, Array2, Axis};
use dfn::{Adam, BatchError, CrossEntropy, Fit, FitError, HalfSquaredError, Trainer, Workspace};
use dfn::{classes, rows};

#[test]
fn a_data_set_with_classes() {
    let samples: Vec<[f32; 3]> = common::samples(100);
    let targets: Vec<usize> = (0..100).map(|sample| sample % 2).collect();
    let fit = Fit { epochs: 3, ..Fit::default() };

    let mut expected = Net::random(1);
    let mut trainer = Trainer::new(&mut expected, CrossEntropy, Adam::new(0.01));
    let expected_loss = trainer.fit(&samples, &targets, fit, |_| ()).unwrap();

    let (x, t) = (Array2::from(samples), Array1::from(targets));
    let mut network = Net::random(1);
    let mut trainer = Trainer::new(&mut network, CrossEntropy, Adam::new(0.01));
    let loss = trainer.fit(&rows(&x).unwrap(), &classes(&t), fit, |_| ()).unwrap();
    assert_eq!((loss, network), (expected_loss, expected));
}

#[test]
fn steps_gradients_and_losses_with_targets_that_are_arrays() {
    let samples: Vec<[f64; 3]> = common::samples(20);
    let targets: Vec<[f64; 1]> = common::samples(20);
    let x = Array2::from(samples.clone());
    let t = Array2::from(targets.clone());
    let flat = t.column(0);

    let network = Regression::random(1);
    let mut workspace = Workspace::new();
    let expected = network.mean_loss(&samples, &targets, HalfSquaredError, &mut workspace).unwrap();
    let t = rows(&t).unwrap();
    let loss = network.mean_loss(&rows(&x).unwrap(), &t, HalfSquaredError, &mut workspace).unwrap();
    assert_eq!(loss, expected);

    let (mut gradients, mut expected) = (Regression::zeros(), Regression::zeros());
    network.gradients(&samples, &targets, HalfSquaredError, &mut expected, &mut workspace).unwrap();
    let t = rows(flat.insert_axis(Axis(1))).unwrap();
    network
        .gradients(&rows(&x).unwrap(), &t, HalfSquaredError, &mut gradients, &mut workspace)
        .unwrap();
    assert_eq!(gradients, expected);

    let (mut stepped, mut expected) = (network, network);
    let adam = Adam::new(0.01);
    Trainer::new(&mut expected, HalfSquaredError, adam).step(&samples, &targets).unwrap();
    let mut trainer = Trainer::new(&mut stepped, HalfSquaredError, adam);
    trainer.step(&rows(&x).unwrap(), &t).unwrap();
    assert_eq!(stepped, expected);
}

#[test]
fn unequal_lengths_are_refused_as_those_of_slices() {
    let (x, t) = (Array2::zeros((5, 3)), Array1::zeros(4));
    let mut network = Net::random(1);
    let mut trainer = Trainer::new(&mut network, CrossEntropy, Adam::new(0.01));
    let fit = trainer.fit(&rows(&x).unwrap(), &classes(&t), Fit::default(), |_| ());
    let length = BatchError::Length { of: "targets", expected: 5, found: 4 };
    assert_eq!(fit, Err(FitError::Data(length)));
}
