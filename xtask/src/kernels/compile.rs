//! Compiles `xtask/kernels` for a processor, to assembly.

use crate::{Result, toolchain};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fmt, fs};

/// What is compiled for, and how.
#[derive(Debug)]
pub struct Processor {
    /// Its name for the compiler; none for the default.
    cpu: Option<String>,
    /// Whether there is one codegen unit, as for the fastest programs, or as many as by default.
    one_unit: bool,
    /// Which kernels are certainly functions of their own: those with features that it lacks.
    pub functions: &'static [Isa],
}

/// The instruction sets that there are kernels for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Isa {
    /// `kernel`.
    Avx2,
    /// `widest_kernel`.
    Avx512,
}

impl Processor {
    /// Every x86-64 processor, which is what most programs are compiled for.
    pub fn any() -> Self {
        Self { cpu: None, one_unit: false, functions: &[Isa::Avx2, Isa::Avx512] }
    }

    /// The same, in one codegen unit: the compiler inlines other functions then.
    pub fn any_in_one_unit() -> Self {
        Self { one_unit: true, ..Self::any() }
    }

    /// One that AVX2 is always there on.
    pub fn v3() -> Self {
        Self { functions: &[Isa::Avx512], ..Self::named("x86-64-v3".to_owned()) }
    }

    /// Another, of which nothing is known.
    pub fn named(cpu: String) -> Self {
        Self { cpu: Some(cpu), one_unit: false, functions: &[] }
    }
}

impl fmt::Display for Processor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.cpu.as_deref().unwrap_or("default flags"))?;
        f.write_str(if self.one_unit { " in one unit" } else { "" })
    }
}

/// The assembly of the program, and of the libraries it is compiled with, a text a codegen unit.
pub fn assembly(processor: &Processor) -> Result<Vec<String>> {
    let host = host()?;
    // Named as a target, the host has a folder of its own, and macros are not compiled with the
    // flags. It goes: a build that is there already would leave the assembly of another one.
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| crate::root().join("target"), PathBuf::from);
    let folder = target.join("kernels").join(processor.to_string().replace(' ', "-"));
    let built = folder.join(&host);
    if built.exists() {
        fs::remove_dir_all(&built)?;
    }

    // Only these names carry types.
    let mut flags = "-Csymbol-mangling-version=v0 --emit=asm".to_owned();
    if let Some(cpu) = &processor.cpu {
        flags += &format!(" -Ctarget-cpu={cpu}");
    }
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(crate::root().join("xtask/kernels")).args(["build", "--release"]);
    cargo.args(["--target", &host, "--target-dir"]).arg(&folder);
    cargo.env("RUSTFLAGS", flags).env_remove("CARGO_ENCODED_RUSTFLAGS");
    if processor.one_unit {
        cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1");
    }
    let output = cargo.stdin(Stdio::null()).output();
    let output = output.map_err(|error| format!("Cargo does not run: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    texts(&built.join("release/deps"))
}

/// What the compiler compiles for by itself.
fn host() -> Result<String> {
    let rustc = env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let description = toolchain::ask(&rustc, &["--version", "--verbose"])?;
    let host = description.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.ok_or("expected a host")?.to_owned())
}

fn texts(folder: &Path) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        paths.push(entry?.path());
    }
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "s"));
    // Folders are in no order, and reports should be.
    paths.sort();
    if paths.is_empty() {
        return Err(format!("expected assembly in {}, found none", folder.display()).into());
    }
    Ok(paths.iter().map(fs::read_to_string).collect::<std::result::Result<_, _>>()?)
}
