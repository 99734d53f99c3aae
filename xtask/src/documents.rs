//! The tables of `docs/EMBEDDED.md`, which are the budgets.

use crate::Result;
use crate::budget::Budgets;
use crate::checks::Check;
use crate::programs::{PROGRAMS, Program};
use crate::row::{Figures, Key};
use crate::targets::{LEVELS, TARGETS};
use std::fs;
use std::path::PathBuf;

/// What stands after a table; before it stands `<!-- table: thumbv7em-none-eabihf -->`.
const END: &str = "<!-- end -->";
const HEAD: &str = "| net | work | flash 3 / s | RAM 3 / s | stack 3 / s | instructions 3 / s |
|---|---|---|---|---|---|
";

/// Writes the tables anew.
pub fn write(budgets: &Budgets) -> Result<()> {
    let text = fs::read_to_string(path())?;
    Ok(fs::write(path(), with_tables(&text, budgets)?)?)
}

/// Whether the tables are those of the budgets.
pub fn check(budgets: &Budgets) -> Check {
    let compared = fs::read_to_string(path()).map_err(Into::into).and_then(|text| {
        let same = with_tables(&text, budgets)? == text;
        if same { Ok(()) } else { Err("expected the budgets, found others: --bless".into()) }
    });
    Check {
        rule: "the tables of the documents",
        subject: "docs/EMBEDDED.md".to_owned(),
        failure: compared.err().map(|error: Box<dyn std::error::Error>| error.to_string()),
    }
}

fn path() -> PathBuf {
    crate::root().join("docs/EMBEDDED.md")
}

fn with_tables(text: &str, budgets: &Budgets) -> Result<String> {
    let mut text = text.to_owned();
    for target in &TARGETS {
        let start = format!("<!-- table: {} -->\n", target.triple);
        let missing = || format!("docs/EMBEDDED.md: expected `{}` and `{END}`", start.trim());
        let (before, rest) = text.split_once(&start).ok_or_else(missing)?;
        let (_, after) = rest.split_once(END).ok_or_else(missing)?;
        text = format!("{before}{start}{}{END}{after}", table(target.triple, budgets));
    }
    Ok(text)
}

/// A line for each network and work, with the figures of both levels.
fn table(triple: &str, budgets: &Budgets) -> String {
    let mut text = HEAD.to_owned();
    for Program { net, work, .. } in PROGRAMS {
        let [fast, small] = LEVELS.map(|opt| {
            budgets.of(&Key {
                target: triple.to_owned(),
                net: net.to_owned(),
                work: work.to_owned(),
                opt: opt.to_owned(),
            })
        });
        let (Some(fast), Some(small)) = (fast, small) else { continue };
        let pair = |figure: fn(&Figures) -> Option<u64>| {
            let show = |figures| figure(figures).map_or("–".to_owned(), grouped);
            format!("{} / {}", show(fast), show(small))
        };
        let cells = [
            net.to_owned(),
            work.to_owned(),
            pair(|figures| Some(figures.flash)),
            pair(|figures| Some(figures.ram)),
            pair(|figures| Some(figures.stack)),
            pair(|figures| figures.instructions),
        ];
        text += &format!("| {} |\n", cells.join(" | "));
    }
    text
}

/// 1234567 as 1,234,567.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([0, 999, 1000, 1234567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }
}
