//! A siamese network tells pairs of digits that it has never seen.

#[path = "../../examples/siamese/networks.rs"]
mod networks;

use crate::data;
use crate::support::median;
use networks::{Pairs, Siamese, only};

#[test]
fn a_siamese_network_tells_pairs_never_seen() {
    let data::Split { training, test } = data::read().unwrap();
    let unseen = Pairs::draw(&test, 2000, 100);
    let networks = [0, 1, 2].map(|seed| Siamese::learn(&training, seed).unwrap());
    let accuracy = median(networks.iter().map(|network| unseen.accuracy(network).unwrap()));
    assert!(accuracy > 0.9, "{accuracy}");

    let (left, right) = (&test.images[0], &test.images[1]);
    for network in networks {
        // One encoder for both, so that left and right can be swapped.
        assert_eq!(network.forward(left, right), network.forward(right, left));
        let encoder = network.encoder();
        let [a, b] = [left, right].map(|image| encoder.forward(image));
        let z = network.same.bias[0]
            + network.same.weights[0][0] * (a[0] - b[0]).powi(2)
            + network.same.weights[1][0] * (a[1] - b[1]).powi(2);
        let probability = 1.0 / (1.0 + (-z).exp());
        assert!((network.forward(left, right)[0] - probability).abs() < 1e-4);
    }
}

#[test]
fn it_tells_kinds_of_digits_never_seen_better_than_by_chance() {
    let data::Split { training, test } = data::read().unwrap();
    let others = only(&training, |digit| digit < 8);
    let pairs = Pairs::draw(&only(&test, |digit| digit >= 8), 2000, 100);
    let accuracies =
        [0, 1, 2].map(|seed| pairs.accuracy(&Siamese::learn(&others, seed).unwrap()).unwrap());
    let accuracy = median(accuracies);
    assert!(accuracy > 0.57, "{accuracy}");
}
