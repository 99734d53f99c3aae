//! What programs may take at most: `embedded/budgets.json`, what was measured before.

use crate::Result;
use crate::row::{Figures, Key, Row};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;
use std::{fs, iter};

/// One rule a figure.
pub const RULES: [&str; 4] = ["flash budget", "ram budget", "stack budget", "instructions budget"];
/// The rule about stack.
pub const STACK: &str = RULES[2];
/// The rule about flash.
pub const FLASH: &str = RULES[0];

/// How far above its budget a figure may be: a share of it, in percent, and some more.
const MARGINS: [(u64, u64); 4] = [(3, 16), (3, 16), (3, 16), (5, 8)];

/// What programs may take at most, and with which compiler that was measured.
pub struct Budgets {
    /// The compiler.
    pub compiler: String,
    rows: BTreeMap<Key, Figures>,
}

impl Budgets {
    /// Budgets that are what was measured.
    pub fn new<'a>(compiler: &str, rows: impl Iterator<Item = &'a Row>) -> Self {
        let rows = rows.map(|row| (row.key.clone(), row.figures)).collect();
        Self { compiler: compiler.to_owned(), rows }
    }

    /// Those of the repository.
    pub fn read() -> Result<Self> {
        let path = path();
        let text = fs::read_to_string(&path)
            .map_err(|error| format!("{}: {error}; --bless makes it", path.display()))?;
        Self::from_text(&text).map_err(|error| format!("{}: {error}", path.display()).into())
    }

    /// Makes these the ones of the repository.
    pub fn write(&self) -> Result<()> {
        Ok(fs::write(path(), self.to_text())?)
    }

    /// What a program may take at most.
    pub fn of(&self, key: &Key) -> Option<&Figures> {
        self.rows.get(key)
    }

    fn from_text(text: &str) -> Result<Self> {
        let mut lines = text.lines();
        let first: serde_json::Value = serde_json::from_str(lines.next().unwrap_or_default())?;
        let compiler = first["compiler"].as_str().ok_or("expected a compiler in the first line")?;
        let rows = lines.map(Row::from_json).collect::<Result<Vec<Row>>>()?;
        Ok(Self::new(compiler, rows.iter()))
    }

    fn to_text(&self) -> String {
        let mut text = String::new();
        let first = serde_json::json!({ "compiler": self.compiler });
        let rows = self.rows.iter();
        let rows = rows.map(|(key, figures)| Row { key: key.clone(), figures: *figures }.to_json());
        for line in iter::once(first.to_string()).chain(rows) {
            _ = writeln!(text, "{line}");
        }
        text
    }

    /// Every rule about figures, with what was expected and found where one is above its budget.
    pub fn compare(&self, row: &Row) -> Vec<(&'static str, Option<String>)> {
        let Some(budget) = self.rows.get(&row.key) else {
            return vec![(FLASH, Some("expected a budget, found none; --bless makes it".into()))];
        };
        let rules = RULES.into_iter().zip(MARGINS);
        let pairs = figures(budget).into_iter().zip(figures(&row.figures));
        rules
            .zip(pairs)
            .map(|((rule, (percent, more)), (budget, found))| match (budget, found) {
                (None, None) => (rule, None),
                (Some(budget), Some(found)) => {
                    let exceeded = 100 * found > (100 + percent) * budget + 100 * more;
                    (rule, exceeded.then(|| format!("expected at most {budget}, found {found}")))
                }
                _ => (rule, Some(format!("expected {budget:?}, found {found:?}"))),
            })
            .collect()
    }

    /// The figures that fell by more than a tenth, which --bless would keep.
    pub fn fallen(&self, row: &Row) -> Vec<String> {
        let Some(budget) = self.rows.get(&row.key) else { return Vec::new() };
        let names = ["flash", "ram", "stack", "instructions"];
        let pairs = figures(budget).into_iter().zip(figures(&row.figures));
        names
            .into_iter()
            .zip(pairs)
            .filter_map(|(name, (budget, found))| Some((name, budget?, found?)))
            .filter(|(_, budget, found)| 10 * found < 9 * budget && budget - found > 16)
            .map(|(name, budget, found)| format!("{}: {name} {budget} -> {found}", row.key))
            .collect()
    }

    /// The same, a tenth smaller.
    pub fn shrunk(&self) -> Self {
        let less = |figure: u64| figure - figure / 10;
        let rows = self.rows.iter().map(|(key, figures)| {
            let Figures { flash, ram, stack, instructions } = *figures;
            let instructions = instructions.map(less);
            let [flash, ram, stack] = [flash, ram, stack].map(less);
            (key.clone(), Figures { flash, ram, stack, instructions })
        });
        Self { compiler: self.compiler.clone(), rows: rows.collect() }
    }
}

fn path() -> PathBuf {
    crate::root().join("embedded/budgets.json")
}

fn figures(figures: &Figures) -> [Option<u64>; 4] {
    let Figures { flash, ram, stack, instructions } = *figures;
    [Some(flash), Some(ram), Some(stack), instructions]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> Result<Row> {
        Row::from_json(
            r#"{"target":"t","net":"N2","work":"step","opt":"s","flash":4000,"ram":2000,"stack":1000,"instructions":9000}"#,
        )
    }

    #[test]
    fn only_what_exceeds_its_budget_fails() -> Result<()> {
        let mut row = row()?;
        let budgets = Budgets::new("rustc", iter::once(&row));
        let all: Vec<&str> = budgets
            .shrunk()
            .compare(&row)
            .into_iter()
            .filter_map(|(rule, failure)| failure.map(|_| rule))
            .collect();
        assert_eq!(all, RULES);
        row.figures.stack = 1046;
        assert!(budgets.compare(&row).iter().all(|(_, failure)| failure.is_none()));
        row.figures.stack = 1047;
        let failure = budgets.compare(&row)[2].1.clone();
        assert_eq!(failure.as_deref(), Some("expected at most 1000, found 1047"));
        row.key.net.push('9');
        assert!(budgets.compare(&row)[0].1.is_some(), "there is no budget");
        Ok(())
    }

    #[test]
    fn what_fell_is_told() -> Result<()> {
        let mut row = row()?;
        let budgets = Budgets::new("rustc", iter::once(&row));
        row.figures.flash = 3600;
        assert!(budgets.fallen(&row).is_empty());
        row.figures.flash = 3599;
        assert_eq!(budgets.fallen(&row), ["N2 step, t at s: flash 4000 -> 3599"]);
        Ok(())
    }

    #[test]
    fn budgets_are_read_as_written() -> Result<()> {
        let text = Budgets::new("rustc 1.96.0", iter::once(&row()?)).to_text();
        assert_eq!(Budgets::from_text(&text)?.to_text(), text);
        assert!(text.starts_with("{\"compiler\":\"rustc 1.96.0\"}\n{\"target\":"), "{text}");
        Ok(())
    }
}
