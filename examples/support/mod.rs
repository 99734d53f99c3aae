//! What the examples share: tables of text, charts, a folder for pictures, an exit with a clear
//! message.

#![allow(
    dead_code,
    unused_imports,
    reason = "every example is a program of its own and uses a part of this"
)]

mod axis;
mod chart;
pub mod colour;
mod key;
mod pictures;
pub mod random;
mod series;
mod statistics;
pub mod svg;
mod table;

pub use axis::Axis;
pub use chart::{Chart, draw_charts};
pub use pictures::{picture_folder, show_picture_folder};
pub use series::{Mark, Series};
pub use statistics::{grid, median, root_mean_square};
pub use table::{Column, Table};

use std::error::Error;
use std::process::ExitCode;

/// Ends a program: prints the message of an error, where `main` itself would print its debug form.
pub fn exit(result: Result<(), Box<dyn Error>>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
