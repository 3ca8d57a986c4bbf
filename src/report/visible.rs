//! Text of others made visible: no character moves the cursor, starts an escape sequence or reorders what stands around it.

use std::fmt::Write as _;

/// On one line: everything hidden is written as a Rust escape, line breaks and tabs too.
pub(super) fn line(text: &str) -> String {
    shown(text, |_| false)
}

/// On as many lines as it has: everything hidden but line feeds is written as a Rust escape.
pub(super) fn lines(text: &str) -> String {
    shown(&text.replace("\r\n", "\n"), |each| each == '\n')
}

/// JSON text that means the same: everything hidden, which can only stand in strings, is written as a JSON escape. The
/// line breaks between JSON's own marks stay.
pub(super) fn json(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for each in text.chars() {
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
    shown
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
    use super::{json, line, lines};

    #[test]
    fn nothing_hidden_is_left() {
        let hostile = "a\u{1b}[31m\u{9b}2J\rb\n\tc\u{202e}d\u{e0041}";
        assert_eq!(line(hostile), r"a\u{1b}[31m\u{9b}2J\rb\n\tc\u{202e}d\u{e0041}");
        assert_eq!(lines("one\r\ntwo\u{7}\n"), "one\ntwo\\u{7}\n");
        assert_eq!(line("née → 日本 🦀 \\n"), "née → 日本 🦀 \\n");
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
