//! Text of others inside Markdown, where it is text and nothing more: no markup, no HTML, no link, no mention.

use crate::report::visible;

/// A zero-width space. What GitHub and GitLab make of `@name`, `#12`, `:sign:` or an address they do after Markdown's own
/// escapes are gone, so the sign is kept apart from what follows it.
const APART: &str = "&#8203;";

/// Text, on one line.
pub(super) fn text(text: &str) -> String {
    let shown = visible::line(text.trim());
    let mut escaped = String::with_capacity(shown.len());
    let mut only_digits = true;
    for (index, each) in shown.char_indices() {
        // What makes a heading, a list or a rule does so at the beginning only.
        let begins = match each {
            '-' | '+' | '=' | ':' => index == 0,
            '.' | ')' => index > 0 && only_digits,
            _ => false,
        };
        only_digits &= each.is_ascii_digit();
        match each {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // A table would see through a backslash.
            '|' => escaped.push_str("&#124;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '@' | '#' | '!' | '$' | '%' | '~' | '^' => {
                escaped.extend(['\\', each]);
            }
            _ if begins => escaped.extend(['\\', each]),
            _ => escaped.push(each),
        }
        if matches!(each, '&' | '@' | '#' | '!' | '$' | '%' | '~' | '^' | ':') || escaped.ends_with("www") {
            escaped.push_str(APART);
        }
    }
    escaped
}

/// Text with code between backticks, as rules write it, on one line. The code stays code.
pub(super) fn prose(prose: &str) -> String {
    let parts: Vec<&str> = prose.trim().split('`').collect();
    if parts.len().is_multiple_of(2) {
        return text(prose);
    }
    let part = |(index, part): (usize, &&str)| {
        let (before, after) = (&part[..part.len() - part.trim_start().len()], &part[part.trim_end().len()..]);
        match (index % 2, part.trim()) {
            (1, "") => format!(r"\`{}\`", visible::line(part)),
            (1, _) => code(part),
            (_, "") => visible::line(part),
            (_, inner) => visible::line(before) + &text(inner) + &visible::line(after),
        }
    };
    parts.iter().enumerate().map(part).collect::<String>().trim().to_owned()
}

/// Code, on one line; nothing for nothing.
pub(super) fn code(code: &str) -> String {
    let shown = visible::line(code);
    if shown.is_empty() {
        return String::new();
    }
    if shown.contains('|') {
        // A table takes a pipe for its own even in backticks.
        return format!("<code>{}</code>", text(&shown));
    }
    let ticks = "`".repeat(longest_run(&shown) + 1);
    let space = if shown.starts_with(['`', ' ']) || shown.ends_with(['`', ' ']) { " " } else { "" };
    format!("{ticks}{space}{shown}{space}{ticks}")
}

/// Code inside an HTML block, such as a `<summary>`, where Markdown is not read.
pub(super) fn html_code(code: &str) -> String {
    let shown = visible::line(code).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!("<code>{shown}</code>")
}

/// Lines of code. The fence is longer than any run of backticks in them.
pub(super) fn fenced(language: &str, code: &str) -> String {
    let fence = "`".repeat(longest_run(code).max(2) + 1);
    format!("{fence}{language}\n{}\n{fence}\n", visible::lines(code))
}

fn longest_run(text: &str) -> usize {
    text.split(|each| each != '`').map(str::len).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::{code, fenced, prose, text};

    /// All that GitHub and GitLab add to `CommonMark`.
    const EXTENSIONS: Options = Options::ENABLE_TABLES
        .union(Options::ENABLE_STRIKETHROUGH)
        .union(Options::ENABLE_TASKLISTS)
        .union(Options::ENABLE_FOOTNOTES)
        .union(Options::ENABLE_MATH)
        .union(Options::ENABLE_GFM);

    /// What a reader sees of a paragraph, and whether it is that and nothing else.
    fn read(markdown: &str) -> (String, bool) {
        let mut seen = String::new();
        let mut plain = true;
        for event in Parser::new_ext(markdown, EXTENSIONS) {
            match event {
                Event::Text(part) | Event::Code(part) => seen.push_str(&part),
                Event::Start(Tag::Paragraph | Tag::CodeBlock(_)) | Event::End(_) => {}
                Event::InlineHtml(tag) => plain &= ["<code>", "</code>"].contains(&&*tag),
                _ => plain = false,
            }
        }
        (seen.replace('\u{200b}', ""), plain)
    }

    #[test]
    fn hostile_names() {
        let hostile = "1. @all <img src=x> *a* [b](http://www.c.d) | `e` #12 \u{1b}[0m\n# f &lt; $x$ ~~g~~";
        let seen = r"1. @all <img src=x> *a* [b](http://www.c.d) | `e` #12 \u{1b}[0m\n# f &lt; $x$ ~~g~~";
        assert_eq!(read(&text(hostile)), (seen.to_owned(), true), "{}", text(hostile));
        assert!(!text(hostile).contains("@all") && !text(hostile).contains("://") && !text(hostile).contains("www."));
        assert_eq!(read(&code(hostile)), (seen.to_owned(), true), "{}", code(hostile));
    }

    #[test]
    fn code_in_prose() {
        assert_eq!(prose("`a_b` is *not* `c`"), r"`a_b` is \*not\* `c`");
        assert_eq!(prose("one ` only"), r"one \` only");
        assert_eq!(code("``"), "``` `` ```");
    }

    proptest! {
        #[test]
        fn what_is_seen_is_what_was_said(said in r"[ -~\n\u{200b}é]{0,40}|[-*_`|<>&\[\]()#+.!:@w1 \\/=~^$%{}]{0,24}") {
            let shown = super::visible::line(said.trim());
            prop_assert_eq!(read(&text(&said)), (shown.clone(), true), "{}", text(&said));
            // In prose the backticks of code are not seen.
            let (seen, plain) = read(&prose(&said));
            prop_assert!(plain, "{}", prose(&said));
            prop_assert_eq!(seen.replace(['`', ' '], ""), shown.replace(['`', ' '], ""));
            let cell = code(&said);
            prop_assert_eq!(read(&format!("x {cell}")).1, true, "{}", cell);
            prop_assert_eq!(read(&fenced("text", &said)), (super::visible::lines(&said) + "\n", true));
        }

        #[test]
        fn a_table_keeps_its_columns(said in r"[-*_`|<>&\[\]()#a \\]{0,16}") {
            let table = format!("| a | b |\n| --- | --- |\n| {} | {} |\n", text(&said), code(&said));
            let cells = Parser::new_ext(&table, EXTENSIONS).filter(|event| matches!(event, Event::Start(Tag::TableCell)));
            prop_assert_eq!(cells.count(), 4, "{}", table);
            prop_assert_eq!(table.lines().count(), 3);
        }
    }
}
