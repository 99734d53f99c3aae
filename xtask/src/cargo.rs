//! Builds programs of the workspace `embedded`.

use crate::targets::Target;
use crate::toolchain::Toolchain;
use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A processor and a level of optimisation, with the compiler for it.
#[derive(Clone, Copy)]
pub struct Build<'a> {
    /// The compiler.
    pub toolchain: &'a Toolchain,
    /// The processor.
    pub target: &'static Target,
    /// The level of optimisation.
    pub opt: &'static str,
}

impl Build<'_> {
    /// Builds programs of a package; what the compiler wrote, if it fails.
    pub fn programs(&self, package: &str, binaries: &[&str]) -> Result<(), String> {
        let mut arguments = vec!["--package", package];
        for binary in binaries {
            arguments.extend(["--bin", binary]);
        }
        self.cargo("build", &arguments)
    }

    /// Builds a program with an argument for the linker.
    pub fn linked_with(&self, package: &str, binary: &str, argument: &str) -> Result<(), String> {
        let argument = format!("-Clink-arg={argument}");
        self.cargo("rustc", &["--package", package, "--bin", binary, "--", &argument])
    }

    /// Where a program is.
    pub fn path(&self, binary: &str) -> PathBuf {
        let extension = if self.target.triple.starts_with("wasm") { ".wasm" } else { "" };
        let folder = self.folder().join(self.target.triple).join("release");
        folder.join(format!("{binary}{extension}"))
    }

    /// One folder a level of optimisation: another level changes every package for the host too.
    fn folder(&self) -> PathBuf {
        crate::root().join("target/embedded").join(self.opt)
    }

    fn cargo(&self, command: &str, arguments: &[&str]) -> Result<(), String> {
        let triple = self.target.triple;
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.current_dir(crate::root().join("embedded")).arg(command);
        self.toolchain.prepare(&mut cargo);
        cargo.args(["--release", "--target", triple, "--target-dir"]).arg(self.folder());
        cargo.args(arguments).env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt);
        cargo.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
        let output = cargo.stdin(Stdio::null()).output();
        let output = output.map_err(|error| format!("Cargo does not run: {error}"))?;
        if output.status.success() {
            return Ok(());
        }
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}
