//! The programs that are measured: each network at each work.

use crate::targets::Target;

/// A program.
#[derive(Clone, Copy, PartialEq)]
pub struct Program {
    /// The network.
    pub net: &'static str,
    /// What it does.
    pub work: &'static str,
    /// The name of the program.
    pub binary: &'static str,
    /// The bytes of the network's parameters.
    pub parameters: u64,
}

/// Nothing: what it takes is subtracted from all others.
pub const EMPTY: &str = "empty";

/// N2 forward, on which most broken programs are modelled.
pub const N2_FORWARD: Program = program("N2", "forward", "n2_forward", 1_612);
/// N2 learning from a sample.
pub const N2_STEP: Program = program("N2", "step", "n2_step", 1_612);
/// N2 learning from a mini-batch.
pub const N2_MINIBATCH: Program = program("N2", "minibatch", "n2_minibatch", 1_612);
/// The largest program.
pub const N3_MINIBATCH: Program = program("N3", "minibatch", "n3_minibatch", 26_280);

/// All programs.
pub const PROGRAMS: [Program; 11] = [
    program("N1", "forward", "n1_forward", 36),
    program("N1", "step", "n1_step", 36),
    program("N1", "minibatch", "n1_minibatch", 36),
    N2_FORWARD,
    N2_STEP,
    N2_MINIBATCH,
    program("N3", "forward", "n3_forward", 26_280),
    program("N3", "step", "n3_step", 26_280),
    N3_MINIBATCH,
    program("R2", "forward", "r2_forward", 1_612),
    program("R2", "step", "r2_step", 1_612),
];

const fn program(
    net: &'static str,
    work: &'static str,
    binary: &'static str,
    parameters: u64,
) -> Program {
    Program { net, work, binary, parameters }
}

impl Program {
    /// Whether it only computes, with its parameters in flash.
    pub fn is_forward(self) -> bool {
        self.work == "forward"
    }

    /// Whether a board has the memory for it: what learns has its parameters in RAM.
    pub fn fits(self, target: &Target) -> bool {
        self.is_forward() || self.parameters < target.memory
    }
}
