//! Doc comments: Markdown in, text that gofmt leaves as it is out.
//!
//! gofmt rewrites doc comments: it indents lists and code, sets headings apart and moves link definitions. The blocks
//! here are written the way it would.

use super::literal::is_invisible;
use crate::contract::About;

/// A block of a doc comment.
#[derive(Debug, PartialEq, Eq)]
enum Block {
    Paragraph(Vec<String>),
    Heading(String),
    List(Vec<String>),
    Code(Vec<String>),
}

/// The comment of a declaration of the package, which starts with its identifier.
pub(super) fn declaration(name: &str, about: &About, otherwise: &str) -> Vec<String> {
    let docs = if about.docs.trim().is_empty() { format!("{name} {otherwise}") } else { about.docs.clone() };
    let mut blocks = blocks(&docs);
    match blocks.first_mut() {
        Some(Block::Paragraph(lines)) if lines[0].split(' ').next() == Some(name) => {}
        Some(Block::Paragraph(lines)) => lines[0] = format!("{name}: {}", uncapitalised(&lines[0])),
        _ => blocks.insert(0, Block::Paragraph(vec![format!("{name}:")])),
    }
    finish(blocks, about).iter().map(|line| commented("", line)).collect()
}

/// The lines of a field's or constant's comment, without `//`; none when nothing is said about it.
pub(super) fn member(about: &About) -> Vec<String> {
    finish(blocks(&about.docs), about)
}

/// One line as a comment.
pub(super) fn commented(indent: &str, line: &str) -> String {
    match line.chars().next() {
        None => format!("{indent}//"),
        Some('\t') => format!("{indent}//{line}"),
        Some(_) => format!("{indent}// {line}"),
    }
}

/// Text inside a sentence: one line without letters that a comment cannot hold.
pub(super) fn inline(text: &str) -> String {
    let words: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().filter(|letter| !is_invisible(*letter)).collect::<String>().replace("``", "`").replace("''", "\"")
}

fn finish(mut blocks: Vec<Block>, about: &About) -> Vec<String> {
    if let Some(deprecation) = &about.deprecated {
        let note = deprecation.note.as_deref().map(inline).filter(|note| !note.is_empty());
        let since = deprecation.since.as_deref().map(|since| format!("since {}.", inline(since)));
        let text = [since, note].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let text = if text.is_empty() { "do not use.".to_owned() } else { text };
        blocks.push(Block::Paragraph(vec![format!("Deprecated: {text}")]));
    }
    lines(&blocks)
}

fn blocks(docs: &str) -> Vec<Block> {
    let docs = docs.replace("\r\n", "\n").replace('\r', "\n");
    let mut blocks: Vec<Block> = Vec::new();
    let mut apart = true;
    let mut fence: Option<Vec<String>> = None;
    for raw in docs.split('\n') {
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

fn push_line(blocks: &mut Vec<Block>, line: String, apart: bool) {
    if let Some(heading) = line.strip_prefix('#').map(|rest| rest.trim_start_matches('#').trim()) {
        if !heading.is_empty() {
            blocks.push(Block::Heading(heading.to_owned()));
        }
        return;
    }
    if let Some(item) = list_item(&line) {
        match blocks.last_mut() {
            Some(Block::List(items)) => {
                items.push(item);
                unite(items);
            }
            _ => blocks.push(Block::List(vec![item])),
        }
        return;
    }
    match blocks.last_mut() {
        Some(Block::List(items)) if !apart => items.push(format!("    {}", plain(line))),
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
fn unite(items: &mut [String]) {
    let is_bullet = |item: &String| item.starts_with("  - ");
    let is_number = |item: &String| !item.starts_with("  ");
    if !items.iter().any(is_bullet) {
        return;
    }
    for item in items.iter_mut().filter(|item| is_number(item)) {
        if let Some((_, text)) = item.split_once(". ") {
            *item = format!("  - {text}");
        }
    }
}

/// A line of running text that gofmt and vet take for nothing else.
fn plain(line: String) -> String {
    if line.starts_with('[') && line.contains("]:") {
        return line.replacen('[', "", 1).replacen("]:", ":", 1);
    }
    if line.starts_with("+build") {
        return format!("`{line}`");
    }
    line
}

fn code_line(raw: &str) -> String {
    let visible = raw.chars().filter(|letter| !is_invisible(*letter));
    let line: String = visible.map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    line.trim_end().to_owned()
}

fn push_code(blocks: &mut Vec<Block>, code: &[String]) {
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
        let lines = code.into_iter().map(|line| plain(inline(&line))).filter(|line| !line.is_empty());
        blocks.push(Block::Paragraph(lines.collect()));
        return;
    }
    match blocks.last_mut() {
        Some(Block::Code(lines)) => lines.extend(std::iter::once(String::new()).chain(code)),
        _ => blocks.push(Block::Code(code)),
    }
}

fn lines(blocks: &[Block]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 && !matches!((&blocks[index - 1], block), (Block::Paragraph(_), Block::List(_))) {
            lines.push(String::new());
        }
        match block {
            Block::Paragraph(texts) if texts.len() == 1 && index > 0 => lines.push(sentence(&texts[0])),
            Block::Paragraph(texts) | Block::List(texts) => lines.extend(texts.iter().cloned()),
            Block::Heading(text) => lines.push(format!("# {text}")),
            Block::Code(texts) => {
                lines
                    .extend(texts.iter().map(|line| if line.is_empty() { String::new() } else { format!("\t{line}") }));
            }
        }
    }
    lines
}

/// A paragraph of one line; gofmt would make a heading of it if it did not end like a sentence.
fn sentence(line: &str) -> String {
    if line.ends_with(char::is_alphanumeric) { format!("{line}.") } else { line.to_owned() }
}

/// The text with a small first letter, unless it starts with an acronym or a name.
fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    let rest = letters.as_str();
    let first_word = rest.split(' ').next().unwrap_or("");
    match first {
        Some(first) if first.is_uppercase() && first != 'I' && first_word.chars().all(char::is_lowercase) => {
            first.to_lowercase().chain(rest.chars()).collect()
        }
        _ => text.to_owned(),
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
        let docs = |text| declaration("Chat", &about(text), "is a record.");
        assert_eq!(docs(""), ["// Chat is a record."]);
        assert_eq!(docs("Chat is a talk."), ["// Chat is a talk."]);
        assert_eq!(
            docs("Published when it changes.\n\nOften."),
            ["// Chat: published when it changes.", "//", "// Often."]
        );
        assert_eq!(docs("ID of it."), ["// Chat: ID of it."]);
        assert_eq!(docs("A talk."), ["// Chat: a talk."]);
        assert_eq!(docs("- a\n- b"), ["// Chat:", "//   - a", "//   - b"]);
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
