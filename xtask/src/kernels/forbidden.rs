//! That no function has gathers, scatters, or calls of libm.

use super::assembly::{Function, Instruction};
use super::compile::Processor;
use super::fault::Fault;
use super::name;
use crate::checks::Check;

/// That nothing of it is in any function.
pub fn check(processor: &Processor, functions: &[Function<'_>]) -> Vec<Check> {
    let mut checks = Vec::new();
    for fault in Fault::ALL {
        let found = functions.iter().flat_map(|function| failures(processor, function, fault));
        let before = checks.len();
        checks.extend(found);
        if checks.len() == before {
            checks.push(Check {
                rule: fault.rule(),
                subject: processor.to_string(),
                failure: None,
            });
        }
    }
    checks
}

/// One failure for each place where a function has a fault.
fn failures(processor: &Processor, function: &Function<'_>, fault: Fault) -> Vec<Check> {
    // With AVX-512 the factors of the rows of a narrow matrix are gathered. That is known, and was
    // measured: still faster than AVX2 without.
    if fault == Fault::Gather && name::is_instance(&function.name, "widest_kernel") {
        return Vec::new();
    }
    let mut places: Vec<(&Instruction<'_>, usize)> = Vec::new();
    let faulty = |instruction: &&Instruction<'_>| Fault::of(instruction) == Some(fault);
    for instruction in function.instructions.iter().filter(faulty) {
        match places.iter_mut().find(|(first, _)| first.place == instruction.place) {
            Some((_, count)) => *count += 1,
            None => places.push((instruction, 1)),
        }
    }
    let check = |(first, count): (&Instruction<'_>, usize)| {
        let operands = first.operands.split_whitespace().collect::<Vec<_>>().join(" ");
        let place = first.place.map(|place| format!(" after {place}"));
        let others = if count > 1 { format!(" and {} more", count - 1) } else { String::new() };
        let failure = format!(
            "found `{} {operands}`{others}{}: {}",
            first.mnemonic,
            place.unwrap_or_default(),
            fault.meaning(),
        );
        let subject = format!("{processor}, {}", function.name);
        Check { rule: fault.rule(), subject, failure: Some(failure) }
    };
    places.into_iter().map(check).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernels::assembly;

    #[test]
    fn a_place_is_told_once() {
        let text =
            "work:\n\tvgatherqps\t(,%ymm0), %xmm1 {%k2}\n\tvgatherqps\t(,%ymm2), %xmm1\n\tretq\n";
        let checks = check(&Processor::any(), &assembly::functions(text));
        let told = checks.iter().map(|check| (check.subject.as_str(), check.failure.is_some()));
        let clean = ("default flags", false);
        assert_eq!(told.collect::<Vec<_>>(), [("default flags, work", true), clean, clean, clean]);
        let failure = checks[0].failure.as_deref().unwrap_or_default();
        assert!(failure.contains("`vgatherqps (,%ymm0), %xmm1 {%k2}` and 1 more:"), "{failure}");
    }
}
