//! Doc comments: Markdown in, text that gofmt leaves as it is out.
//!
//! gofmt rewrites doc comments: it indents lists and code, sets headings apart and moves link definitions. The blocks
//! here are written the way it would.

use std::{borrow::Cow, fmt};

use crate::{codegen::is_hidden, contract::About};

/// A block of a doc comment.
#[derive(Debug, PartialEq, Eq)]
enum Block<'d> {
    Paragraph(Vec<Cow<'d, str>>),
    Heading(String),
    List(Vec<Cow<'d, str>>),
    Code(Vec<String>),
}

/// The comment of a declaration of the package, which starts with its identifier.
pub(super) fn declaration(name: &str, about: &About, otherwise: fmt::Arguments<'_>) -> String {
    let docs = if about.docs.trim().is_empty() {
        Cow::Owned(format!("{name} {otherwise}"))
    } else {
        Cow::Borrowed(about.docs.as_str())
    };
    let mut blocks = blocks(&docs);
    match blocks.first_mut() {
        Some(Block::Paragraph(lines)) if lines[0].split(' ').next() == Some(name) => {}
        Some(Block::Paragraph(lines)) => lines[0] = [name, ": ", &uncapitalised(&lines[0])].concat().into(),
        _ => blocks.insert(0, Block::Paragraph(vec![format!("{name}:").into()])),
    }
    let mut comment = String::with_capacity(docs.len() + 64);
    for (index, line) in finish(blocks, about).iter().enumerate() {
        if index > 0 {
            comment.push('\n');
        }
        push_commented(&mut comment, line);
    }
    comment
}

/// The lines of a field's or constant's comment, without `//`; none when nothing is said about it.
pub(super) fn member(about: &About) -> Vec<Cow<'_, str>> {
    finish(blocks(&about.docs), about)
}

/// Adds one line as a comment.
pub(super) fn push_commented(text: &mut String, line: &str) {
    text.push_str(if line.is_empty() || line.starts_with('\t') { "//" } else { "// " });
    text.push_str(line);
}

/// Text inside a sentence: one line without letters that a comment cannot hold.
pub(super) fn inline(text: &str) -> Cow<'_, str> {
    if is_inline(text) {
        return Cow::Borrowed(text);
    }
    let words: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = line.chars().filter(|letter| !is_hidden(*letter)).collect();
    Cow::Owned(line.replace("``", "`").replace("''", "\""))
}

/// Whether the text is ASCII that [`inline`] leaves as it is.
fn is_inline(text: &str) -> bool {
    let doubled = |letter| matches!(letter, b' ' | b'`' | b'\'');
    let mut before = b' ';
    for letter in text.bytes() {
        if !(b' '..=b'~').contains(&letter) || letter == before && doubled(letter) {
            return false;
        }
        before = letter;
    }
    before != b' ' || text.is_empty()
}

fn finish<'d>(mut blocks: Vec<Block<'d>>, about: &About) -> Vec<Cow<'d, str>> {
    if let Some(deprecation) = &about.deprecated {
        let note = deprecation.note.as_deref().map(inline).filter(|note| !note.is_empty()).map(Cow::into_owned);
        let since = deprecation.since.as_deref().map(|since| format!("since {}.", inline(since)));
        let text = [since, note].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let text = if text.is_empty() { "do not use.".to_owned() } else { text };
        blocks.push(Block::Paragraph(vec![format!("Deprecated: {text}").into()]));
    }
    lines(blocks)
}

fn blocks(docs: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut apart = true;
    let mut fence: Option<Vec<String>> = None;
    for raw in docs.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r')) {
        let line = inline(raw);
        if line.starts_with("```") || line.starts_with("~~~") || raw.trim_start().starts_with("```") {
            match fence.take() {
                Some(code) => push_code(&mut blocks, &code),
                None => fence = Some(Vec::new()),
            }
            apart = true;
        } else if let Some(code) = &mut fence {
            code.push(code_line(raw));
        } else if line.is_empty() {
            apart = true;
        } else {
            push_line(&mut blocks, line, apart);
            apart = false;
        }
    }
    if let Some(code) = fence {
        push_code(&mut blocks, &code);
    }
    blocks
}

