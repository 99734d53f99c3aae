//! What is printed of the epochs.

use crate::curve::Epoch;
use crate::support::{Column, Table};

/// The first two epochs, in which most happens, and every fifth.
pub fn table(epochs: &[Epoch]) -> Table<'static, 4> {
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
