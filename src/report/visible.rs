//! Text of others made visible: no character moves the cursor, starts an escape sequence or reorders what stands around it,
//! and nothing is a command to the service that runs CI and reads what is printed there.

use std::fmt::Write as _;

/// On one line: everything hidden is written as a Rust escape, line breaks and tabs too.
pub(crate) fn line(text: &str) -> String {
    shown(text, |_| false)
}

/// On as many lines as it has: everything hidden but line feeds is written as a Rust escape.
pub(crate) fn lines(text: &str) -> String {
    shown(&text.replace("\r\n", "\n"), |each| each == '\n')
}

/// One line of source text: as [`line`], but tabs stay.
pub(crate) fn source(text: &str) -> String {
    shown(text, |each| each == '\t')
}

/// JSON text that means the same: everything hidden, which can only stand in strings, is written as a JSON escape. The
/// line breaks between JSON's own marks stay.
pub(crate) fn json(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for each in text.replace(BRACKET, "#\\u0023[").chars() {
        if !is_hidden(each) || each == '\n' {
            shown.push(each);
            continue;
        }
        for unit in each.encode_utf16(&mut [0; 2]) {
            // Writing to a string does not fail.
            let _ = write!(shown, "\\u{unit:04x}");
        }
    }
    shown
}

fn shown(text: &str, stays: impl Fn(char) -> bool) -> String {
    let mut shown = String::with_capacity(text.len());
    for each in text.chars() {
        if is_hidden(each) && !stays(each) {
            shown.extend(each.escape_default());
        } else {
            shown.push(each);
        }
    }
    if shown.contains(BRACKET) || shown.contains(COLONS) { defused(&shown) } else { shown }
}

/// How commands to GitHub's runner begin: the old form anywhere in a line, the new one after white space.
const BRACKET: &str = "##[";
const COLONS: &str = "::";

fn defused(text: &str) -> String {
    let lines = text.split('\n').map(|line| {
        let line = line.replace(BRACKET, r"#\u{23}[");
        let start = line.trim_start();
        match start.strip_prefix(COLONS) {
            Some(rest) => format!(r"{}\u{{3a}}:{rest}", &line[..line.len() - start.len()]),
            None => line,
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Control characters, and those of Unicode's format characters that hide or reorder text (UTR #36, UAX #9).
fn is_hidden(each: char) -> bool {
    each.is_control()
        || matches!(each,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::{json, line, lines, source};

    #[test]
    fn nothing_hidden_is_left() {
        let hostile = "a\u{1b}[31m\u{9b}2J\rb\n\tc\u{202e}d\u{e0041}";
        assert_eq!(line(hostile), r"a\u{1b}[31m\u{9b}2J\rb\n\tc\u{202e}d\u{e0041}");
        assert_eq!(lines("one\r\ntwo\u{7}\n"), "one\ntwo\\u{7}\n");
        assert_eq!(source("\ta\u{1b}\r"), "\ta\\u{1b}\\r");
        assert_eq!(line("née → 日本 🦀 \\n"), "née → 日本 🦀 \\n");
    }

    #[test]
    fn no_line_is_a_command() {
        assert_eq!(
            lines("a ::b::c\n  ::error::x\n##[error]y ##[z]"),
            "a ::b::c\n  \\u{3a}:error::x\n#\\u{23}[error]y #\\u{23}[z]"
        );
        assert_eq!(source("\t::error::x"), "\t\\u{3a}:error::x");
        assert_eq!(line("::error::x"), "\\u{3a}:error::x");
        let value = serde_json::json!("##[error]x");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&json(&value.to_string())).unwrap(), value);
    }

    #[test]
    fn json_keeps_its_meaning() {
        let value = serde_json::json!({ "\u{7f}\u{9b}": ["\u{202e}", "\u{e0041}", "\n\u{1b}", "é"] });
        for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            let shown = json(&text);
            assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).unwrap(), value);
            assert!(shown.chars().all(|each| each == '\n' || !super::is_hidden(each)), "{shown}");
        }
    }
}
