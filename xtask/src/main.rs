//! What the repository does beyond building: `cargo xtask embedded [--json] [--bless]` builds, runs,
//! measures and checks the programs of `embedded/`; `cargo xtask kernels` looks at the assembly of the
//! kernels for x86-64.

mod broken;
mod budget;
mod cargo;
mod checks;
mod documents;
mod embedded;
mod image;
mod kernels;
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
       cargo xtask kernels [--cpu NAME]

embedded builds the programs of embedded/ for five processors at two levels of optimisation, runs them
in an emulator, measures and checks them.

  --json   one measurement a line on standard output, everything else on standard error
  --bless  keep what was measured as the budgets, in embedded/budgets.json

kernels compiles all passes of some networks for x86-64, and looks for gathers, scatters and calls of
libm in the assembly.

  --cpu    only for this processor, as the compiler names it";

/// What is to be done.
#[derive(Debug, PartialEq)]
enum Task {
    /// Programs for bare metal.
    Embedded(Options),
    /// Kernels, perhaps for one processor alone.
    Kernels(Option<String>),
}

/// What was asked for.
#[derive(Debug, Default, PartialEq)]
pub struct Options {
    /// Measurements are lines of JSON.
    pub json: bool,
    /// What was measured becomes the budgets.
    pub bless: bool,
}

fn main() -> ExitCode {
    let outcome = read_arguments(Parser::from_env()).and_then(|task| match task {
        Some(Task::Embedded(options)) => embedded::measure(&options),
        Some(Task::Kernels(processor)) => kernels::look(processor),
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

/// The task, or nothing if help was asked for.
fn read_arguments(mut arguments: Parser) -> Result<Option<Task>> {
    let mut command = None;
    let mut options = Options::default();
    let mut processor = None;
    while let Some(argument) = arguments.next()? {
        // An option belongs to the command before it.
        match (argument, command.as_deref()) {
            (Arg::Long("json"), Some("embedded")) => options.json = true,
            (Arg::Long("bless"), Some("embedded")) => options.bless = true,
            (Arg::Long("cpu"), Some("kernels")) => processor = Some(arguments.value()?.string()?),
            (Arg::Long("help") | Arg::Short('h'), _) => return Ok(None),
            (Arg::Value(value), None) => command = Some(value.string()?),
            (unknown, _) => return Err(format!("{}\n\n{USAGE}", unknown.unexpected()).into()),
        }
    }
    match command.as_deref() {
        Some("embedded") => Ok(Some(Task::Embedded(options))),
        Some("kernels") => Ok(Some(Task::Kernels(processor))),
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

    fn read(arguments: &[&str]) -> Result<Option<Task>> {
        read_arguments(Parser::from_args(arguments))
    }

    #[test]
    fn options_are_read() -> Result<()> {
        let expected = Options { json: true, bless: false };
        assert_eq!(read(&["embedded", "--json"])?, Some(Task::Embedded(expected)));
        assert_eq!(read(&["kernels"])?, Some(Task::Kernels(None)));
        let native = Task::Kernels(Some("native".to_owned()));
        assert_eq!(read(&["kernels", "--cpu", "native"])?, Some(native));
        assert_eq!(read(&["--help"])?, None);
        Ok(())
    }

    #[test]
    fn unknown_arguments_are_named() {
        for arguments in [
            &["embedded", "--jsom"][..],
            &["kernels", "--bless"],
            &["embeded"],
            &["embedded", "more"],
            &[],
        ] {
            let error = read(arguments).expect_err("it is wrong").to_string();
            let named = arguments.last().copied().unwrap_or("missing");
            assert!(error.contains(named), "`{named}` is not in `{error}`");
        }
    }
}
