//! The columns that gofmt would make.

use std::borrow::Cow;

use super::docs;

/// One line of a struct or of a constant block: cells side by side, below an optional comment.
#[derive(Debug, Clone)]
pub(super) struct Row<'r> {
    /// The comment's lines, without `//`; empty when there is none.
    pub(super) comment: Vec<Cow<'r, str>>,
    /// The cells: name, type, tag or value. The last may be missing.
    pub(super) cells: Vec<Cow<'r, str>>,
    /// Whether a blank line stands before the row.
    pub(super) apart: bool,
}

/// The rows as lines, cells padded as gofmt pads them: rows that follow each other directly share columns.
pub(super) fn rows(rows: &[Row<'_>]) -> String {
    let mut text = String::with_capacity(rows.len() * 64);
    for section in rows.chunk_by(|_, next| next.comment.is_empty() && !next.apart) {
        let widths = widths(section);
        for (row, widths) in section.iter().zip(&widths) {
            if row.apart && !text.is_empty() {
                text.push('\n');
            }
            for line in &row.comment {
                start_line(&mut text);
                docs::push_commented(&mut text, line);
            }
            start_line(&mut text);
            for (column, cell) in row.cells.iter().enumerate() {
                text.push_str(cell);
                if column + 1 < row.cells.len() {
                    let padding = widths[column] - cell.chars().count() + 1;
                    text.extend(std::iter::repeat_n(' ', padding));
                }
            }
        }
    }
    text
}

/// A function of one statement, or of none: on one line where gofmt leaves it there.
pub(super) fn function(header: &str, statement: &str) -> String {
    const WIDEST: usize = 100;
    let is_short = header.len() + 1 + statement.len() <= WIDEST;
    match statement {
        "" if is_short => format!("{header} {{}}"),
        "" => format!("{header} {{\n}}"),
        _ if is_short => format!("{header} {{ {statement} }}"),
        _ => format!("{header} {{\n\t{statement}\n}}"),
    }
}

fn start_line(text: &mut String) {
    text.push_str(if text.is_empty() { "\t" } else { "\n\t" });
}

/// For each row the widths of its columns: that of a column's widest cell, among the neighbours that have the column.
fn widths(section: &[Row<'_>]) -> Vec<Vec<usize>> {
    let own = |row: &Row<'_>| {
        row.cells[..row.cells.len().saturating_sub(1)].iter().map(|cell| cell.chars().count()).collect()
    };
    let mut widths: Vec<Vec<usize>> = section.iter().map(own).collect();
    let columns = widths.iter().map(Vec::len).max().unwrap_or(0);
    for column in 0..columns {
        for run in widths.chunk_by_mut(|row, next| row.len() > column && next.len() > column) {
            let widest = run.iter().filter_map(|row| row.get(column)).max().copied().unwrap_or(0);
            run.iter_mut().filter_map(|row| row.get_mut(column)).for_each(|width| *width = widest);
        }
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row<'r>(comment: &[&'r str], cells: &[&'r str]) -> Row<'r> {
        let own = |texts: &[&'r str]| texts.iter().map(|text| Cow::Borrowed(*text)).collect();
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
        assert_eq!(lines, "\tA    int64  `a`\n\tLong string `b`\n\t// About C.\n\tC  X `c`\n\tDd Y");
    }
}
