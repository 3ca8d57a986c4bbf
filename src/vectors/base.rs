//! Base documents, and where each of their values stands.

use indexmap::IndexMap;
use serde_json::Value;

use crate::reader::push_token;

/// A document from which others are made by putting a text in place of a part.
#[derive(Debug, Clone)]
pub(super) struct Base {
    /// The document, without blanks.
    pub(super) text: String,
    /// Where each value stands, by its JSON pointer.
    spots: IndexMap<String, Spot>,
}

/// Where a value stands.
#[derive(Debug, Clone, Copy)]
struct Spot {
    /// Where the member's name begins, or the value itself where it is no member.
    name: usize,
    start: usize,
    end: usize,
    is_member: bool,
}

/// A part of a base, and what stands there instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) put: Vec<u8>,
}

impl Edit {
    fn new(from: usize, to: usize, put: impl Into<Vec<u8>>) -> Self {
        Self { from, to, put: put.into() }
    }

    /// No change at all.
    pub(super) fn none() -> Self {
        Self::new(0, 0, "")
    }
}

impl Base {
    pub(super) fn new(value: &Value) -> Self {
        let mut base = Self { text: String::new(), spots: IndexMap::new() };
        base.write(value, &mut String::new(), None);
        base
    }

    fn write(&mut self, value: &Value, pointer: &mut String, name: Option<usize>) {
        let start = self.text.len();
        let length = pointer.len();
        match value {
            Value::Object(members) => {
                self.text.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    if index > 0 {
                        self.text.push(',');
                    }
                    let at = self.text.len();
                    self.text.push_str(&quoted(name));
                    self.text.push(':');
                    push_token(pointer, name);
                    self.write(value, pointer, Some(at));
                    pointer.truncate(length);
                }
                self.text.push('}');
            }
            Value::Array(items) => {
                self.text.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        self.text.push(',');
                    }
                    push_token(pointer, &index.to_string());
                    self.write(item, pointer, None);
                    pointer.truncate(length);
                }
                self.text.push(']');
            }
            leaf => self.text.push_str(&leaf.to_string()),
        }
        let (end, is_member) = (self.text.len(), name.is_some());
        self.spots.insert(pointer.clone(), Spot { name: name.unwrap_or(start), start, end, is_member });
    }

    /// Whether there is a value at the pointer.
    pub(super) fn has(&self, pointer: &str) -> bool {
        self.spots.contains_key(pointer)
    }

    /// The text of the value at the pointer.
    pub(super) fn value(&self, pointer: &str) -> Option<&str> {
        let spot = self.spots.get(pointer)?;
        self.text.get(spot.start..spot.end)
    }

    /// Another value.
    pub(super) fn put(&self, pointer: &str, value: impl Into<Vec<u8>>) -> Option<Edit> {
        let spot = self.spots.get(pointer)?;
        Some(Edit::new(spot.start, spot.end, value))
    }

    /// Another name for a member.
    pub(super) fn rename(&self, pointer: &str, name: &str) -> Option<Edit> {
        let spot = self.spots.get(pointer).filter(|spot| spot.is_member)?;
        Some(Edit::new(spot.name, spot.start, format!("{}:", quoted(name))))
    }

    /// Without a member.
    pub(super) fn drop(&self, pointer: &str) -> Option<Edit> {
        let spot = self.spots.get(pointer).filter(|spot| spot.is_member)?;
        let bytes = self.text.as_bytes();
        let (mut from, mut to) = (spot.name, spot.end);
        if bytes.get(to) == Some(&b',') {
            to += 1;
        } else if from > 0 && bytes[from - 1] == b',' {
            from -= 1;
        }
        Some(Edit::new(from, to, ""))
    }

    /// One more member at the end of an object.
    pub(super) fn add(&self, pointer: &str, name: &str, value: &str) -> Option<Edit> {
        let spot = self.spots.get(pointer)?;
        let object = self.text.get(spot.start..spot.end)?.strip_suffix('}')?;
        let comma = if object.len() > 1 { "," } else { "" };
        Some(Edit::new(spot.end - 1, spot.end - 1, format!("{comma}{}:{value}", quoted(name))))
    }

    /// The document with an edit made.
    pub(super) fn with(&self, edit: &Edit) -> Vec<u8> {
        let bytes = self.text.as_bytes();
        [&bytes[..edit.from], &edit.put, &bytes[edit.to..]].concat()
    }
}

/// A text as JSON writes it.
pub(super) fn quoted(text: &str) -> String {
    Value::String(text.to_owned()).to_string()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Base, Edit};

    fn made(base: &Base, edit: Option<Edit>) -> Option<String> {
        edit.map(|edit| String::from_utf8(base.with(&edit)).unwrap())
    }

    #[test]
    fn edits_change_what_they_name_and_nothing_else() {
        let base = Base::new(&json!({"a": 1, "b/c": {"d": [true, "x"]}, "e": {}}));
        assert_eq!(base.value("/b~1c/d/1"), Some("\"x\""));
        let tried = [
            (base.put("/b~1c/d/1", "7"), r#"{"a":1,"b/c":{"d":[true,7]},"e":{}}"#),
            (base.put("", "[]"), "[]"),
            (base.rename("/a", "z\""), r#"{"z\"":1,"b/c":{"d":[true,"x"]},"e":{}}"#),
            (base.drop("/a"), r#"{"b/c":{"d":[true,"x"]},"e":{}}"#),
            (base.drop("/e"), r#"{"a":1,"b/c":{"d":[true,"x"]}}"#),
            (base.drop("/b~1c/d"), r#"{"a":1,"b/c":{},"e":{}}"#),
            (base.add("", "f", "2"), r#"{"a":1,"b/c":{"d":[true,"x"]},"e":{},"f":2}"#),
            (base.add("/e", "f", "2"), r#"{"a":1,"b/c":{"d":[true,"x"]},"e":{"f":2}}"#),
        ];
        for (edit, expected) in tried {
            assert_eq!(made(&base, edit).as_deref(), Some(expected));
        }
        assert_eq!(base.with(&Edit::none()), base.text.as_bytes());
        assert!(
            base.rename("/b~1c/d/0", "x").is_none() && base.drop("").is_none() && base.add("/a", "x", "1").is_none()
        );
    }
}
