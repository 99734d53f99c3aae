//! The compiler, the linker and the emulators: rustup's where it has the targets, else Debian's.

use crate::Result;
use crate::targets::TARGETS;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Debian's compiler, whose package brings the sources of the library.
const DEBIAN: &str = "/usr/bin/rustc";
/// The oldest compiler that builds the library.
const OLDEST: u32 = 95;

/// A compiler for all targets.
pub struct Toolchain {
    /// What it says it is.
    pub compiler: String,
    /// The search path with a linker, if the library has to be built as well.
    pub builds_library: Option<OsString>,
}

impl Toolchain {
    /// Finds everything that is needed, or tells what is missing and how to get it.
    pub fn find() -> Result<Self> {
        let rustc = env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
        let libraries = Path::new(&ask(&rustc, &["--print", "sysroot"])?).join("lib/rustlib");
        let absent: Vec<&str> = TARGETS
            .iter()
            .map(|target| target.triple)
            .filter(|triple| !libraries.join(triple).exists())
            .collect();
        let mut missing = Vec::new();
        let mut toolchain = Self { compiler: ask(&rustc, &["--version"])?, builds_library: None };
        if !absent.is_empty() {
            match debian_compiler() {
                Ok(compiler) => toolchain.compiler = compiler,
                Err(reason) => missing.push(format!(
                    "a library for {}: `rustup target add {}`, or on Debian `apt-get install \
                     rustc-web rust-web-src` ({reason})",
                    absent.join(", "),
                    absent.join(" "),
                )),
            }
            match linker(&rustc, &libraries) {
                Ok(path) => toolchain.builds_library = Some(path),
                Err(_) => missing.push(
                    "the linker rust-lld: it comes with rustup's compiler, https://rustup.rs"
                        .to_owned(),
                ),
            }
        }
        let mut asked = Vec::new();
        for machine in TARGETS.map(|target| target.machine) {
            let (command, package) = (machine.command(), machine.package());
            if !asked.contains(&command) && ask(command, &["--version"]).is_err() {
                missing.push(format!("{command}: `apt-get install {package}`"));
            }
            asked.push(command);
        }
        if missing.is_empty() { Ok(toolchain) } else { Err(advice(&missing).into()) }
    }
}

fn advice(missing: &[String]) -> String {
    let list = missing.join("\n  ");
    let qemu = missing.iter().any(|line| line.contains("qemu"));
    let note = "\nWhere qemu-utils is a newer backport, apt-get needs `qemu-utils-` at the end.";
    format!("What is needed for bare metal is missing:\n  {list}{}", if qemu { note } else { "" })
}

/// What Debian's compiler says it is, if it can build the library.
fn debian_compiler() -> Result<String> {
    let compiler = ask(DEBIAN, &["--version"])?;
    if minor(&compiler).is_none_or(|minor| minor < OLDEST) {
        return Err(format!("expected Rust 1.{OLDEST} or newer, found {compiler}").into());
    }
    let sysroot = PathBuf::from(ask(DEBIAN, &["--print", "sysroot"])?);
    let sources = sysroot.join("lib/rustlib/src/rust/library");
    if !sources.exists() {
        return Err(format!("expected the library's sources in {}", sources.display()).into());
    }
    Ok(compiler)
}

/// The 96 of `rustc 1.96.0 (…)`.
fn minor(compiler: &str) -> Option<u32> {
    compiler.strip_prefix("rustc 1.")?.split('.').next()?.parse().ok()
}

/// The search path with the folder of rust-lld before everything else.
fn linker(rustc: &str, libraries: &Path) -> Result<OsString> {
    let description = ask(rustc, &["--version", "--verbose"])?;
    let host = description.lines().find_map(|line| line.strip_prefix("host: "));
    let folder = libraries.join(host.ok_or("expected a host")?).join("bin");
    if !folder.join("rust-lld").exists() {
        return Err(format!("expected rust-lld in {}", folder.display()).into());
    }
    let others = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths([folder].into_iter().chain(env::split_paths(&others)))?)
}

/// What a command writes.
pub fn ask(command: &str, arguments: &[&str]) -> Result<String> {
    let output = Command::new(command).args(arguments).stdin(Stdio::null()).output();
    let output = output.map_err(|error| format!("`{command}` does not run: {error}"))?;
    if !output.status.success() {
        return Err(format!("`{command} {}` fails", arguments.join(" ")).into());
    }
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

impl Toolchain {
    /// Sets a run of Cargo up.
    pub fn prepare(&self, cargo: &mut Command) {
        if let Some(path) = &self.builds_library {
            cargo.env("RUSTC", DEBIAN).env("RUSTC_BOOTSTRAP", "1").env("PATH", path);
            cargo.arg("-Zbuild-std=core");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(minor("rustc 1.96.0 (ac68faa20 2026-05-25)"), Some(96));
        assert_eq!(minor("gcc 12"), None);
    }

    #[test]
    fn all_that_is_missing_is_told() {
        let text = advice(&["node: `apt-get install nodejs`".to_owned()]);
        assert!(text.contains("nodejs") && !text.contains("qemu"), "{text}");
        let text = advice(&["qemu-system-arm: `apt-get install qemu-system-arm`".to_owned()]);
        assert!(text.contains("`qemu-utils-`"), "{text}");
    }
}
