//! What must be there: a check that finds nothing wrong in nothing is no check.

use super::assembly::Function;
use super::compile::Processor;
use super::tiles::{FEWEST, Kernel};
use crate::checks::Check;

const THERE: &str = "every kernel of a tile is there";
const FUSED: &str = "kernels of tiles multiply and add vectors";

/// That all are there, and made of vectors.
pub fn check(processor: &Processor, functions: &[Function<'_>], kernels: &[Kernel]) -> Vec<Check> {
    let mut checks = Vec::new();
    let mut check = |rule, subject: String, failure| checks.push(Check { rule, subject, failure });
    for isa in processor.functions {
        let mut missing = Vec::new();
        let mut too_few = 0;
        for kernel in kernels.iter().filter(|kernel| kernel.is_for(*isa)) {
            let name = format!("{}::<{}>", isa.function(), kernel.job);
            let Some(function) = functions.iter().find(|function| function.name == name) else {
                missing.push(name);
                continue;
            };
            let (fewest, register) = kernel.fewest(*isa);
            let found = fused(function, register);
            if found < fewest {
                too_few += 1;
                let failure = format!(
                    "expected at least {fewest} of `vfmadd…p… …{register}…`, found {found}"
                );
                check(FUSED, format!("{processor}, {name}"), Some(failure));
            }
        }
        if too_few == 0 {
            check(FUSED, format!("{processor}, {}", isa.function()), None);
        }
        let count = kernels.iter().filter(|kernel| kernel.is_for(*isa)).count();
        let subject = format!("{processor}, {count} of {}", isa.function());
        let failure = (!missing.is_empty()).then(|| format!("found no {}", missing.join(", ")));
        check(THERE, subject, failure);
    }
    // Where kernels may be inlined: as many instructions as they have at least.
    if processor.functions.len() < 2 {
        let expected = FEWEST * kernels.len();
        let of = |register| functions.iter().map(|function| fused(function, register)).sum();
        let found: usize = ["%ymm", "%zmm"].map(of).iter().sum();
        let failure = (found < expected)
            .then(|| format!("expected at least {expected} of `vfmadd…p…` in all, found {found}"));
        check(FUSED, processor.to_string(), failure);
    }
    checks
}

/// How many fused multiply-adds of vectors a function has in such registers.
fn fused(function: &Function<'_>, register: &str) -> usize {
    let is_fused = |mnemonic: &str| {
        let kind = ["vfmadd", "vfmsub", "vfnmadd", "vfnmsub"];
        kind.iter().any(|kind| mnemonic.starts_with(kind)) && mnemonic.contains('p')
    };
    let instructions = function.instructions.iter();
    instructions
        .filter(|instruction| {
            is_fused(instruction.mnemonic) && instruction.operands.contains(register)
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernels::assembly::Instruction;

    fn function(name: &str, register: &'static str, count: usize) -> Function<'static> {
        let instruction = Instruction { mnemonic: "vfmadd231ps", operands: register, place: None };
        Function { name: name.to_owned(), instructions: vec![instruction; count] }
    }

    #[test]
    fn what_is_missing_or_not_of_vectors_is_told() {
        let kernels = [Kernel { job: "AffineTile<f32, 4, 16>".to_owned(), row: 64, rows: None }];
        let failures = |functions: &[Function<'_>]| -> Vec<&str> {
            let checks = check(&Processor::any(), functions, &kernels).into_iter();
            checks.filter(|check| check.failure.is_some()).map(|check| check.rule).collect()
        };
        let kernel = function("kernel::<AffineTile<f32, 4, 16>>", "%ymm0, %ymm1", 8);
        let widest =
            |count| function("widest_kernel::<AffineTile<f32, 4, 16>>", "(%rax), %zmm1", count);
        let other = function("kernel::<AffineTile<f32, 4, 1>>", "%ymm0, %ymm1", 8);
        assert!(failures(&[kernel, widest(8)]).is_empty());
        assert_eq!(failures(&[other, widest(7)]), [THERE, FUSED]);
        assert_eq!(failures(&[]), [THERE, THERE]);
    }
}
