//! The instruction set a kernel is compiled for, as a token that is passed along.

#[cfg(all(feature = "std", target_arch = "x86_64"))]
mod x86_64;

use crate::Scalar;

/// A token for an instruction set: it carries the arithmetic that differs between them.
///
/// Rust never contracts `a * b + c`, so a kernel that should use fused multiply-adds where the
/// processor has them must say so. Kernels are generic over the token, and inlined where there are
/// vectors; the public calls choose the token: [`run`] asks the processor, and what is too small to
/// ask for takes [`NATIVE`].
pub trait Isa: Copy {
    /// The bytes that a kernel takes as one vector, which independent sums side by side fill: a
    /// vector register, or two where they are small and many. 0 without them.
    const VECTOR_BYTES: usize;

    /// How many rows of two vectors a kernel keeps sums of: what fits the registers and leaves some
    /// for the factors.
    const ROWS: usize;

    /// Whether there are vector registers; without them a kernel has as few values at a time as it
    /// can.
    const VECTORS: bool = Self::VECTOR_BYTES > 0;

    /// Whether tiles have one sample, so that the kernels for one sample are the best.
    const ONE_SAMPLE: bool = false;

    /// Whether tiles are kept in groups of samples, `kernel/lanes.rs`.
    const SAMPLES_IN_LANES: bool = false;

    /// a · b + c, fused into one rounding where the instruction set does so.
    fn mul_add<T: Scalar>(self, a: T, b: T, c: T) -> T;

    /// Runs a job as a function of its own that is compiled for this instruction set, so that jobs
    /// of the same type share their code.
    fn call<J: Job>(self, job: J) -> J::Output;

    /// Runs a job for which there may be wider vectors than for everything else: one whose rows fill at
    /// least 32 bytes and that keeps many sums of them at a time, as the products of a tile do, or one
    /// that computes a slice element by element.
    #[inline(always)]
    fn call_with_widest<J: Job>(self, job: J) -> J::Output {
        self.call(job)
    }
}

/// Something to be compiled for an instruction set: a kernel or a whole pass, with its arguments.
///
/// `run`, and every function on the way from it to a `mul_add`, is `#[inline(always)]`: a function that
/// is not becomes one for every processor, where `mul_add` is a call of libm.
pub trait Job {
    /// What comes of it.
    type Output;

    /// Does it.
    fn run<I: Isa>(self, isa: I) -> Self::Output;
}

/// Runs a job with the best instruction set that the processor has.
///
/// It costs a function call and a look at what the processor can do, about a nanosecond: a public
/// call does this once, around its loops.
#[inline]
pub fn run<J: Job>(job: J) -> J::Output {
    core::cfg_select! {
        all(feature = "std", target_arch = "x86_64") => {
            match x86_64::Avx2::detect() {
                Some(isa) => isa.run(job),
                None => NATIVE.call(SampleBySample(job)),
            }
        }
        _ => { NATIVE.call(job) }
    }
}

/// A job for the few x86-64 processors without AVX2, which every program carries and hardly any
/// runs: with the kernels for one sample there is less to compile.
#[cfg(all(feature = "std", target_arch = "x86_64"))]
struct SampleBySample<J>(J);

#[cfg(all(feature = "std", target_arch = "x86_64"))]
impl<J: Job> Job for SampleBySample<J> {
    type Output = J::Output;

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) -> J::Output {
        self.0.run(OneSample(isa))
    }
}

/// Tokens of the same instruction set for tiles of another form.
macro_rules! form_of_tile {
    ($(#[$documentation:meta])* $name:ident, $form:ident) => {
        $(#[$documentation])*
        #[derive(Clone, Copy, Debug)]
        pub(crate) struct $name<I>(pub I);

        impl<I: Isa> Isa for $name<I> {
            const VECTOR_BYTES: usize = I::VECTOR_BYTES;
            const ROWS: usize = I::ROWS;
            const $form: bool = true;

            #[inline(always)]
            fn mul_add<T: Scalar>(self, a: T, b: T, c: T) -> T {
                self.0.mul_add(a, b, c)
            }

            #[inline(always)]
            fn call<J: Job>(self, job: J) -> J::Output {
                self.0.call(job)
            }

            #[inline(always)]
            fn call_with_widest<J: Job>(self, job: J) -> J::Output {
                self.0.call_with_widest(job)
            }
        }
    };
}

form_of_tile! {
    /// For tiles of one sample.
    OneSample, ONE_SAMPLE
}

form_of_tile! {
    /// For tiles in groups of samples.
    InLanes, SAMPLES_IN_LANES
}

/// Every processor with vector registers. A multiplication and an addition, each rounded; or fused,
/// if that is what the crate is compiled for.
#[derive(Clone, Copy, Debug)]
pub struct Portable;

/// Whether `f32::mul_add` is an instruction: otherwise it is a call, and far slower than two.
const FUSED: bool = cfg!(all(
    feature = "std",
    any(all(target_feature = "avx2", target_feature = "fma"), target_arch = "aarch64"),
));

impl Isa for Portable {
    const VECTOR_BYTES: usize = if FUSED { 32 } else { 16 };
    const ROWS: usize = if FUSED { 6 } else { 4 };

    #[inline(always)]
    fn mul_add<T: Scalar>(self, a: T, b: T, c: T) -> T {
        #[cfg(feature = "std")]
        if FUSED {
            return a.mul_add(b, c);
        }
        a * b + c
    }

    #[inline(never)]
    fn call<J: Job>(self, job: J) -> J::Output {
        job.run(self)
    }
}

/// Every processor that is taken to have no vector registers, as that of a microcontroller: one
/// number after the other, a multiplication and an addition, each rounded.
#[derive(Clone, Copy, Debug)]
pub struct Sequential;

impl Isa for Sequential {
    const VECTOR_BYTES: usize = 0;
    const ROWS: usize = 1;

    #[inline(always)]
    fn mul_add<T: Scalar>(self, a: T, b: T, c: T) -> T {
        a * b + c
    }

    #[inline(always)]
    fn call<J: Job>(self, job: J) -> J::Output {
        job.run(self)
    }
}

/// Whether this is bare metal of 16 or 32 bits, where memory counts in kilobytes.
pub(crate) const IS_MICROCONTROLLER: bool =
    cfg!(all(target_os = "none", not(target_pointer_width = "64")));

/// Whether the processor that is compiled for has vector registers.
pub(crate) const VECTORS: bool = {
    const fn of<I: Isa>(_: I) -> bool {
        I::VECTORS
    }
    of(NATIVE)
};

core::cfg_select! {
    // Some microcontrollers have vectors (NEON, MVE), which stable Rust does not tell.
    any(
        all(target_os = "none", not(target_pointer_width = "64")),
        all(target_family = "wasm", not(target_feature = "simd128")),
    ) => {
        /// The token of the processor that is compiled for: one without vector registers.
        pub const NATIVE: Sequential = Sequential;
    }
    _ => {
        /// The token of the processor that is compiled for: one with vector registers.
        pub const NATIVE: Portable = Portable;
    }
}
