//! Values, member names and documentation as TypeScript source text.
//!
//! Everything that comes from a contract passes through here on its way into source, so that none of it can end a
//! string, a comment or a line. Identifiers are made in [`super::names`].

use std::{borrow::Cow, fmt::Write as _};

use serde_json::Value;

use crate::{codegen::is_hidden, contract::About};

/// A string literal.
pub(super) fn literal(text: &str) -> String {
    if text.bytes().all(|letter| (b' '..=b'~').contains(&letter) && letter != b'"' && letter != b'\\') {
        return ["\"", text, "\""].concat();
    }
    // JSON leaves more as it is than readers of source should see.
    let mut literal = String::new();
    for letter in Value::from(text).to_string().chars() {
        if letter.is_control() || is_hidden(letter) {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                // Writing to a string does not fail.
                let _ = write!(literal, "\\u{unit:04x}");
            }
        } else {
            literal.push(letter);
        }
    }
    literal
}

/// An expression for a JSON value.
pub(super) fn expression(value: &Value) -> String {
    match value {
        Value::String(text) => literal(text),
        Value::Array(items) => format!("[{}]", joined(items.iter().map(expression))),
        Value::Object(members) => {
            let members = members.iter().map(|(name, value)| format!("{}: {}", value_key(name), expression(value)));
            if members.len() == 0 { "{}".to_owned() } else { format!("{{ {} }}", joined(members)) }
        }
        Value::Number(number) if is_rounded(number) => format!("{number}n"),
        Value::Null | Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

/// Whether a JavaScript number would change an integer.
pub(super) fn is_rounded(number: &serde_json::Number) -> bool {
    const SAFE: u64 = (1 << 53) - 1;
    number.as_i64().map(i64::unsigned_abs).or_else(|| number.as_u64()).is_some_and(|magnitude| magnitude > SAFE)
}

/// The type that only this JSON value has.
pub(super) fn literal_type(value: &Value) -> String {
    match value {
        Value::String(text) => literal(text),
        Value::Array(items) => format!("readonly [{}]", joined(items.iter().map(literal_type))),
        Value::Object(members) => {
            let members =
                members.iter().map(|(name, value)| format!("readonly {}: {}", key(name), literal_type(value)));
            format!("{{ {} }}", members.collect::<Vec<_>>().join("; "))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

/// The union of some types, one to a line where they are many.
pub(super) fn alternatives(types: &[String]) -> String {
    match types.join(" | ") {
        line if line.len() <= 80 => line,
        _ => format!("\n  | {}", types.join("\n  | ")),
    }
}

/// The intersection of some types, one to a line where they are long.
pub(super) fn intersection(types: &[String]) -> String {
    match types.join(" & ") {
        line if line.len() <= 80 => line,
        _ => types.join(" &\n  "),
    }
}

/// A member name in a type: quoted unless it is a plain identifier.
pub(super) fn key(name: &str) -> String {
    if is_plain(name) { name.to_owned() } else { literal(name) }
}

/// A member name in an object expression, where a bare `__proto__` would set the prototype.
pub(super) fn value_key(name: &str) -> String {
    if name == "__proto__" { "[\"__proto__\"]".to_owned() } else { key(name) }
}

/// An expression for the member `name` of `object`.
pub(super) fn access(object: &str, name: &str) -> String {
    if INHERITED.contains(&name) {
        format!("wire.own({object}, {})", literal(name))
    } else if is_plain(name) {
        [object, ".", name].concat()
    } else {
        format!("{object}[{}]", literal(name))
    }
}

/// The names that every object inherits.
const INHERITED: [&str; 12] = [
    "__defineGetter__",
    "__defineSetter__",
    "__lookupGetter__",
    "__lookupSetter__",
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "isPrototypeOf",
    "propertyIsEnumerable",
    "toLocaleString",
    "toString",
    "valueOf",
];

fn is_plain(name: &str) -> bool {
    let mut characters = name.chars();
    characters.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '_' || first == '$')
        && characters.all(|next| next.is_ascii_alphanumeric() || next == '_' || next == '$')
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

/// A documentation comment, every line ended and indented by `indent`; nothing when there is nothing to say.
pub(super) fn comment(about: &About, indent: &str) -> String {
    let mut lines = lines(&about.docs);
    if let Some(deprecation) = &about.deprecated {
        if !lines.is_empty() {
            lines.push(Cow::Borrowed(""));
        }
        let words = format!("@deprecated {}", self::lines(&deprecation.words()).join(" "));
        lines.push(Cow::Owned(words.trim_end().to_owned()));
    }
    match lines.as_slice() {
        [] => String::new(),
        [line] => [indent, "/** ", line, " */\n"].concat(),
        lines => {
            let mut comment = [indent, "/**\n"].concat();
            for line in lines.iter().map(|line| line.trim_end()) {
                comment.extend([indent, " *", if line.is_empty() { "" } else { " " }, line, "\n"]);
            }
            comment + indent + " */\n"
        }
    }
}

/// The lines of a text, in none of which a comment can end.
pub(super) fn lines(text: &str) -> Vec<Cow<'_, str>> {
    let is_plain = |letter: u8| (b' '..=b'~').contains(&letter) || letter == b'\n';
    if text.bytes().all(is_plain) && !text.contains("*/") {
        let lines = text.split('\n').map(str::trim_end).map(Cow::Borrowed).collect();
        return unless_blank(lines);
    }
    let safe = text.replace("*/", "*\\/").replace("\r\n", "\n");
    let is_break = |character| matches!(character, '\n' | '\r' | '\u{2028}' | '\u{2029}');
    let is_seen = |letter: &char| *letter == '\t' || !letter.is_control() && !is_hidden(*letter);
    let visible = |line: &str| line.chars().filter(is_seen).collect();
    unless_blank(safe.split(is_break).map(str::trim_end).map(visible).map(Cow::Owned).collect())
}

fn unless_blank(lines: Vec<Cow<'_, str>>) -> Vec<Cow<'_, str>> {
    if lines.iter().all(|line| line.is_empty()) { Vec::new() } else { lines }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Deprecation;
    use serde_json::json;

    #[test]
    fn literals_survive_line_separators_and_quotes() {
        assert_eq!(literal("a\"b\n\u{2028}\u{2029}`${x}"), r#""a\"b\n\u2028\u2029`${x}""#);
    }

    #[test]
    fn a_prototype_member_stays_a_member() {
        assert_eq!(expression(&json!({"__proto__": {"a-b": [1, null]}})), r#"{ ["__proto__"]: { "a-b": [1, null] } }"#);
        assert_eq!(access("members", "__proto__"), r#"wire.own(members, "__proto__")"#);
        assert_eq!(access("members", "a b"), r#"members["a b"]"#);
    }

    #[test]
    fn comments_cannot_be_ended_from_within() {
        let about = About {
            docs: "ends */ here\u{2028}next".to_owned(),
            deprecated: Some(Deprecation { since: Some("1.2.0".to_owned()), note: Some("use\n*/ it".to_owned()) }),
        };
        let text = comment(&about, "  ");
        assert_eq!(
            text,
            "  /**\n   * ends *\\/ here\n   * next\n   *\n   * @deprecated Since 1.2.0. use *\\/ it\n   */\n"
        );
    }

    #[test]
    fn a_comment_of_several_lines_keeps_its_blank_ones() {
        for docs in ["First. \n\n  Second.  \n", "First. \n\u{7}\t\u{7}\n  Second.\t\r\n"] {
            let about = About { docs: docs.to_owned(), deprecated: None };
            assert_eq!(comment(&about, ""), "/**\n * First.\n *\n *   Second.\n *\n */\n");
        }
        assert_eq!(comment(&About { docs: " \n ".to_owned(), deprecated: None }, ""), "");
    }

    #[test]
    fn one_line_stays_one_line() {
        assert_eq!(comment(&About { docs: "Short.".to_owned(), deprecated: None }, ""), "/** Short. */\n");
        assert_eq!(comment(&About::default(), ""), "");
    }
}
