//! The file of an event's vectors: JSON, a line per vector.

use serde::Serialize;

use super::{edits::Made, outcome::Outcome};

/// An event's vectors.
pub(super) struct File {
    pub(super) event: String,
    pub(super) bases: Vec<String>,
    pub(super) vectors: Vec<Vector>,
}

/// A document, and what readers make of it.
#[derive(Debug, Serialize)]
pub(super) struct Vector {
    name: String,
    base: usize,
    #[serde(skip_serializing_if = "is_none")]
    from: usize,
    #[serde(skip_serializing_if = "is_none")]
    to: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    put: Option<String>,
    /// What `put` cannot say, in hexadecimal digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    hex: Option<String>,
    /// What a Rust reader makes of it.
    rust: Outcome,
    /// What the open readers of Go and TypeScript make of it, where that is something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<Outcome>,
    /// What Go makes of it, where that is something else again.
    #[serde(skip_serializing_if = "Option::is_none")]
    go: Option<Outcome>,
    /// What TypeScript makes of it, where that is something else again.
    #[serde(skip_serializing_if = "Option::is_none")]
    typescript: Option<Outcome>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_none(number: &usize) -> bool {
    *number == 0
}

impl Vector {
    pub(super) fn new(made: &Made, rust: Outcome, open: Outcome, [go, typescript]: [Option<Outcome>; 2]) -> Self {
        let (put, hex) = match String::from_utf8(made.edit.put.clone()) {
            Ok(text) => (Some(text).filter(|text| !text.is_empty()), None),
            Err(error) => (None, Some(hexadecimal(error.as_bytes()))),
        };
        Self {
            name: made.name.clone(),
            base: made.base,
            from: made.edit.from,
            to: made.edit.to,
            put,
            hex,
            open: Some(open).filter(|open| *open != rust),
            rust,
            go,
            typescript,
        }
    }
}

impl File {
    /// The file's text.
    pub(super) fn text(&self) -> String {
        let event = line(&self.event);
        let bases: Vec<String> = self.bases.iter().map(line).collect();
        let vectors: Vec<String> = self.vectors.iter().map(line).collect();
        format!(
            "{{\n\"event\": {event},\n\"bases\": [\n{}\n],\n\"vectors\": [\n{}\n]\n}}\n",
            bases.join(",\n"),
            vectors.join(",\n")
        )
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// A value on a line of its own. What a file holds is texts and numbers, which JSON always has words for.
fn line<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
