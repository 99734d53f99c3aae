//! The five processors that are measured, and what stands in for each.

/// A processor.
pub struct Target {
    /// Its name for the compiler.
    pub triple: &'static str,
    /// Its name for people.
    pub name: &'static str,
    /// What runs its programs.
    pub machine: Machine,
    /// The bytes of RAM of the board; for WebAssembly, of the stack.
    pub memory: u64,
}

/// What runs programs.
#[derive(Clone, Copy, PartialEq)]
pub enum Machine {
    /// A board of `qemu-system-arm`.
    Arm(&'static str),
    /// QEMU's `virt` with a RISC-V processor.
    RiscV,
    /// Node.js.
    Node,
}

impl Machine {
    /// The command that runs programs.
    pub fn command(self) -> &'static str {
        match self {
            Self::Arm(_) => "qemu-system-arm",
            Self::RiscV => "qemu-system-riscv32",
            Self::Node => "node",
        }
    }

    /// Debian's package with that command.
    pub fn package(self) -> &'static str {
        match self {
            Self::Arm(_) => "qemu-system-arm",
            Self::RiscV => "qemu-system-misc",
            Self::Node => "nodejs",
        }
    }
}

/// The levels of optimisation, for speed and for size.
pub const LEVELS: [&str; 2] = ["3", "s"];

/// The processor on which the broken programs are tried.
pub const M4F: &Target = &TARGETS[0];
/// The processor with too little memory to train N3.
pub const M0: &Target = &TARGETS[1];

/// All processors.
pub const TARGETS: [Target; 5] = [
    Target {
        triple: "thumbv7em-none-eabihf",
        name: "Cortex-M4F",
        machine: Machine::Arm("mps2-an386"),
        memory: 4 << 20,
    },
    Target {
        triple: "thumbv6m-none-eabi",
        name: "Cortex-M0",
        machine: Machine::Arm("microbit"),
        memory: 16 << 10,
    },
    Target {
        triple: "wasm32-unknown-unknown",
        name: "WebAssembly",
        machine: Machine::Node,
        memory: 64 << 10,
    },
    Target {
        triple: "thumbv7m-none-eabi",
        name: "Cortex-M3",
        machine: Machine::Arm("mps2-an385"),
        memory: 4 << 20,
    },
    Target {
        triple: "riscv32imac-unknown-none-elf",
        name: "RISC-V",
        machine: Machine::RiscV,
        memory: 4 << 20,
    },
];
