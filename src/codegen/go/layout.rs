//! The columns that gofmt would make.

use super::docs;

/// One line of a struct or of a constant block: cells side by side, below an optional comment.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// The comment's lines, without `//`; empty when there is none.
    pub(super) comment: Vec<String>,
    /// The cells: name, type, tag or value. The last may be missing.
    pub(super) cells: Vec<String>,
    /// Whether a blank line stands before the row.
    pub(super) apart: bool,
}

/// The rows as lines, cells padded as gofmt pads them: rows that follow each other directly share columns.
pub(super) fn rows(rows: &[Row]) -> Vec<String> {
    let mut lines = Vec::new();
    for section in rows.chunk_by(|_, next| next.comment.is_empty() && !next.apart) {
        for (index, row) in section.iter().enumerate() {
            if row.apart && !lines.is_empty() {
                lines.push(String::new());
            }
            lines.extend(row.comment.iter().map(|line| docs::commented("\t", line)));
            let mut text = String::from("\t");
            for (column, cell) in row.cells.iter().enumerate() {
                text += cell;
                if column + 1 < row.cells.len() {
                    text += &" ".repeat(width(section, index, column) - cell.chars().count() + 1);
                }
            }
            lines.push(text);
        }
    }
    lines
}

/// The width of a column: that of its widest cell, among the neighbours of the row at `index` that have the column.
fn width(section: &[Row], index: usize, column: usize) -> usize {
    let has = |row: &&Row| row.cells.len() > column + 1;
    let before = section[..index].iter().rev().take_while(has);
    let from = section[index..].iter().take_while(has);
    before.chain(from).map(|row| row.cells[column].chars().count()).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(comment: &[&str], cells: &[&str]) -> Row {
        let own = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        Row { comment: own(comment), cells: own(cells), apart: false }
    }

    #[test]
    fn rows_without_a_comment_between_share_columns() {
        let lines = rows(&[
            row(&[], &["A", "int64", "`a`"]),
            row(&[], &["Long", "string", "`b`"]),
            row(&["About C."], &["C", "X", "`c`"]),
            row(&[], &["Dd", "Y"]),
        ]);
        assert_eq!(lines, ["\tA    int64  `a`", "\tLong string `b`", "\t// About C.", "\tC  X `c`", "\tDd Y"]);
    }
}
