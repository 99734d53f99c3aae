//! `cargo xtask embedded`: builds, runs, measures, checks and tells.

use crate::budget::Budgets;
use crate::cargo::Build;
use crate::checks::{self, Check};
use crate::measured::Batch;
use crate::row::Row;
use crate::targets::{LEVELS, M4F, Machine, TARGETS, Target};
use crate::toolchain::Toolchain;
use crate::{Options, Result, broken, documents, story, table};
use std::io::{self, Write};

const BUILDS: &str = "everything builds and runs";

/// Measures and checks all programs; whether everything holds.
pub fn measure(options: &Options) -> Result<bool> {
    let toolchain = Toolchain::find()?;
    let mut checks = Vec::new();
    let mut batches = Vec::new();
    for (round, opt) in LEVELS.into_iter().enumerate() {
        for (number, target) in TARGETS.iter().enumerate() {
            let (count, all) = (round * TARGETS.len() + number + 1, LEVELS.len() * TARGETS.len());
            eprintln!("{count} of {all}: {} at {opt}", target.triple);
            match Batch::measure(Build { toolchain: &toolchain, target, opt }) {
                Ok(batch) => batches.push(batch),
                Err(error) => {
                    checks.push(failed(format!("{} at {opt}", target.triple), &error.to_string()));
                }
            }
        }
    }
    for batch in &batches {
        let Build { target, opt, .. } = batch.build;
        for (name, error) in &batch.failures {
            checks.push(failed(format!("{name}, {} at {opt}", target.triple), error));
        }
    }
    batches.sort_by_key(|batch| TARGETS.iter().position(|target| is(batch, target)));
    let rows: Vec<&Row> =
        batches.iter().flat_map(|batch| &batch.measured).map(|measured| &measured.row).collect();
    let mut out: Box<dyn Write> =
        if options.json { Box::new(io::stderr()) } else { Box::new(io::stdout()) };
    if options.json {
        let lines: String = rows.iter().map(|row| row.to_json() + "\n").collect();
        io::stdout().write_all(lines.as_bytes())?;
    } else {
        write!(out, "{}\n{}\n", table::render(&rows), modules(&batches))?;
    }

    if checks.is_empty() {
        checks.push(Check {
            rule: BUILDS,
            subject: format!("{} programs with {}", rows.len(), toolchain.compiler),
            failure: None,
        });
    }
    let complete = checks::tell(&mut out, &checks, true)?;
    let budgets = if options.bless && complete {
        let budgets = Budgets::new(&toolchain.compiler, rows.iter().copied());
        budgets.write()?;
        documents::write(&budgets)?;
        budgets
    } else {
        Budgets::read()?
    };
    checks.clear();
    for batch in &batches {
        for measured in &batch.measured {
            checks.extend(checks::of_program(batch, measured, &budgets));
        }
    }
    checks.push(documents::check(&budgets));
    checks.push(story::check(Build { toolchain: &toolchain, target: M4F, opt: "s" }));
    let same_compiler = budgets.compiler == toolchain.compiler;
    if !same_compiler {
        writeln!(out, "the budgets are of {}: they are only warned about", budgets.compiler)?;
    }
    let mut holds = checks::tell(&mut out, &checks, same_compiler)? && complete;
    for line in rows.iter().flat_map(|row| budgets.fallen(row)) {
        writeln!(out, "fell    {line}: --bless keeps it")?;
    }
    writeln!(out, "\nbroken on purpose, {} at s; ok means that it was found:", M4F.triple)?;
    match batches.iter().find(|batch| is(batch, M4F) && batch.build.opt == "s") {
        Some(batch) => holds &= checks::tell(&mut out, &broken::all(batch, &budgets), true)?,
        None => writeln!(out, "not tried, because the healthy programs do not build")?,
    }
    writeln!(out, "\n{}", if holds { "everything holds" } else { "something FAILED, see above" })?;
    Ok(holds)
}

fn failed(subject: String, error: &str) -> Check {
    Check { rule: BUILDS, subject, failure: Some(error.to_owned()) }
}

fn is(batch: &Batch<'_>, target: &Target) -> bool {
    batch.build.target.triple == target.triple
}

/// The sizes of whole WebAssembly modules.
fn modules(batches: &[Batch<'_>]) -> String {
    let of_modules = batches.iter().filter(|batch| batch.build.target.machine == Machine::Node);
    let mut text = String::new();
    for batch in of_modules {
        let sizes: Vec<String> = batch
            .measured
            .iter()
            .map(|measured| format!("{} {}", measured.program.binary, measured.image.flash))
            .collect();
        text +=
            &format!("Whole WebAssembly modules at {}: {}.\n", batch.build.opt, sizes.join(", "));
    }
    text
}