fn push_line<'d>(blocks: &mut Vec<Block<'d>>, line: Cow<'d, str>, apart: bool) {
    if let Some(heading) = line.strip_prefix('#').map(|rest| rest.trim_start_matches('#').trim()) {
        if !heading.is_empty() {
            blocks.push(Block::Heading(heading.to_owned()));
        }
        return;
    }
    if let Some(item) = list_item(&line) {
        match blocks.last_mut() {
            Some(Block::List(items)) => {
                items.push(item.into());
                unite(items);
            }
            _ => blocks.push(Block::List(vec![item.into()])),
        }
        return;
    }
    match blocks.last_mut() {
        Some(Block::List(items)) if !apart => items.push(format!("    {}", plain(line)).into()),
        Some(Block::Paragraph(lines)) if !apart => lines.push(plain(line)),
        _ => blocks.push(Block::Paragraph(vec![plain(line)])),
    }
}

/// A list item as gofmt indents it.
fn list_item(line: &str) -> Option<String> {
    let (marker, text) = line.split_once(' ')?;
    if ["-", "*", "+", "•"].contains(&marker) {
        return Some(format!("  - {text}"));
    }
    let number = marker.strip_suffix(['.', ')'])?;
    let counts = !number.is_empty() && number.len() < 4 && number.bytes().all(|digit| digit.is_ascii_digit());
    counts.then(|| format!(" {number}. {text}"))
}

