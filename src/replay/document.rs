//! The outline of a message: its objects, arrays and texts, whatever else stands in it.
//!
//! Readers pass over much that is no good, such as numbers that no type holds and halves of surrogate pairs, so a message
//! that they take need not be one that `serde_json::Value` can hold.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::value::RawValue;

/// Deeper than any reader goes.
const DEEPEST: usize = 130;

/// A JSON value in outline.
#[derive(Debug)]
pub(super) enum Document<'m> {
    /// The members, repeated ones included.
    Object(Vec<(Cow<'m, str>, Document<'m>)>),
    Array(Vec<Document<'m>>),
    Text(Cow<'m, str>),
    /// Anything else.
    Leaf,
}

impl<'m> Document<'m> {
    /// The outline of a text that is JSON.
    pub(super) fn of(text: &'m str) -> Self {
        Self::at(text.trim_ascii(), 0)
    }

    fn at(text: &'m str, depth: usize) -> Self {
        let outlined = match text.as_bytes().first() {
            Some(b'{') if depth < DEEPEST => serde_json::from_str(text).map(|Members(members)| {
                let below = |(name, value): (Cow<'m, str>, &'m RawValue)| (name, Self::at(value.get(), depth + 1));
                Self::Object(members.into_iter().map(below).collect())
            }),
            Some(b'[') if depth < DEEPEST => serde_json::from_str(text).map(|items: Vec<&'m RawValue>| {
                Self::Array(items.into_iter().map(|item| Self::at(item.get(), depth + 1)).collect())
            }),
            Some(b'"') => serde_json::from_str(text).map(|Text(text)| Self::Text(text)),
            _ => Ok(Self::Leaf),
        };
        outlined.unwrap_or(Self::Leaf)
    }

    /// The member of this name; of repeated ones the last.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        members.iter().rev().find(|(own, _)| own == name).map(|(_, value)| value)
    }

    /// What stands under a part of a JSON pointer.
    pub(super) fn part(&self, token: &str) -> Option<&Self> {
        match self {
            Self::Array(items) => items.get(token.parse::<usize>().ok()?),
            other => other.get(token),
        }
    }

    pub(super) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

#[derive(Deserialize)]
struct Text<'m>(#[serde(borrow)] Cow<'m, str>);

struct Members<'m>(Vec<(Cow<'m, str>, &'m RawValue)>);

impl<'de: 'm, 'm> Deserialize<'de> for Members<'m> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor).map(Members)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Vec<(Cow<'de, str>, &'de RawValue)>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        let mut all = Vec::new();
        while let Some((Text(name), value)) = members.next_entry()? {
            all.push((name, value));
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::Document;

    #[test]
    fn what_no_value_holds_is_a_leaf_among_others() {
        let deep = "[".repeat(500) + &"]".repeat(500);
        let text = format!(r#"{{"a":1e999,"b":"\ud800","c":[{{"d\u0065":"x"}},{deep}],"b":"last"}}"#);
        let document = Document::of(&text);
        assert!(matches!(document.get("a"), Some(Document::Leaf)));
        assert_eq!(document.get("b").and_then(Document::as_text), Some("last"));
        let inner = document.get("c").and_then(|list| list.part("0")).and_then(|object| object.part("de"));
        assert_eq!(inner.and_then(Document::as_text), Some("x"));
    }
}
