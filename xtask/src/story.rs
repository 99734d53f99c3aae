//! The digits on a device: not measured, but it must go on working.

use crate::cargo::Build;
use crate::checks::Check;
use crate::run;

const BINARY: &str = "digits";

/// Builds and runs the program, which itself compares what it reads and learns with the host.
pub fn check(build: Build<'_>) -> Check {
    let outcome = build.programs(BINARY, &[BINARY]).and_then(|()| {
        run::output(build.target, &build.path(BINARY)).map_err(|error| error.to_string())
    });
    let failure = match outcome {
        Ok((_, true)) => None,
        Ok((text, false)) => Some(format!("expected exit code 0, found another after:\n{text}")),
        Err(error) => Some(error),
    };
    let subject = format!("{}, {} at {}", BINARY, build.target.triple, build.opt);
    Check { rule: "digits are read and learned on the device", subject, failure }
}
