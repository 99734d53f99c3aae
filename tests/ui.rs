//! Every message of the compiler about a wrong declaration, exactly as users see it.
//!
//! A case is a file `tests/ui/<theme>/<the_mistake>.rs` with its message beside it. Where the
//! wording is the macro's, it must be the same on every compiler; where it is rustc's own, the case
//! runs only on the compiler it was blessed with. To bless: `TRYBUILD=overwrite cargo test --test ui`.

use std::io::Write;
use std::path::Path;
use std::process::Command;

/// The compiler that the themes of [`WORDED_BY_RUSTC`] were blessed with.
const BLESSED_WITH: &str = "rustc 1.95.";

/// The themes whose wording is rustc's: errors of types, traits and constant evaluation.
const WORDED_BY_RUSTC: &[&str] = &["constants", "rustc", "use"];

#[test]
fn messages() {
    let compiler = compiler();
    let cases = trybuild::TestCases::new();
    let mut count = 0;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui");
    let themes = folder.read_dir().expect("tests/ui is a folder");
    for theme in themes.map(|entry| entry.expect("readable").file_name()) {
        let theme = theme.to_str().expect("a name in ASCII");
        if WORDED_BY_RUSTC.contains(&theme) && !compiler.starts_with(BLESSED_WITH) {
            // Past the harness, which shows nothing that a passing test prints.
            let why = format!("worded by {BLESSED_WITH}x, this is {compiler}");
            writeln!(std::io::stderr(), "skipped tests/ui/{theme}: {why}").expect("a stderr");
            continue;
        }
        cases.compile_fail(format!("tests/ui/{theme}/*.rs"));
        count += 1;
    }
    assert!(count > 0, "tests/ui has no theme");
}

#[test]
fn the_readme_shows_a_message_as_it_is() {
    let message = include_str!("ui/widths/in_the_readme.stderr");
    let shown = message.replace("tests/ui/widths/in_the_readme.rs", "src/main.rs");
    assert!(include_str!("../README.md").contains(shown.trim_end()), "expected:\n{shown}");
}

/// The version of the compiler that the cases are compiled with.
fn compiler() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output().expect("a compiler");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
