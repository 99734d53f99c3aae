//! A schedule: triangles.

use dfn::Progress;

/// The rate falls in a straight line over five epochs, to nothing, and begins anew (cyclical learning
/// rates, Smith 2017).
pub fn triangles(progress: Progress) -> f64 {
    const EPOCHS: f64 = 5.0;
    1.0 - progress.epochs_done() % EPOCHS / EPOCHS
}
