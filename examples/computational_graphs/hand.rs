//! What was computed by hand, beside what the library computes.

use crate::support::{Column, Table};

/// Rows of a value, how it is computed by hand, and the number that comes out here and there.
pub struct Hand(Table<'static, 4>);

impl Hand {
    pub fn new() -> Self {
        let [what, how] = ["", "by hand"].map(Column::Left);
        let [hand, dfn] = ["=", "dfn"].map(Column::Right);
        Self(Table::new([what, how, hand, dfn]))
    }

    /// # Panics
    /// If the two differ: then one of them is wrong.
    pub fn row(&mut self, what: &str, how: &str, by_hand: f64, by_dfn: f64) {
        agree(what, by_hand, by_dfn);
        self.0.row([what.to_string(), how.to_string(), number(by_hand), number(by_dfn)]);
    }

    /// A row for each element of a vector, with its number for every ᵢ of the name.
    pub fn rows(&mut self, name: &str, elements: &[(String, f64)], by_dfn: &[f64]) {
        assert_eq!(elements.len(), by_dfn.len(), "{name}");
        for (index, ((how, by_hand), by_dfn)) in elements.iter().zip(by_dfn).enumerate() {
            self.row(&name.replace('ᵢ', &lowered(index + 1)), how, *by_hand, *by_dfn);
        }
    }

    pub fn print(self) {
        println!("{}", self.0);
    }
}

/// # Panics
/// If two numbers differ by more than rounding.
pub fn agree(what: &str, by_hand: f64, by_dfn: f64) {
    let difference = (by_hand - by_dfn).abs();
    assert!(difference <= 1e-12 * by_hand.abs().max(1.0), "{what}: {by_hand}, dfn: {by_dfn}");
}

/// With at most four decimals, and no zeros at their end.
pub fn number(value: f64) -> String {
    let text = format!("{value:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_string() } else { text.replace('-', "−") }
}

/// A number as a factor, in parentheses if it is below 0.
pub fn factor(value: f64) -> String {
    let text = number(value);
    if text.starts_with('−') { format!("({text})") } else { text }
}

/// Numbers in brackets.
pub fn vector(values: &[f64]) -> String {
    let values: Vec<_> = values.iter().copied().map(number).collect();
    format!("[{}]", values.join(", "))
}

/// The digits of a number as an index, ₁₂.
pub fn lowered(index: usize) -> String {
    digits(index, |digit| char::from_u32(0x2080 + digit))
}

/// u⁽ⁱ⁾ for i = 12: u⁽¹²⁾.
pub fn variable(index: usize) -> String {
    let raised = |digit| match digit {
        1 => Some('¹'),
        2 => Some('²'),
        3 => Some('³'),
        digit => char::from_u32(0x2070 + digit),
    };
    format!("u⁽{}⁾", digits(index, raised))
}

fn digits(index: usize, letter: impl Fn(u32) -> Option<char>) -> String {
    index.to_string().chars().filter_map(|digit| letter(digit.to_digit(10)?)).collect()
}
