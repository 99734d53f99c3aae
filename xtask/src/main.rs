//! What the repository does beyond building: `cargo xtask embedded [--json] [--bless]` builds, runs,
//! measures and checks the programs of `embedded/`.

mod broken;
mod budget;
mod cargo;
mod checks;
mod documents;
mod embedded;
mod image;
mod measured;
mod names;
mod programs;
mod row;
mod run;
mod story;
mod table;
mod targets;
mod toolchain;
mod wasm;

use lexopt::{Arg, Parser, ValueExt};
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

/// A result whose error is a message for people.
pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

const USAGE: &str = "usage: cargo xtask embedded [--json] [--bless]

Builds the programs of embedded/ for five processors at two levels of optimisation, runs them in an
emulator, measures and checks them.

  --json   one measurement a line on standard output, everything else on standard error
  --bless  keep what was measured as the budgets, in embedded/budgets.json";

/// What was asked for.
#[derive(Debug, Default, PartialEq)]
pub struct Options {
    /// Measurements are lines of JSON.
    pub json: bool,
    /// What was measured becomes the budgets.
    pub bless: bool,
}

fn main() -> ExitCode {
    let outcome = read_arguments(Parser::from_env()).and_then(|options| match options {
        Some(options) => embedded::measure(&options),
        None => {
            println!("{USAGE}");
            Ok(true)
        }
    });
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The options, or nothing if help was asked for.
fn read_arguments(mut arguments: Parser) -> Result<Option<Options>> {
    let mut command = None;
    let mut options = Options::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("json") => options.json = true,
            Arg::Long("bless") => options.bless = true,
            Arg::Long("help") | Arg::Short('h') => return Ok(None),
            Arg::Value(value) if command.is_none() => command = Some(value.string()?),
            unknown => return Err(format!("{}\n\n{USAGE}", unknown.unexpected()).into()),
        }
    }
    match command.as_deref() {
        Some("embedded") => Ok(Some(options)),
        Some(other) => Err(format!("there is no command `{other}`\n\n{USAGE}").into()),
        None => Err(format!("a command is missing\n\n{USAGE}").into()),
    }
}

/// The root of the repository.
pub fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Result<Option<Options>> {
        read_arguments(Parser::from_args(arguments))
    }

    #[test]
    fn options_are_read() -> Result<()> {
        let expected = Options { json: true, bless: false };
        assert_eq!(read(&["embedded", "--json"])?, Some(expected));
        assert_eq!(read(&["--help"])?, None);
        Ok(())
    }

    #[test]
    fn unknown_arguments_are_named() {
        for arguments in [&["embedded", "--jsom"][..], &["embeded"], &["embedded", "more"], &[]] {
            let error = read(arguments).expect_err("it is wrong").to_string();
            let named = arguments.last().copied().unwrap_or("missing");
            assert!(error.contains(named), "`{named}` is not in `{error}`");
        }
    }
}
