//! That the digits example learns to read, whatever the seed: the median over ten of them counts,
//! as the accuracy of a single one on 360 digits is a lottery.

#![cfg(feature = "std")]

#[path = "../examples/digits/data.rs"]
mod data;
#[path = "../examples/digits/network.rs"]
mod network;

use dfn::accuracy;
use network::Digits;

#[test]
fn reads_digits_from_ten_starts() {
    let data::Split { training, test } = data::read().unwrap();
    assert_eq!((training.labels.len(), test.labels.len()), (1437, 360));

    let mut accuracies = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
        .map(|seed| Digits::learn(&training, seed, |_| ()).unwrap())
        .map(|network| accuracy(&network, &test.images, &test.labels).unwrap());
    println!("test accuracies of ten seeds: {accuracies:.4?}");
    accuracies.sort_by(f64::total_cmp);
    let (worst, median) = (accuracies[0], (accuracies[4] + accuracies[5]) / 2.0);
    println!("worst {worst:.4}, median {median:.4}");
    assert!(median >= 0.955, "the median of {accuracies:.4?} is {median:.4}");
    assert!(worst >= 0.94, "the worst of {accuracies:.4?} is {worst:.4}");
}