/// Makes bullets of a list's numbers where it has both: gofmt would take one for a part of the other.
fn unite(items: &mut [Cow<'_, str>]) {
    let is_bullet = |item: &Cow<'_, str>| item.starts_with("  - ");
    let is_number = |item: &Cow<'_, str>| !item.starts_with("  ");
    if !items.iter().any(is_bullet) {
        return;
    }
    for item in items.iter_mut().filter(|item| is_number(item)) {
        if let Some((_, text)) = item.split_once(". ") {
            *item = format!("  - {text}").into();
        }
    }
}

/// A line of running text that gofmt and vet take for nothing else.
fn plain(line: Cow<'_, str>) -> Cow<'_, str> {
    if line.starts_with('[') && line.contains("]:") {
        return line.replacen('[', "", 1).replacen("]:", ":", 1).into();
    }
    if line.starts_with("+build") {
        return format!("`{line}`").into();
    }
    line
}

fn code_line(raw: &str) -> String {
    let visible = raw.chars().filter(|letter| !is_hidden(*letter));
    let line: String = visible.map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    line.trim_end().to_owned()
}

fn push_code(blocks: &mut Vec<Block<'_>>, code: &[String]) {
    let is_blank = |line: &String| line.is_empty();
    let from = code.iter().take_while(|line| is_blank(line)).count();
    let upto = code.len() - code[from..].iter().rev().take_while(|line| is_blank(line)).count();
    let code = &code[from..upto];
    let indent = |line: &String| line.len() - line.trim_start_matches(' ').len();
    let margin = code.iter().filter(|line| !line.is_empty()).map(indent).min().unwrap_or(0);
    let code: Vec<String> = code.iter().map(|line| line.get(margin..).unwrap_or("").to_owned()).collect();
    let Some(first) = code.first() else { return };
    // Indented lines below a list, or that start like one, would be part of a list.
    if matches!(blocks.last(), Some(Block::List(_))) || list_item(first.trim_start()).is_some() {
        let lines = code.iter().map(|line| plain(inline(line))).filter(|line| !line.is_empty());
        let lines = lines.map(|line| line.into_owned().into());
        blocks.push(Block::Paragraph(lines.collect()));
        return;
    }
    match blocks.last_mut() {
        Some(Block::Code(lines)) => lines.extend(std::iter::once(String::new()).chain(code)),
        _ => blocks.push(Block::Code(code)),
    }
}

fn lines(blocks: Vec<Block<'_>>) -> Vec<Cow<'_, str>> {
    let mut lines = Vec::new();
    let mut below_paragraph = false;
    for (index, block) in blocks.into_iter().enumerate() {
        if index > 0 && !(below_paragraph && matches!(block, Block::List(_))) {
            lines.push(Cow::Borrowed(""));
        }
        below_paragraph = matches!(block, Block::Paragraph(_));
        match block {
            Block::Paragraph(mut texts) if texts.len() == 1 && index > 0 => lines.extend(texts.pop().map(sentence)),
            Block::Paragraph(texts) | Block::List(texts) if lines.is_empty() => lines = texts,
            Block::Paragraph(texts) | Block::List(texts) => lines.extend(texts),
            Block::Heading(text) => lines.push(format!("# {text}").into()),
            Block::Code(texts) => {
                let indented = |line: String| if line.is_empty() { line } else { format!("\t{line}") };
                lines.extend(texts.into_iter().map(indented).map(Cow::Owned));
            }
        }
    }
    lines
}

/// A paragraph of one line; gofmt would make a heading of it if it did not end like a sentence.
fn sentence(line: Cow<'_, str>) -> Cow<'_, str> {
    if line.ends_with(char::is_alphanumeric) { line + "." } else { line }
}

/// The text with a small first letter, unless it starts with an acronym or a name.
fn uncapitalised(text: &str) -> Cow<'_, str> {
    let mut letters = text.chars();
    let first = letters.next();
    let rest = letters.as_str();
    let first_word = rest.split(' ').next().unwrap_or("");
    match first {
        Some(first) if first.is_uppercase() && first != 'I' && first_word.chars().all(char::is_lowercase) => {
            first.to_lowercase().chain(rest.chars()).collect()
        }
        _ => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Deprecation;

    fn about(docs: &str) -> About {
        About { docs: docs.to_owned(), deprecated: None }
    }

    #[test]
    fn a_declaration_starts_with_its_identifier() {
        let docs = |text| declaration("Chat", &about(text), format_args!("is a record."));
        assert_eq!(docs(""), "// Chat is a record.");
        assert_eq!(docs("Chat is a talk."), "// Chat is a talk.");
        assert_eq!(docs("Published when it changes.\n\nOften."), "// Chat: published when it changes.\n//\n// Often.");
        assert_eq!(docs("ID of it."), "// Chat: ID of it.");
        assert_eq!(docs("A talk."), "// Chat: a talk.");
        assert_eq!(docs("- a\n- b"), "// Chat:\n//   - a\n//   - b");
    }

    #[test]
    fn lists_headings_and_code_stand_as_gofmt_puts_them() {
        let text = "Text:\n- one\n  more\n* two\n\nAfter\n## Head\n```rust\n  let x;\n\n  f();\n```\n1) first";
        let expected = [
            "Text:",
            "  - one",
            "    more",
            "  - two",
            "",
            "After.",
            "",
            "# Head",
            "",
            "\tlet x;",
            "",
            "\tf();",
            "",
            " 1. first",
        ];
        assert_eq!(member(&about(text)), expected);
    }

    #[test]
    fn hostile_text_stays_text() {
        let text = "*/ `x` ``y`` ''z''\r+build ignore\r\n[a]: http://b\u{feff}\n\u{0}//go:embed x";
        assert_eq!(member(&about(text)), ["*/ `x` `y` \"z\"", "`+build ignore`", "a: http://b", "//go:embed x"]);
    }

    #[test]
    fn a_deprecation_is_a_paragraph_of_its_own() {
        let deprecated = Some(Deprecation { since: Some("2.1".to_owned()), note: Some("use `b`\nnow".to_owned()) });
        let about = About { docs: "Text.".to_owned(), deprecated };
        assert_eq!(member(&about), ["Text.", "", "Deprecated: since 2.1. use `b` now."]);
        let bare = About { docs: String::new(), deprecated: Some(Deprecation::default()) };
        assert_eq!(member(&bare), ["Deprecated: do not use."]);
    }
}
