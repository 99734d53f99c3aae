//! What is printed: the layers of the network, the epochs, and which digits are taken for which.

use crate::curve::Epoch;
use crate::data::Samples;
use crate::network::Digits;
use crate::support::{Column, Table};
use std::array;

const CLASSES: usize = Digits::OUTPUTS;

pub fn layers() -> Table<'static, 5> {
    let numbers = ["inputs", "outputs", "parameters"].map(Column::Right);
    let [inputs, outputs, parameters] = numbers;
    let activation = Column::Left("activation");
    let mut table = Table::new([Column::Left("layer"), inputs, outputs, activation, parameters]);
    for layer in Digits::LAYERS {
        table.row([
            layer.label.to_string(),
            layer.inputs.to_string(),
            layer.outputs.to_string(),
            layer.activation.to_string(),
            layer.parameters().to_string(),
        ]);
    }
    table.row([
        "all".to_string(),
        Digits::INPUTS.to_string(),
        Digits::OUTPUTS.to_string(),
        String::new(),
        Digits::PARAMETERS.to_string(),
    ]);
    table
}

/// The first two epochs, in which most happens, and every fifth.
pub fn history(epochs: &[Epoch]) -> Table<'static, 4> {
    let headings = ["epoch", "training loss", "test loss", "test accuracy"];
    let mut table = Table::new(headings.map(Column::Right));
    for epoch in epochs.iter().filter(|epoch| epoch.number <= 2 || epoch.number % 5 == 0) {
        table.row([
            epoch.number.to_string(),
            format!("{:.4}", epoch.training_loss),
            format!("{:.4}", epoch.test_loss),
            format!("{:.4}", epoch.test_accuracy),
        ]);
    }
    table
}

/// The confusion matrix: a row for each digit, a column for what it was read as.
pub fn confusion(network: &Digits, samples: &Samples) -> Table<'static, { CLASSES + 2 }> {
    let mut counts = [[0; CLASSES]; CLASSES];
    for (image, label) in samples.images.iter().zip(&samples.labels) {
        counts[*label][network.classify(image)] += 1;
    }
    let names = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    let mut table = Table::new(array::from_fn(|column| match column {
        0 => Column::Left("digit, read as"),
        1..=CLASSES => Column::Right(names[column - 1]),
        _ => Column::Right("right"),
    }));
    for (label, counts) in counts.iter().enumerate() {
        let all: usize = counts.iter().sum();
        table.row(array::from_fn(|column| match column {
            0 => names[label].to_string(),
            1..=CLASSES if counts[column - 1] == 0 => "·".to_string(),
            1..=CLASSES => counts[column - 1].to_string(),
            _ => format!("{:.0} %", 100.0 * counts[label] as f64 / all as f64),
        }));
    }
    table
}
