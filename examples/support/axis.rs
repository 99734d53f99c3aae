//! An axis of a chart: its name, its range and its ticks.

use std::ops::Range;

/// A named axis with a tick at each multiple of the step, or of a logarithmic scale.
#[derive(Clone)]
pub struct Axis {
    pub name: &'static str,
    range: Range<f64>,
    step: f64,
    logarithmic: bool,
}

impl Axis {
    pub fn new(name: &'static str, range: Range<f64>, step: f64) -> Self {
        Self { name, range, step, logarithmic: false }
    }

    /// With a logarithmic scale, for a range above 0.
    pub fn logarithmic(name: &'static str, range: Range<f64>) -> Self {
        Self { name, range, step: 1.0, logarithmic: true }
    }

    /// With room for all values, and about five ticks.
    pub fn around(name: &'static str, values: impl IntoIterator<Item = f64>) -> Self {
        let (low, high) =
            values.into_iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
                (low.min(value), high.max(value))
            });
        let room = 0.06 * (high - low);
        let decade = 10f64.powf(((high - low) / 5.0).log10().floor());
        let steps = [1.0, 2.0, 5.0, 10.0].map(|step| step * decade);
        let step = steps.into_iter().find(|step| (high - low) / step <= 6.0).unwrap_or(decade);
        Self::new(name, low - room..high + room, step)
    }

    /// How far along the axis a value lies, from 0 to 1 within its range.
    pub fn share(&self, value: f64) -> f64 {
        let Range { start, end } = self.range;
        (self.scaled(value) - self.scaled(start)) / (self.scaled(end) - self.scaled(start))
    }

    /// The values with a tick, and their names.
    pub fn ticks(&self) -> Vec<(f64, String)> {
        let first = (self.scaled(self.range.start) / self.step - 1e-9).ceil() as i32;
        let last = (self.scaled(self.range.end) / self.step + 1e-9).floor() as i32;
        if !self.logarithmic {
            let tick = |number| (f64::from(number) * self.step, self.label(number));
            return (first..=last).map(tick).collect();
        }
        let power = |number| (10f64.powi(number), format!("10{}", raised(number)));
        if last - first >= 3 {
            return (first..=last).map(power).collect();
        }
        // Few powers of 10 lie in the range: twice and five times as much, too.
        let (from, to) = (self.range.start * (1.0 - 1e-9), self.range.end * (1.0 + 1e-9));
        let values =
            (first - 1..=last).flat_map(|power| [1.0, 2.0, 5.0].map(|digit| (digit, power)));
        let values = values.map(|(digit, power)| {
            let decimals = usize::try_from(-power).unwrap_or(0);
            let value = digit * 10f64.powi(power);
            (value, format!("{value:.decimals$}"))
        });
        values.filter(|(value, _)| (from..=to).contains(value)).collect()
    }

    fn scaled(&self, value: f64) -> f64 {
        if self.logarithmic { value.log10() } else { value }
    }

    /// A multiple of the step, with as many decimals as the step has.
    fn label(&self, number: i32) -> String {
        let decimals = |digits: &usize| (self.step * 10f64.powi(*digits as i32)).fract() < 1e-9;
        let digits = (0..4).find(decimals).unwrap_or(4);
        format!("{:.digits$}", f64::from(number) * self.step).replace('-', "−")
    }
}

/// A number as an exponent.
fn raised(number: i32) -> String {
    let raised = |character| match character {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        digit => char::from_u32('⁰' as u32 + digit as u32 - '0' as u32).unwrap_or(digit),
    };
    number.to_string().chars().map(raised).collect()
}
