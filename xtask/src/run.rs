//! Runs a program in an emulator and reads what it reports.

use crate::Result;
use crate::targets::{Machine, Target};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// No program takes nearly as long.
const LONGEST: Duration = Duration::from_secs(60);

/// What a program reported.
#[derive(Debug, PartialEq)]
pub struct Report {
    /// Whether all its results were right.
    pub right: bool,
    /// Bytes of stack of the work.
    pub stack: u64,
    /// Instructions of the work, where they are counted.
    pub instructions: Option<u64>,
    /// Bytes of statics, where the image does not tell.
    pub statics: Option<u64>,
}

/// Runs a program that reports what it measured.
pub fn run(target: &Target, path: &Path) -> Result<Report> {
    let (text, right) = output(target, path)?;
    read(&text, right)
}

/// Runs a program; what it wrote, and whether it ended well.
pub fn output(target: &Target, path: &Path) -> Result<(String, bool)> {
    let mut command = Command::new(target.machine.command());
    match target.machine {
        Machine::Arm(board) => command.args(["-M", board]),
        Machine::RiscV => command.args(["-M", "virt", "-bios", "none"]),
        Machine::Node => command.arg(crate::root().join("xtask/src/wasm.mjs")),
    };
    if target.machine != Machine::Node {
        command.args(["-nographic", "-icount", "shift=0"]);
        command.args(["-semihosting-config", "enable=on,target=native", "-kernel"]);
    }
    command.arg(path).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn()?;
    let start = Instant::now();
    while child.try_wait()?.is_none() {
        if start.elapsed() > LONGEST {
            child.kill()?;
            child.wait()?;
            return Err(format!("expected an end within {LONGEST:?}, found none").into());
        }
        thread::sleep(Duration::from_millis(2));
    }
    let output = child.wait_with_output()?;
    let text =
        [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned());
    Ok((text.concat(), output.status.success()))
}

/// Reads `stack 000001a0 instructions 00000a2c` among other lines.
fn read(text: &str, right: bool) -> Result<Report> {
    let wrong = || format!("expected `stack …` and numbers, found `{}`", text.trim());
    let line = text.lines().find(|line| line.starts_with("stack ")).ok_or_else(wrong)?;
    let words: Vec<&str> = line.split_whitespace().collect();
    let value = |name: &str| {
        let place = words.iter().position(|word| *word == name)?;
        u64::from_str_radix(words.get(place + 1)?, 16).ok()
    };
    let stack = value("stack").ok_or_else(wrong)?;
    Ok(Report { right, stack, instructions: value("instructions"), statics: value("statics") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_are_read() -> Result<()> {
        let expected = Report { right: true, stack: 416, instructions: Some(2604), statics: None };
        assert_eq!(read("warning\nstack 000001a0 instructions 00000a2c\n", true)?, expected);
        let expected = Report { right: false, stack: 16, instructions: None, statics: Some(32) };
        assert_eq!(read("stack 00000010 statics 00000020", false)?, expected);
        Ok(())
    }

    #[test]
    fn what_was_found_instead_is_told() {
        let error = read("HardFault", false).expect_err("there is no report");
        assert!(error.to_string().contains("found `HardFault`"), "{error}");
    }
}
