//! Tables for people: columns under headings, aligned by spaces.

use std::io::{self, Write};

use anstyle::Style;

use crate::report::visible;

/// Rows under headings.
pub(super) struct Table {
    headings: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(super) fn new<const N: usize>(
        headings: [&'static str; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) -> Self {
        let cells = |row: [String; N]| row.iter().map(|cell| visible::line(cell)).collect();
        Self { headings: headings.to_vec(), rows: rows.into_iter().map(cells).collect() }
    }

    pub(super) fn print(&self, out: &mut impl Write) -> io::Result<()> {
        const HEADING: Style = Style::new().bold();
        let widths: Vec<usize> = (0..self.headings.len()).map(|column| self.width(column)).collect();
        let headings = aligned(self.headings.iter().copied(), &widths);
        writeln!(out, "{HEADING}{headings}{HEADING:#}")?;
        for row in &self.rows {
            writeln!(out, "{}", aligned(row.iter().map(String::as_str), &widths))?;
        }
        Ok(())
    }

    fn width(&self, column: usize) -> usize {
        let cells = self.rows.iter().filter_map(|row| row.get(column)).map(String::as_str);
        cells.chain(self.headings.get(column).copied()).map(|cell| cell.chars().count()).max().unwrap_or_default()
    }
}

fn aligned<'cell>(cells: impl Iterator<Item = &'cell str>, widths: &[usize]) -> String {
    let padded = cells.zip(widths).map(|(cell, &width)| format!("{cell:<width$}"));
    padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
}
