//! Reads handwritten digits with weights learned on the host, and learns on the device to read them
//! after the camera has slipped by a pixel. `docs/DIGITS_ON_A_DEVICE.md` tells how to run it.

#![no_std]
#![no_main]

mod lesson;
mod samples;
mod text;
mod weights;

use board as _;
use core::ffi::CStr;
use cortex_m_rt::entry;
use dfn::{CrossEntropy, StepError, network};
use lesson::{Image, RATE, Sample, checksum};
use samples::{EXAM, LESSON, READ_AS, SHOWN};
use semihosting::process::ExitCode;

network! {
    /// Reads a handwritten digit of 8×8 pixels: as `examples/digits/network.rs` declares it.
    pub struct Digits = dense(64 -> 64, relu) -> dense(64 -> 32, tanh) -> dense(32 -> 10, softmax);
}

/// How many more of the moved digits must be read right after the lesson, of 100.
const LEAST_GAIN: usize = 30;

#[entry]
fn main() -> ! {
    // The network lives here, and `entry` gives it out as `&'static mut`, without `unsafe`. The
    // parameters are in flash, and the runtime copies them to RAM before `main`.
    static mut NETWORK: Digits = weights::DIGITS;

    let code = match run(NETWORK) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            text::words(reason);
            ExitCode::FAILURE
        }
    };
    code.exit_process()
}

fn run(network: &mut Digits) -> Result<(), &'static CStr> {
    if checksum(network) != weights::CHECKSUM {
        return Err(c"error: the weights are not those of the host");
    }
    text::words(c"the weights are the host's, to the bit");
    read_as_on_the_host(network)?;

    text::words(c"\nbefore learning");
    let before = examine(network);
    refuse_nan(network)?;
    learn(network)?;
    text::words(c"\nafter learning");
    let after = examine(network);
    if after < before + LEAST_GAIN {
        return Err(c"error: it has not learned to read moved digits");
    }
    Ok(())
}

/// Reads the digits whose classes are known from the host.
fn read_as_on_the_host(network: &Digits) -> Result<(), &'static CStr> {
    let mut right = 0;
    for (sample, expected) in SHOWN.iter().zip(&READ_AS) {
        let class = network.classify(&sample.image());
        if class != *expected {
            return Err(c"error: a digit is read otherwise than on the host");
        }
        right += usize::from(class == sample.label);
    }
    text::line(&[(c"digits read as on the host: ", SHOWN.len()), (c", of these right: ", right)]);
    Ok(())
}

/// Reports how well the digits of the exam are read, and returns how many moved ones are.
fn examine(network: &Digits) -> usize {
    let right = |image: fn(&Sample) -> Image| {
        EXAM.iter().filter(|sample| network.classify(&image(sample)) == sample.label).count()
    };
    let moved = right(Sample::moved);
    text::line(&[(c"digits read right:  in place ", right(Sample::image)), (c" of ", EXAM.len())]);
    text::line(&[(c"              moved by a pixel ", moved), (c" of ", EXAM.len())]);
    moved
}

/// A sensor that fails must not destroy what was learned.
fn refuse_nan(network: &mut Digits) -> Result<(), &'static CStr> {
    let before = checksum(network);
    let mut image = SHOWN[0].image();
    image[20] = f32::NAN;
    match network.step(&image, &SHOWN[0].label, CrossEntropy, RATE) {
        Err(StepError::Input { index: 20, .. }) if checksum(network) == before => {
            text::words(c"\na NaN was refused");
            Ok(())
        }
        _ => Err(c"error: a NaN was not refused"),
    }
}

/// Learns from moved digits as they come in: one step for each, in place.
fn learn(network: &mut Digits) -> Result<(), &'static CStr> {
    for sample in &LESSON {
        if network.step(&sample.moved(), &sample.label, CrossEntropy, RATE).is_err() {
            return Err(c"error: a sample was refused");
        }
    }
    text::line(&[(c"learned from moved digits, one at a time: ", LESSON.len())]);
    Ok(())
}
