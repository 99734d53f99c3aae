//! The measurements as a table.

use crate::row::Row;
use crate::targets::TARGETS;

const HEAD: [&str; 8] =
    ["processor", "net", "work", "opt", "flash", "ram", "stack", "instructions"];
/// The columns with texts, which are aligned on the left.
const TEXTS: usize = 4;

const NOTES: &str = "
Bytes and instructions, without those of an empty program and of what measures. The ram of
WebAssembly includes constants, so the parameters. Instructions, not cycles: a whole run is counted
in steps of 40 on Cortex-M3 and M4F and of 62.5 on M0, and a run of less than 200 000 is the mean of
64.";

/// The table.
pub fn render(rows: &[&Row]) -> String {
    let mut lines: Vec<[String; 8]> = vec![HEAD.map(str::to_owned)];
    lines.extend(rows.iter().map(|row| cells(row)));
    let mut widths = [0; 8];
    for line in &lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = cell.len().max(*width);
        }
    }
    let mut text = String::new();
    for line in &lines {
        for (column, (cell, width)) in line.iter().zip(widths).enumerate() {
            let cell = if column < TEXTS {
                format!("{cell:<width$}  ")
            } else {
                format!("{cell:>width$}  ")
            };
            text.push_str(&cell);
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    text + NOTES + "\n"
}

fn cells(row: &Row) -> [String; 8] {
    let (key, figures) = (&row.key, row.figures);
    let target = TARGETS.iter().find(|target| target.triple == key.target);
    [
        target.map_or(key.target.as_str(), |target| target.name).to_owned(),
        key.net.clone(),
        key.work.clone(),
        key.opt.clone(),
        figures.flash.to_string(),
        figures.ram.to_string(),
        figures.stack.to_string(),
        figures.instructions.map_or_else(|| "-".to_owned(), |count| count.to_string()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Result;

    #[test]
    fn columns_are_aligned() -> Result<()> {
        let row = Row::from_json(
            r#"{"target":"wasm32-unknown-unknown","net":"N2","work":"step","opt":"s","flash":1234567,"ram":2,"stack":3,"instructions":null}"#,
        )?;
        let text = render(&[&row]);
        let lines: Vec<&str> = text.lines().take(2).collect();
        let expected = [
            "processor    net  work  opt    flash  ram  stack  instructions",
            "WebAssembly  N2   step  s    1234567    2      3             -",
        ];
        assert_eq!(lines, expected);
        Ok(())
    }
}
