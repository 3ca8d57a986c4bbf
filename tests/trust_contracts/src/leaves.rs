//! What a value holds, however it is wrapped: to tell whether two versions of a type read the same out of one message.

/// The leaves of a value that is shown by `Debug`: numbers, texts and the names of variants, sorted. Names of members and
/// of types, `Some` and `None` are no leaves.
pub(crate) fn leaves(shown: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = shown;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' | '\'' => quoted(rest, first),
            _ if is_part(first) => rest.find(|each| !is_part(each)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (token, after) = rest.split_at(length);
        rest = after;
        let is_member = rest.starts_with(": ") && first.is_alphabetic();
        if (first == '"' || first == '\'' || is_part(first)) && !is_member && !is_wrapping(token) {
            found.push(normal(token));
        }
    }
    found.sort();
    found
}

fn is_part(each: char) -> bool {
    each.is_alphanumeric() || matches!(each, '_' | '.' | '-' | '+')
}

fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, each) in text.char_indices().skip(1) {
        match each {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if each == quote => return at + each.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

/// Whether a word is the name of a type or of a wrapping.
fn is_wrapping(token: &str) -> bool {
    let number = token.strip_prefix('T').unwrap_or_default().trim_end_matches('b');
    // A record that became the one variant of a union holds what it held: that is `Only`.
    matches!(token, "Some" | "None" | "Moved" | "Only")
        || (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
        || matches!(token, "Object" | "Array" | "String" | "Number" | "Bool" | "Null")
}

/// A number in one spelling, a character as a text. A text of digits counts as that number:
/// the keys of maps may be either.
fn normal(token: &str) -> String {
    let token = token.trim_matches(['"', '\'']);
    match token.parse::<f64>() {
        Ok(number) if token.starts_with(|each: char| each.is_ascii_digit() || each == '-') => format!("{number:?}"),
        _ => token.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::leaves;

    #[test]
    fn wrappings_are_no_leaves() {
        let one = leaves(r#"Moved { id: 3, note: Some("a b"), kind: Open(T2 { at: 'x' }), none: None }"#);
        assert_eq!(one, leaves(r#"Moved { kind: Open('x'), other: T3(3.0), note: "a b" }"#));
        assert_eq!(one, ["3.0", "Open", "a b", "x"]);
        assert_eq!(leaves(r#"Moved { labels: {3: "a"} }"#), leaves(r#"Moved { labels: {"3": "a"} }"#));
    }
}
