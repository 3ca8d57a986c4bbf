//! Front matter: a line for each key, its value in JSON, which every YAML reader takes.

use std::fmt::Write as _;

use serde_json::Value;

/// A page: front matter, and what follows it.
pub(super) fn page(front: Vec<(&str, Value)>, body: &str) -> String {
    let mut text = "---\n".to_owned();
    for (key, value) in front {
        let _ = writeln!(text, "{key}: {}", plain(&value.to_string()));
    }
    text + "---\n\n" + body
}

/// The JSON text with everything escaped that YAML calls no printable character, or the end of a line.
fn plain(json: &str) -> String {
    let mut plain = String::new();
    for letter in json.chars() {
        match letter {
            '\u{7f}'..='\u{a0}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {
                let _ = write!(plain, "\\u{:04x}", u32::from(letter));
            }
            letter => plain.push(letter),
        }
    }
    plain
}
