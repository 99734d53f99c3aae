//! A confusion matrix as a table.

use super::ConfusionMatrix;
use core::fmt;

/// A [`ConfusionMatrix`] as a table with names of the classes.
///
/// ```text
///   class, found as  cat  dog  precision  recall
///   ────────────────────────────────────────────
///   cat               12    3      0.923   0.800
///   dog                1    9      0.750   0.900
///   ────────────────────────────────────────────
///   accuracy 0.840 of 25 samples
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ConfusionTable<'a, const CLASSES: usize> {
    pub(super) matrix: &'a ConfusionMatrix<CLASSES>,
    /// `None`: their numbers.
    pub(super) names: Option<&'a [&'a str; CLASSES]>,
}

const CORNER: &str = "class, found as";
const SHARES: [&str; 2] = ["precision", "recall"];

impl<const CLASSES: usize> fmt::Display for ConfusionTable<'_, CLASSES> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { matrix, .. } = *self;
        let first = (0..CLASSES).map(|class| self.name(class).length()).max().unwrap_or(0);
        let first = first.max(length(CORNER));
        let columns = (0..CLASSES).map(|column| 2 + self.width(column)).sum::<usize>();
        let rule = first + columns + SHARES.iter().map(|name| 2 + length(name)).sum::<usize>();

        write!(f, "  {CORNER:first$}")?;
        for column in 0..CLASSES {
            let name = self.name(column);
            write!(f, "  {:space$}{name}", "", space = self.width(column) - name.length())?;
        }
        let [precision, recall] = SHARES;
        writeln!(f, "  {precision}  {recall}")?;
        writeln!(f, "  {:─<rule$}", "")?;
        for (class, row) in matrix.counts.iter().enumerate() {
            let name = self.name(class);
            write!(f, "  {name}{:space$}", "", space = first - name.length())?;
            for (column, count) in row.iter().enumerate() {
                let width = self.width(column);
                match count {
                    0 => write!(f, "  {:>width$}", "·")?,
                    _ => write!(f, "  {count:>width$}")?,
                }
            }
            let shares = [matrix.precision(class), matrix.recall(class)];
            for (share, heading) in shares.into_iter().zip(SHARES) {
                let width = length(heading);
                match share {
                    None => write!(f, "  {:>width$}", "–")?,
                    Some(share) => write!(f, "  {share:>width$.3}")?,
                }
            }
            writeln!(f)?;
        }
        writeln!(f, "  {:─<rule$}", "")?;
        match matrix.accuracy() {
            None => write!(f, "  no sample"),
            Some(accuracy) => {
                write!(f, "  accuracy {accuracy:.3} of {} samples", matrix.samples())
            }
        }
    }
}

impl<'a, const CLASSES: usize> ConfusionTable<'a, CLASSES> {
    fn name(&self, class: usize) -> Name<'a> {
        match self.names.and_then(|names| names.get(class)) {
            Some(name) => Name::Word(name),
            None => Name::Number(class),
        }
    }

    /// The width of a column of counts.
    fn width(&self, column: usize) -> usize {
        let counts = self.matrix.counts.iter().filter_map(|row| row.get(column));
        let largest = counts.copied().max().unwrap_or(0);
        digits(largest as usize).max(self.name(column).length())
    }
}

/// What a class is called.
enum Name<'a> {
    Word(&'a str),
    Number(usize),
}

impl Name<'_> {
    fn length(&self) -> usize {
        match self {
            Self::Word(word) => length(word),
            Self::Number(number) => digits(*number),
        }
    }
}

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word) => f.write_str(word),
            Self::Number(number) => number.fmt(f),
        }
    }
}

fn length(text: &str) -> usize {
    text.chars().count()
}

fn digits(number: usize) -> usize {
    number.checked_ilog10().unwrap_or(0) as usize + 1
}
