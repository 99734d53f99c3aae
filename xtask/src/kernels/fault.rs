//! What an instruction must not be: a gather, a scatter, or a call of libm.

use super::assembly::Instruction;
use super::name;

/// Something an instruction must not be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// A vector is loaded number by number.
    Gather,
    /// A vector is stored number by number.
    Scatter,
    /// A function of libm is called.
    Libm,
    /// A function `mul_add` is called.
    MulAdd,
}

impl Fault {
    /// All there are.
    pub const ALL: [Self; 4] = [Self::Gather, Self::Scatter, Self::Libm, Self::MulAdd];

    /// The rule that it breaks.
    pub fn rule(self) -> &'static str {
        match self {
            Self::Gather => "nothing gathers",
            Self::Scatter => "nothing scatters",
            Self::Libm => "nothing calls libm",
            Self::MulAdd => "every mul_add is an instruction",
        }
    }

    /// What it means.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Gather => "a vector is loaded number by number: a loop over rows was vectorised",
            Self::Scatter => "a vector is stored number by number: a loop over rows was vectorised",
            Self::Libm => "a call instead of an instruction: a function on the way is not inlined",
            Self::MulAdd => "not inlined, and so compiled for every processor",
        }
    }

    /// What is wrong about an instruction.
    pub fn of(instruction: &Instruction<'_>) -> Option<Self> {
        let kind = instruction.mnemonic.trim_start_matches('v').trim_start_matches('p');
        if kind.starts_with("gather") {
            return Some(Self::Gather);
        }
        if kind.starts_with("scatter") {
            return Some(Self::Scatter);
        }
        // Not only calls: of several the address is loaded once.
        symbols(instruction.operands).find_map(|symbol| {
            if is_of_libm(symbol) {
                Some(Self::Libm)
            } else {
                (symbol.contains("mul_add") && is_mul_add(symbol)).then_some(Self::MulAdd)
            }
        })
    }
}

/// The symbols among operands: names that are no registers (`%rax`) or numbers (`$8`).
fn symbols(operands: &str) -> impl Iterator<Item = &str> {
    let ends = |character: char| !(character.is_alphanumeric() || "_.$%@".contains(character));
    let words =
        operands.split(ends).filter(|word| !word.is_empty() && !word.starts_with(['%', '$']));
    // What follows an @ is how it is reached: `fmaf@PLT`.
    words.filter_map(|word| word.split('@').next())
}

/// Functions of libm that stand for an instruction or for something of the crate's own.
const LIBM: [&str; 21] = [
    "fma",
    "exp",
    "exp2",
    "exp10",
    "expm1",
    "tanh",
    "log",
    "log2",
    "log10",
    "log1p",
    "pow",
    "sqrt",
    "floor",
    "ceil",
    "round",
    "roundeven",
    "trunc",
    "rint",
    "nearbyint",
    "ldexp",
    "fmod",
];

/// Whether a symbol is a function of libm, for whichever type; some systems write `_fmaf`.
fn is_of_libm(symbol: &str) -> bool {
    let symbol = symbol.strip_prefix('_').unwrap_or(symbol);
    LIBM.iter().any(|function| {
        symbol.strip_prefix(function).is_some_and(|suffix| matches!(suffix, "" | "f" | "l"))
    })
}

fn is_mul_add(symbol: &str) -> bool {
    let name = name::readable(symbol);
    // The types of a generic function are no part of its own name.
    let function = name.split("::<").next().unwrap_or(&name);
    function.ends_with("mul_add")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernels::assembly;

    /// What is found in an instruction within a function.
    fn fault(instruction: &str) -> Option<Fault> {
        let text = format!("work:\n\t.cfi_startproc\n\t{instruction}\n\tretq\n");
        let functions = assembly::functions(&text);
        functions[0].instructions.iter().find_map(Fault::of)
    }

    #[test]
    fn faults_are_found() {
        for (instruction, expected) in [
            ("vgatherqps\t(,%ymm0), %xmm1 {%k2}", Fault::Gather),
            ("vpgatherdd\t%ymm2, (%rdi,%ymm1,4), %ymm0", Fault::Gather),
            ("vscatterdps\t%zmm0, (%r8,%zmm12) {%k1}", Fault::Scatter),
            ("vpscatterqq\t%zmm0, (%r8,%zmm12) {%k1}", Fault::Scatter),
            ("call\tfmaf@PLT", Fault::Libm),
            ("callq\t_fma", Fault::Libm),
            ("jmp\t*fmaf@GOTPCREL(%rip)", Fault::Libm),
            ("jmpq\t*fmaf@GOTPCREL(%rip)                # TAILCALL", Fault::Libm),
            ("movq\texp@GOTPCREL(%rip), %r14", Fault::Libm),
            ("callq\t_RNvMNtNtCs1_3std3num3f327mul_add", Fault::MulAdd),
        ] {
            assert_eq!(fault(instruction), Some(expected), "{instruction}");
        }
    }

    #[test]
    fn nothing_is_found_where_nothing_is() {
        for instruction in [
            "vfmadd231ss\t(%rdi), %xmm0, %xmm1",
            "vsqrtps\t%ymm0, %ymm0",
            "vinsertps\t$16, exp.table+8(%rip), %xmm0, %xmm1",
            "callq\t*memcpy@GOTPCREL(%rip)",
            "callq\t*%rbx",
            "callq\t_RNvNtCs1_11dfn_runtime6vector15find_not_finite",
            "jmp\t.LBB0_1",
            "retq",
        ] {
            assert_eq!(fault(instruction), None, "{instruction}");
        }
    }
}
