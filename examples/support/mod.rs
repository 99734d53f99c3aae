//! What both examples need: tables of text, a folder for pictures, an exit with a clear message.

mod pictures;
mod table;

pub use pictures::{BLUE, FONT, INK, ORANGE, picture_folder, show_picture_folder, text};
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
