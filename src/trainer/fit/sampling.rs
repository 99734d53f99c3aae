//! What decides which samples are held out and in which order the others come.

use core::fmt;

/// What decides which samples are held out and in which order the others come: what a training that
/// is resumed must have in common with the one that was interrupted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Sampling {
    /// [`Fit::seed`](crate::Fit::seed).
    pub seed: u64,
    /// [`Fit::batch`](crate::Fit::batch).
    pub batch: usize,
    /// The number of samples that were given, with those that are held out.
    pub samples: usize,
    /// How many of them are held out: what [`Fit::validation`](crate::Fit::validation) comes to. A
    /// count, because a share could come back from a file another one.
    pub held_out: usize,
    /// The number of validation samples that were given by themselves.
    pub validation_samples: usize,
}

impl Sampling {
    /// What differs, and how; nothing if all is the same.
    pub(super) fn write_difference(&self, found: &Self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for ((of, expected), (_, found)) in self.by_name().into_iter().zip(found.by_name()) {
            if expected != found {
                return write!(
                    f,
                    "expected {of} to be {expected}, as in the checkpoint, found {found}"
                );
            }
        }
        Ok(())
    }

    fn by_name(&self) -> [(&'static str, u64); 5] {
        let Self { seed, batch, samples, held_out, validation_samples } = *self;
        [
            ("`seed`", seed),
            ("`batch`", batch as u64),
            ("the number of samples", samples as u64),
            ("the number of samples that are held out", held_out as u64),
            ("the number of validation samples", validation_samples as u64),
        ]
    }
}
