//! The picture of the units in the documentation is what the example draws.

#[path = "../../examples/activations/picture.rs"]
mod picture;
#[path = "../../examples/activations/units.rs"]
mod units;

use crate::support;
use std::fs;

const COMMITTED: [&str; 2] =
    ["docs/pictures/activations/units.svg", "dfn-runtime/src/unit/units.svg"];

#[test]
fn the_picture_of_the_documentation_is_what_is_drawn() {
    let drawn = picture::draw();
    for file in COMMITTED {
        let committed = fs::read_to_string(file).unwrap();
        let mut pairs = drawn.lines().zip(committed.lines());
        let difference = pairs.find(|(drawn, committed)| drawn != committed);
        assert_eq!(difference, None, "{file} is out of date: draw it with scripts/pictures");
        assert_eq!(drawn.lines().count(), committed.lines().count(), "{file}");
    }
}

#[test]
fn the_slopes_drawn_are_those_of_the_values_drawn() {
    for unit in units::UNITS.iter().chain([&units::SOFTMAX]) {
        for z in [-3.4, -1.7, -0.6, 0.3, 0.9, 2.2, 3.3] {
            let change = (unit.value(z + 1e-6) - unit.value(z - 1e-6)) / 2e-6;
            let slope = unit.slope(z);
            assert!((slope - change).abs() < 1e-8, "{} at {z}: {slope}, {change}", unit.name);
        }
    }
}
