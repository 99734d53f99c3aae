//! The checks are tried on programs that break them: `embedded/broken`, and some healthy programs
//! taken for others. Each must fail, and nothing else about it.

use crate::Result;
use crate::budget::{self, Budgets};
use crate::cargo::Build;
use crate::checks::{self, Check};
use crate::measured::Batch;
use crate::programs::{N2_FORWARD, N2_MINIBATCH, N2_STEP, N3_MINIBATCH, Program};
use crate::targets::M0;

const PACKAGE: &str = "broken";

/// Tries all broken programs, given the healthy ones for the same processor.
pub fn all(batch: &Batch<'_>, budgets: &Budgets) -> Vec<Check> {
    let build = batch.build;
    let refused = |binary: &str, words: &[&str]| fails(build.programs(PACKAGE, &[binary]), words);
    let judged = |binary: &str, program: Program, rules: &[&str]| {
        build.programs(PACKAGE, &[binary])?;
        judge(batch, budgets, binary, program, rules)
    };
    let too_small = Build { target: M0, ..build };
    let outcomes = [
        ("std is not there", refused("needs_std", &["can't find crate for `std`"])),
        (
            "a heap is not there",
            refused("needs_heap", &["can't find crate for `alloc`", "no global memory allocator"]),
        ),
        (
            "a program that can panic does not link",
            refused("can_panic", &["this_program_can_panic"]),
        ),
        ("its symbols give it away", can_panic(batch, budgets)),
        (
            "an assertion about memory stops the build",
            refused("asserted_too_large", &["TrainerMemory::<N3, Adam>::BYTES < 16 * 1024"]),
        ),
        (
            "a program larger than the board does not link",
            fails(
                too_small.programs("programs", &[N3_MINIBATCH.binary]),
                &["will not fit in region 'RAM'", "region `RAM' overflowed"],
            ),
        ),
        ("wrong values are found", judged("wrong_values", N2_FORWARD, &[checks::VALUES])),
        ("a larger stack is found", judged("large_stack", N2_FORWARD, &[budget::STACK])),
        (
            "a workspace in flash is found",
            judged("workspace_in_data", N2_MINIBATCH, &[checks::ZEROS, budget::FLASH]),
        ),
        ("code that learns is found", breaks(batch, budgets, N2_STEP.binary, checks::FORWARD)),
        ("a network in RAM is found", breaks(batch, budgets, N2_STEP.binary, checks::CONSTANT)),
        ("smaller budgets are exceeded", shrunk(batch, budgets)),
    ];
    let check = |(rule, outcome): (&'static str, Result<String>)| {
        let (subject, failure) = match outcome {
            Ok(found) => (found, None),
            Err(error) => (PACKAGE.to_owned(), Some(error.to_string())),
        };
        Check { rule, subject, failure }
    };
    outcomes.into_iter().map(check).collect()
}

/// A build that must fail with one of some words; the line that has them.
fn fails(outcome: std::result::Result<(), String>, words: &[&str]) -> Result<String> {
    let Err(text) = outcome else {
        return Err(
            format!("expected a failure with `{}`, found none", words.join("` or `")).into()
        );
    };
    let line = text.lines().find(|line| words.iter().any(|words| line.contains(words)));
    let wrong = || format!("expected `{}`, found:\n{text}", words.join("` or `"));
    Ok(line.ok_or_else(wrong)?.trim().to_owned())
}

/// A binary that, taken for a program, must break some rules that the program keeps; what it said.
fn judge(
    batch: &Batch<'_>,
    budgets: &Budgets,
    binary: &str,
    program: Program,
    rules: &[&str],
) -> Result<String> {
    let failures = |binary: &str| -> Result<Vec<Check>> {
        let measured = batch.program(program, binary)?;
        let checks = checks::of_program(batch, &measured, budgets);
        Ok(checks.into_iter().filter(|check| check.failure.is_some()).collect())
    };
    let healthy = failures(program.binary)?;
    let mut broken = failures(binary)?;
    broken.retain(|check| healthy.iter().all(|other| other.rule != check.rule));
    let found: Vec<&str> = broken.iter().map(|check| check.rule).collect();
    if found != rules {
        return Err(format!("{binary}: expected {rules:?} to fail, found {broken:?}").into());
    }
    Ok(format!("{binary}: {}", broken[0].failure.clone().unwrap_or_default()))
}

/// The program that can panic, linked all the same.
fn can_panic(batch: &Batch<'_>, budgets: &Budgets) -> Result<String> {
    let binary = "can_panic";
    batch.build.linked_with(PACKAGE, binary, "--defsym=this_program_can_panic=0")?;
    breaks(batch, budgets, binary, checks::PANIC)
}

/// A binary that, taken for N2 forward, must break a rule, among others; what it said.
fn breaks(batch: &Batch<'_>, budgets: &Budgets, binary: &str, rule: &str) -> Result<String> {
    let measured = batch.program(N2_FORWARD, binary)?;
    let checks = checks::of_program(batch, &measured, budgets);
    let failure = checks.into_iter().find(|check| check.rule == rule);
    let failure = failure.and_then(|check| check.failure);
    let failure = failure.ok_or_else(|| format!("{binary}: expected that {rule} fails"))?;
    Ok(format!("{binary}: {failure}"))
}

/// Budgets a tenth smaller, which a program must exceed.
fn shrunk(batch: &Batch<'_>, budgets: &Budgets) -> Result<String> {
    let measured = batch.program(N2_STEP, N2_STEP.binary)?;
    let failure = budgets.shrunk().compare(&measured.row).into_iter().next();
    let failure = failure.and_then(|(_, failure)| failure);
    failure.ok_or_else(|| "expected smaller budgets to be exceeded, found that they hold".into())
}
