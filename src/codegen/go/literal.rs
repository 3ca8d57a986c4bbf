//! Go literals for text that may hold anything.

use std::fmt::Write as _;

use serde_json::Value;

use crate::codegen::is_hidden;

/// A string literal: raw where that is easy to read, else interpreted.
pub(super) fn text(value: &str) -> String {
    let plain = |letter: char| letter == '\t' || !letter.is_control() && !is_hidden(letter);
    if value.contains(['"', '\\']) && !value.contains('`') && value.chars().all(plain) {
        return format!("`{value}`");
    }
    quoted(value)
}

/// An interpreted string literal.
pub(super) fn quoted(value: &str) -> String {
    if is_simple(value) {
        return ["\"", value, "\""].concat();
    }
    let mut literal = String::from("\"");
    for letter in value.chars() {
        match letter {
            '"' | '\\' => literal.extend(['\\', letter]),
            '\n' => literal += "\\n",
            '\r' => literal += "\\r",
            '\t' => literal += "\\t",
            _ if !letter.is_control() && !is_hidden(letter) => literal.push(letter),
            // Writing to a string cannot fail.
            _ if u32::from(letter) > 0xffff => drop(write!(literal, "\\U{:08x}", u32::from(letter))),
            _ => drop(write!(literal, "\\u{:04x}", u32::from(letter))),
        }
    }
    literal + "\""
}

/// Whether no kind of literal has to escape anything: visible ASCII without quotes and backslashes.
fn is_simple(value: &str) -> bool {
    value.bytes().all(|letter| (b' '..=b'~').contains(&letter) && !matches!(letter, b'"' | b'\\' | b'`'))
}

/// The literal of a JSON string's text, quotes included.
pub(super) fn json_text(value: &str) -> String {
    if is_simple(value) {
        return ["`\"", value, "\"`"].concat();
    }
    text(&Value::from(value).to_string())
}

/// The literal of a member's start: its name as JSON text and the colon.
pub(super) fn member(name: &str) -> String {
    if is_simple(name) {
        return ["`\"", name, "\":`"].concat();
    }
    text(&format!("{}:", Value::from(name)))
}

/// The literal of a member with its value.
pub(super) fn constant(name: &str, value: &Value) -> String {
    text(&format!("{}:{value}", Value::from(name)))
}

/// A struct tag for a member name, where `encoding/json` can spell the name in one.
pub(super) fn tag(name: &str, option: &str) -> Option<String> {
    let allowed =
        |letter: char| letter.is_alphanumeric() || letter == '_' || "!#$%&()*+-./:;<=>?@[]^_{|}~ ".contains(letter);
    if name.is_empty() || !name.chars().all(allowed) {
        return None;
    }
    let name = if name == "-" && option.is_empty() { "-," } else { name };
    Some(format!("`json:\"{name}{option}\"`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_hold_anything() {
        assert_eq!(text("chat:owner"), r#""chat:owner""#);
        assert_eq!(text(r#""id""#), r#"`"id"`"#);
        assert_eq!(text("a\"`b"), r#""a\"`b""#);
        assert_eq!(text("a\n\u{feff}\u{1}"), r#""a\n\ufeff\u0001""#);
        assert_eq!(json_text("a\"b"), r#"`"a\"b"`"#);
        assert_eq!(json_text("a b"), r#"`"a b"`"#);
        assert_eq!(json_text("a`b"), r#""\"a`b\"""#);
        assert_eq!(member("a"), r#"`"a":`"#);
        assert_eq!(member("a`b"), r#""\"a`b\":""#);
        assert_eq!(constant("a", &"b".into()), r#"`"a":"b"`"#);
        assert_eq!(constant("a", &"`".into()), r#""\"a\":\"`\"""#);
    }

    #[test]
    fn tags_stand_only_where_they_can() {
        assert_eq!(tag("entity_id", ",omitempty").as_deref(), Some("`json:\"entity_id,omitempty\"`"));
        assert_eq!(tag("-", "").as_deref(), Some("`json:\"-,\"`"));
        for name in ["", "a,b", "a\"b", "a`b", "a\nb", "a\\b"] {
            assert_eq!(tag(name, ""), None, "{name:?}");
        }
    }
}
