//! The table of a network's layers, as people know it from Keras. It is `#[inline]` as diagrams are.

use crate::names::last_segment;
use crate::{Layer, LayerKind, Network};
use core::fmt;

/// A network's layers as a table, for printing.
///
/// ```text
/// Digits, f32
///   layer   shape    unit     parameters  multiply-adds
///   ───────────────────────────────────────────────────
///   hidden  64 → 32  tanh          2,080          2,048
///   output  32 → 10  softmax         330            320
///   ───────────────────────────────────────────────────
///   total   64 → 10                2,410          2,368
///   9,640 bytes of parameters
/// ```
///
/// A parameter is a weight or a bias; a multiply-add is one of a forward pass, one for each weight and
/// each use of it. Free parameters stand among the layers: a matrix with its sides, a vector with its
/// width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// The name of the network.
    pub name: &'static str,
    /// The type of its numbers, `"f32"` or `"f64"`.
    pub scalar: &'static str,
    /// The width of its input.
    pub inputs: usize,
    /// The width of its output.
    pub outputs: usize,
    /// Its layers and free parameters.
    pub layers: &'static [Layer],
    /// The number of weights and biases.
    pub parameters: usize,
    /// The size of the parameters in bytes.
    pub bytes: usize,
    /// The multiply-adds of one forward pass.
    pub multiply_adds: usize,
}

impl Summary {
    #[inline]
    pub(crate) fn of<N: Network>() -> Self {
        Self {
            name: last_segment(core::any::type_name::<N>()),
            scalar: core::any::type_name::<N::Scalar>(),
            inputs: N::INPUTS,
            outputs: N::OUTPUTS,
            layers: N::LAYERS,
            parameters: N::PARAMETERS,
            bytes: N::BYTES,
            multiply_adds: N::MULTIPLY_ADDS,
        }
    }
}

impl fmt::Display for Summary {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let total = Row {
            label: "total",
            shape: Shape { inputs: Some(self.inputs), outputs: self.outputs },
            unit: "",
            parameters: self.parameters,
            multiply_adds: self.multiply_adds,
        };
        let columns = Columns::of(self.layers.iter().map(Row::of).chain([total]));
        writeln!(f, "{}, {}", self.name, self.scalar)?;
        columns.heading(f)?;
        columns.rule(f)?;
        for layer in self.layers {
            columns.row(f, &Row::of(layer))?;
        }
        columns.rule(f)?;
        columns.row(f, &total)?;
        write!(f, "  {} bytes of parameters", Grouped(self.bytes))
    }
}

/// What stands in one line of the table.
#[derive(Clone, Copy)]
struct Row<'a> {
    label: &'a str,
    shape: Shape,
    unit: &'a str,
    parameters: usize,
    multiply_adds: usize,
}

impl Row<'static> {
    #[inline]
    fn of(layer: &'static Layer) -> Self {
        Self {
            label: layer.label,
            shape: Shape {
                inputs: (layer.kind != LayerKind::Bias).then_some(layer.inputs),
                outputs: layer.outputs,
            },
            unit: layer.activation,
            parameters: layer.parameters(),
            multiply_adds: layer.multiply_adds(),
        }
    }
}

const HEADINGS: [&str; 5] = ["layer", "shape", "unit", "parameters", "multiply-adds"];

/// The widths of the columns.
struct Columns([usize; 5]);

impl Columns {
    #[inline]
    fn of<'a>(rows: impl Iterator<Item = Row<'a>>) -> Self {
        let mut widths = HEADINGS.map(length);
        for row in rows {
            let needed = [
                length(row.label),
                row.shape.length(),
                length(row.unit),
                Grouped(row.parameters).length(),
                Grouped(row.multiply_adds).length(),
            ];
            for (width, needed) in widths.iter_mut().zip(needed) {
                *width = needed.max(*width);
            }
        }
        Self(widths)
    }

    #[inline]
    fn heading(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, e] = self.0;
        let [label, shape, unit, parameters, multiply_adds] = HEADINGS;
        writeln!(f, "  {label:a$}  {shape:b$}  {unit:c$}  {parameters:>d$}  {multiply_adds:>e$}")
    }

    #[inline]
    fn rule(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.0.iter().sum::<usize>() + 2 * (self.0.len() - 1);
        writeln!(f, "  {:─<width$}", "")
    }

    #[inline]
    fn row(&self, f: &mut fmt::Formatter<'_>, row: &Row<'_>) -> fmt::Result {
        let [a, b, c, d, e] = self.0;
        let space = b - row.shape.length();
        write!(f, "  {:a$}  {}{:space$}  {:c$}  ", row.label, row.shape, "", row.unit)?;
        for (number, width, end) in [(row.parameters, d, "  "), (row.multiply_adds, e, "\n")] {
            let number = Grouped(number);
            let space = width - number.length();
            write!(f, "{:space$}{number}{end}", "")?;
        }
        Ok(())
    }
}

/// From how many numbers to how many, 64 → 32; of a vector only how many.
#[derive(Clone, Copy)]
struct Shape {
    inputs: Option<usize>,
    outputs: usize,
}

impl Shape {
    const ARROW: &str = " → ";

    #[inline]
    fn length(&self) -> usize {
        let inputs = self.inputs.map_or(0, |inputs| Grouped(inputs).length() + length(Self::ARROW));
        inputs + Grouped(self.outputs).length()
    }
}

impl fmt::Display for Shape {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(inputs) = self.inputs {
            write!(f, "{}{}", Grouped(inputs), Self::ARROW)?;
        }
        Grouped(self.outputs).fmt(f)
    }
}

/// A number with a comma before every third digit: 2,080.
struct Grouped(usize);

impl Grouped {
    #[inline]
    fn digits(&self) -> u32 {
        self.0.checked_ilog10().unwrap_or(0) + 1
    }

    #[inline]
    fn length(&self) -> usize {
        let digits = self.digits();
        (digits + (digits - 1) / 3) as usize
    }
}

impl fmt::Display for Grouped {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut group = (self.digits() - 1) / 3;
        write!(f, "{}", self.0 / 1000usize.pow(group))?;
        while group > 0 {
            group -= 1;
            write!(f, ",{:03}", self.0 / 1000usize.pow(group) % 1000)?;
        }
        Ok(())
    }
}

#[inline]
fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::graph::Ridge;
    use std::string::ToString;

    #[test]
    fn free_parameters_stand_among_the_layers() {
        let expected = "\
Ridge, f64
  layer  shape  unit   parameters  multiply-adds
  ──────────────────────────────────────────────
  w      3 → 1  param           3              6
  v      1      param           1              0
  ──────────────────────────────────────────────
  total  3 → 3                  4              6
  32 bytes of parameters";
        assert_eq!(Ridge::summary().to_string(), expected);
    }

    #[test]
    fn numbers_are_grouped_by_thousands_and_know_their_length() {
        let written = [0, 7, 999, 1000, 1_000_000, 12_345_678, usize::MAX].map(|number| {
            let text = Grouped(number).to_string();
            assert_eq!(text.replace(',', ""), number.to_string());
            assert_eq!(text.chars().count(), Grouped(number).length());
            text
        });
        assert_eq!(written[2..6], ["999", "1,000", "1,000,000", "12,345,678"]);
    }
}
