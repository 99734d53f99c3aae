//! Tables of text with aligned columns.

use std::fmt;

/// The heading of a column and the side on which its cells stand.
pub enum Column<'a> {
    /// For words.
    Left(&'a str),
    /// For numbers.
    Right(&'a str),
}

/// A table: its columns, and its rows of as many cells.
pub struct Table<'a, const COLUMNS: usize> {
    columns: [Column<'a>; COLUMNS],
    rows: Vec<[String; COLUMNS]>,
}

impl<'a, const COLUMNS: usize> Table<'a, COLUMNS> {
    pub fn new(columns: [Column<'a>; COLUMNS]) -> Self {
        Self { columns, rows: Vec::new() }
    }

    pub fn row(&mut self, cells: [String; COLUMNS]) {
        self.rows.push(cells);
    }

    fn width(&self, column: usize) -> usize {
        let cells = self.rows.iter().map(|row| row[column].as_str());
        let texts = cells.chain([self.columns[column].heading()]);
        texts.map(|text| text.chars().count()).max().unwrap_or(0)
    }

    fn write_row<'c>(
        &self,
        f: &mut fmt::Formatter<'_>,
        cells: impl Iterator<Item = &'c str>,
    ) -> fmt::Result {
        let mut line = String::new();
        for (index, cell) in cells.enumerate() {
            let width = self.width(index);
            line += &match self.columns[index] {
                Column::Left(_) => format!("  {cell:<width$}"),
                Column::Right(_) => format!("  {cell:>width$}"),
            };
        }
        writeln!(f, "{}", line.trim_end())
    }
}

impl Column<'_> {
    fn heading(&self) -> &str {
        match self {
            Self::Left(heading) | Self::Right(heading) => heading,
        }
    }
}

impl<const COLUMNS: usize> fmt::Display for Table<'_, COLUMNS> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_row(f, self.columns.iter().map(Column::heading))?;
        let width: usize = (0..COLUMNS).map(|column| self.width(column) + 2).sum();
        writeln!(f, "  {}", "─".repeat(width.saturating_sub(2)))?;
        for row in &self.rows {
            self.write_row(f, row.iter().map(String::as_str))?;
        }
        Ok(())
    }
}
