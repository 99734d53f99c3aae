//! What must hold of every program, and how it is told.

use crate::budget::{self, Budgets};
use crate::measured::{Batch, Measured};
use crate::names::{self, Symbol};
use crate::targets::Machine;
use std::io::{self, Write};

/// All its results are right.
pub const VALUES: &str = "the values are right";
/// Nothing in it can panic or format.
pub const PANIC: &str = "nothing can panic";
/// Statics that start as zeros take no flash.
pub const ZEROS: &str = "workspaces are zeros and take no flash";
/// The board has the memory for it.
pub const MEMORY: &str = "statics and stack fit the board";
/// A network that is only computed carries no code that learns.
pub const FORWARD: &str = "forward carries no code that learns";
/// A network that is only computed takes no RAM but the stack.
pub const CONSTANT: &str = "forward has its parameters in flash, and no RAM";
/// A module needs nothing of its host.
pub const IMPORTS: &str = "the module has no imports";

/// The stack of what calls the work, at most.
const CALLER: u64 = 512;
/// Bytes of constants beside a network's parameters, where they cannot be told from statics.
const CONSTANTS: u64 = 512;

/// Whether a rule holds for something.
#[derive(Debug)]
pub struct Check {
    /// The rule.
    pub rule: &'static str,
    /// For what.
    pub subject: String,
    /// What was expected and found, if it does not hold.
    pub failure: Option<String>,
}

/// All rules for a program.
pub fn of_program(batch: &Batch<'_>, measured: &Measured, budgets: &Budgets) -> Vec<Check> {
    let Measured { program, image, report, row, initialised } = measured;
    let target = batch.build.target;
    let module = target.machine == Machine::Node;
    let mut checks = Vec::new();
    let mut check = |rule, holds: bool, failure: &dyn Fn() -> String| {
        let failure = if holds { None } else { Some(failure()) };
        checks.push(Check { rule, subject: row.key.to_string(), failure });
    };

    check(VALUES, report.right, &|| "expected exit code 0, found another".to_owned());

    let panic = names::panic(&image.symbols);
    check(PANIC, panic.is_none(), &|| format!("found {}", named(panic)));

    if module {
        check(IMPORTS, image.imports == 0, &|| format!("found {}", image.imports));
    }

    let most = program.parameters + if module { CONSTANTS } else { 32 };
    check(ZEROS, program.is_forward() || *initialised <= most, &|| {
        format!("expected at most {most} bytes with initial values, found {initialised}")
    });

    let statics = if module { 0 } else { image.statics };
    let needed = statics + row.figures.stack + CALLER;
    check(MEMORY, needed <= target.memory, &|| {
        format!("expected at most {} bytes, found {needed}", target.memory)
    });

    if program.is_forward() {
        let training = names::training(&image.symbols);
        check(FORWARD, training.is_none(), &|| format!("found {}", named(training)));
        let ram = if module { 0 } else { row.figures.ram };
        check(CONSTANT, ram <= 16, &|| format!("expected at most 16 bytes, found {ram}"));
    }

    for (rule, failure) in budgets.compare(row) {
        checks.push(Check { rule, subject: row.key.to_string(), failure });
    }
    checks
}

fn named(symbol: Option<&Symbol>) -> String {
    symbol.map_or_else(|| "no symbol".to_owned(), |symbol| format!("the symbol {}", symbol.name))
}

/// Tells of every rule whether it holds, with everything for which it does not. Budgets are only
/// warned about if they are another compiler's. Returns whether nothing failed.
pub fn tell(out: &mut dyn Write, checks: &[Check], budgets_hold: bool) -> io::Result<bool> {
    let mut rules: Vec<&str> = Vec::new();
    for check in checks {
        if !rules.contains(&check.rule) {
            rules.push(check.rule);
        }
    }
    let mut all_hold = true;
    for rule in rules {
        let of_rule: Vec<&Check> = checks.iter().filter(|check| check.rule == rule).collect();
        let failed = of_rule.iter().filter(|check| check.failure.is_some()).count();
        if failed == 0 && of_rule.len() == 1 {
            writeln!(out, "ok      {rule} ({})", of_rule[0].subject)?;
        } else if failed == 0 {
            writeln!(out, "ok      {rule} ({} programs)", of_rule.len())?;
        }
        let only_warned = budget::RULES.contains(&rule) && !budgets_hold;
        let word = if only_warned { "warning" } else { "FAILED " };
        for check in of_rule {
            if let Some(failure) = &check.failure {
                writeln!(out, "{word} {rule}: {}: {failure}", check.subject)?;
            }
        }
        all_hold &= failed == 0 || only_warned;
    }
    Ok(all_hold)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Result;

    #[test]
    fn failures_are_told_and_counted() -> Result<()> {
        let check = |rule, failure: Option<&str>| Check {
            rule,
            subject: "N1".to_owned(),
            failure: failure.map(str::to_owned),
        };
        let budget = budget::RULES[0];
        for (checks, budgets_hold, expected, line) in [
            (vec![check(VALUES, None)], true, true, "ok      the values are right (N1)"),
            (vec![check(VALUES, Some("no"))], true, false, "FAILED  the values are right: N1: no"),
            (vec![check(budget, Some("no"))], true, false, "FAILED  flash budget: N1: no"),
            (vec![check(budget, Some("no"))], false, true, "warning flash budget: N1: no"),
        ] {
            let mut text = Vec::new();
            assert_eq!(tell(&mut text, &checks, budgets_hold)?, expected);
            assert_eq!(String::from_utf8(text)?.trim_end(), line);
        }
        Ok(())
    }
}
