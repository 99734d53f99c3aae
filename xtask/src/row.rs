//! A measurement: whose it is, its figures, and its line of JSON.

use crate::Result;
use serde_json::Value;
use std::fmt;

/// Whose a measurement is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The processor, as a triple.
    pub target: String,
    /// The network.
    pub net: String,
    /// What it does.
    pub work: String,
    /// The level of optimisation.
    pub opt: String,
}

/// What was measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figures {
    /// Bytes of code and constants.
    pub flash: u64,
    /// Bytes of statics that can be written to.
    pub ram: u64,
    /// Bytes of stack.
    pub stack: u64,
    /// Instructions, where something counts them.
    pub instructions: Option<u64>,
}

/// A measurement.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Whose it is.
    pub key: Key,
    /// What it is.
    pub figures: Figures,
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { target, net, work, opt } = self;
        write!(formatter, "{net} {work}, {target} at {opt}")
    }
}

impl Row {
    /// The line of JSON, its fields always in this order.
    pub fn to_json(&self) -> String {
        let Key { target, net, work, opt } = &self.key;
        let Figures { flash, ram, stack, instructions } = self.figures;
        let instructions =
            instructions.map_or_else(|| "null".to_owned(), |count| count.to_string());
        format!(
            r#"{{"target":"{target}","net":"{net}","work":"{work}","opt":"{opt}","flash":{flash},"ram":{ram},"stack":{stack},"instructions":{instructions}}}"#
        )
    }

    /// Reads a line of JSON.
    pub fn from_json(line: &str) -> Result<Self> {
        let value: Value = serde_json::from_str(line)?;
        let text = |name: &str| match value[name].as_str() {
            Some(text) => Ok(text.to_owned()),
            None => Err(format!("expected a text `{name}` in `{line}`")),
        };
        let number = |name: &str| {
            let number = value[name].as_u64();
            number.ok_or_else(|| format!("expected a whole number `{name}` in `{line}`"))
        };
        let instructions = match &value["instructions"] {
            Value::Null => None,
            _ => Some(number("instructions")?),
        };
        Ok(Self {
            key: Key {
                target: text("target")?,
                net: text("net")?,
                work: text("work")?,
                opt: text("opt")?,
            },
            figures: Figures {
                flash: number("flash")?,
                ram: number("ram")?,
                stack: number("stack")?,
                instructions,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"{"target":"thumbv6m-none-eabi","net":"N2","work":"step","opt":"s","flash":1,"ram":2,"stack":3,"instructions":4}"#;

    #[test]
    fn a_line_is_read_and_written() -> Result<()> {
        let uncounted = LINE.replace("\"instructions\":4", "\"instructions\":null");
        for line in [LINE, &uncounted] {
            assert_eq!(Row::from_json(line)?.to_json(), line);
        }
        Ok(())
    }

    #[test]
    fn what_is_missing_is_named() {
        let error = Row::from_json(&LINE.replace("flash", "ash")).expect_err("it has no flash");
        assert!(error.to_string().contains("`flash`"), "{error}");
    }
}
