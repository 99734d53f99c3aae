//! Which kernels of tiles the program must have, and of what they are made at least.

use super::compile::Isa;
use super::declared::Declared;

/// The fewest multiply-adds of a kernel whose rows fill registers, if it has rows enough.
pub const FEWEST: usize = 8;
/// And of one whose rows do not: the compiler puts parts of several together, in any registers.
const FEWEST_NARROW: (usize, &str) = (4, "mm");

/// The widest layer of a network whose samples stand side by side in the lanes: it has no kernels of
/// tiles. (`NARROW` in `dfn-runtime/src/kernel/lanes.rs`.)
const NARROW: usize = 4;

/// A kernel of a tile, with its types.
#[derive(Debug, PartialEq)]
pub struct Kernel {
    /// The job.
    pub job: String,
    /// The bytes of a row of what it computes.
    pub row: usize,
    /// The number of rows, unless it is that of the samples.
    pub rows: Option<usize>,
}

impl Isa {
    /// The function of `dfn-runtime/src/isa/x86_64.rs` that is compiled for it.
    pub fn function(self) -> &'static str {
        match self {
            Self::Avx2 => "kernel",
            Self::Avx512 => "widest_kernel",
        }
    }

    /// Its registers, their bytes, and the rows of a block of sums.
    fn registers(self) -> (&'static str, usize, usize) {
        match self {
            Self::Avx2 => ("%ymm", 32, 6),
            Self::Avx512 => ("%zmm", 64, 8),
        }
    }
}

impl Kernel {
    /// Whether it is compiled for this. (`call_for_rows` in `dfn-runtime/src/kernel/affine/mod.rs`.)
    pub fn is_for(&self, isa: Isa) -> bool {
        isa == Isa::Avx2 || self.row >= 32
    }

    /// How many multiply-adds it has at least, and with which registers.
    pub fn fewest(&self, isa: Isa) -> (usize, &'static str) {
        let (register, bytes, rows_of_block) = isa.registers();
        if self.row < bytes {
            return FEWEST_NARROW;
        }
        // Of rows that are no whole number of registers the compiler may put parts together.
        let rows = self.rows.unwrap_or(rows_of_block).min(rows_of_block);
        ((rows * self.row / bytes).min(FEWEST), register)
    }
}

/// The kernels that training these networks by batches takes, each once.
pub fn kernels(networks: &[Declared]) -> Vec<Kernel> {
    let mut kernels = Vec::new();
    for Declared { scalar, layers } in networks {
        if layers.iter().all(|(inputs, outputs)| *inputs.max(outputs) <= NARROW) {
            continue;
        }
        for (index, &(inputs, outputs)) in layers.iter().enumerate() {
            let mut add = |job: &str, columns: usize, rows| {
                let job = format!("{job}<{scalar}, {inputs}, {outputs}>");
                let size = if *scalar == "f64" { 8 } else { 4 };
                let kernel = Kernel { job, row: columns * size, rows };
                if !kernels.contains(&kernel) {
                    kernels.push(kernel);
                }
            };
            add("AffineTile", outputs, None);
            add("OuterProductTile", outputs, Some(inputs));
            // No parameter needs the gradient of the input.
            if index > 0 {
                add("MatrixProductTile", inputs, None);
            }
        }
    }
    kernels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kernels_follow_from_layers() {
        let network =
            |layers: &[(usize, usize)]| Declared { scalar: "f32", layers: layers.to_vec() };
        let narrow = network(&[(2, 2), (2, 1)]);
        let twice = network(&[(4, 16), (16, 16), (16, 16)]);
        let kernels = kernels(&[narrow, twice]);
        let jobs: Vec<&str> = kernels.iter().map(|kernel| kernel.job.as_str()).collect();
        let expected = [
            "AffineTile<f32, 4, 16>",
            "OuterProductTile<f32, 4, 16>",
            "AffineTile<f32, 16, 16>",
            "OuterProductTile<f32, 16, 16>",
            "MatrixProductTile<f32, 16, 16>",
        ];
        assert_eq!(jobs, expected);
        assert_eq!(kernels[0].fewest(Isa::Avx512), (8, "%zmm"));
        assert_eq!(kernels[1].fewest(Isa::Avx512), (4, "%zmm"));
        assert_eq!(kernels[1].fewest(Isa::Avx2), (8, "%ymm"));
    }
}
