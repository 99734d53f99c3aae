//! A program, built, run and measured; and all programs of a build.

use crate::Result;
use crate::cargo::Build;
use crate::image::Image;
use crate::names;
use crate::programs::{EMPTY, PROGRAMS, Program};
use crate::row::{Figures, Key, Row};
use crate::run::{Report, run};

/// A program, built, run and measured.
pub struct Measured {
    /// What it is, or is to be judged as.
    pub program: Program,
    /// What was linked.
    pub image: Image,
    /// What it reported.
    pub report: Report,
    /// Its figures, without those of the empty program.
    pub row: Row,
    /// Bytes of statics with initial values, without those of the empty program.
    pub initialised: u64,
}

/// All programs of a build.
pub struct Batch<'a> {
    /// For what they were built.
    pub build: Build<'a>,
    /// The programs that were measured.
    pub measured: Vec<Measured>,
    /// What went wrong with others, each with its name.
    pub failures: Vec<(String, String)>,
    empty: Sizes,
}

/// The sizes of a program, without what belongs to the measuring.
struct Sizes {
    flash: u64,
    statics: u64,
    initialised: u64,
}

impl Sizes {
    fn of(image: &Image, report: &Report, binary: &str) -> Self {
        Self {
            flash: image.flash - names::harness(&image.symbols, binary),
            statics: report.statics.unwrap_or(image.statics),
            initialised: image.initialised,
        }
    }
}

impl<'a> Batch<'a> {
    /// Builds, runs and measures the programs that the board has memory for.
    pub fn measure(build: Build<'a>) -> Result<Self> {
        let programs: Vec<Program> =
            PROGRAMS.into_iter().filter(|program| program.fits(build.target)).collect();
        let mut binaries: Vec<&str> = programs.iter().map(|program| program.binary).collect();
        binaries.push(EMPTY);
        build.programs("programs", &binaries)?;
        let (image, report) = read(build, EMPTY)?;
        let empty = Sizes::of(&image, &report, EMPTY);
        let mut batch = Self { build, measured: Vec::new(), failures: Vec::new(), empty };
        for program in programs {
            match batch.program(program, program.binary) {
                Ok(measured) => batch.measured.push(measured),
                Err(error) => batch.failures.push((program.binary.to_owned(), error.to_string())),
            }
        }
        Ok(batch)
    }

    /// Runs and measures a binary as if it were a program.
    pub fn program(&self, program: Program, binary: &str) -> Result<Measured> {
        let (image, report) = read(self.build, binary)?;
        let sizes = Sizes::of(&image, &report, binary);
        let figures = Figures {
            flash: sizes.flash.saturating_sub(self.empty.flash),
            ram: sizes.statics.saturating_sub(self.empty.statics),
            stack: report.stack,
            instructions: report.instructions,
        };
        let initialised = sizes.initialised.saturating_sub(self.empty.initialised);
        let row = Row { key: self.key(program), figures };
        Ok(Measured { program, image, report, row, initialised })
    }

    fn key(&self, program: Program) -> Key {
        Key {
            target: self.build.target.triple.to_owned(),
            net: program.net.to_owned(),
            work: program.work.to_owned(),
            opt: self.build.opt.to_owned(),
        }
    }
}

fn read(build: Build<'_>, binary: &str) -> Result<(Image, Report)> {
    let path = build.path(binary);
    Ok((Image::read(&path)?, run(build.target, &path)?))
}
