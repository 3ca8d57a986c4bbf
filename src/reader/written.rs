//! What a reader would write again.

use std::fmt::Write;

use serde::Serialize;
use serde_json::{Number, Value};

use super::buffer::Content;

/// A JSON value on its way out.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Written {
    Null,
    Bool(bool),
    Number(Number),
    /// A float of 32 bits has a shorter spelling than the same number in 64.
    Single(f32),
    Signed(i128),
    Unsigned(u128),
    Text(String),
    List(Vec<Written>),
    Object(Members),
    Value(Value),
    /// JSON text out of the message; until [`super::kept`] fills it in, the pointer to it.
    Kept(String),
    /// A variant that is read and never written.
    Never,
}

/// The members of an object, in order.
pub(super) type Members = Vec<(String, Written)>;

impl Written {
    /// The JSON text; `None` where a part is never written.
    pub(super) fn text(&self) -> Option<String> {
        let mut text = String::new();
        self.write(&mut text)?;
        Some(text)
    }

    fn write(&self, text: &mut String) -> Option<()> {
        match self {
            Self::Null => text.push_str("null"),
            Self::Bool(flag) => leaf(text, flag),
            Self::Number(number) => leaf(text, number),
            Self::Single(number) => leaf(text, number),
            Self::Signed(number) => leaf(text, number),
            Self::Unsigned(number) => leaf(text, number),
            Self::Text(content) => leaf(text, content),
            Self::Value(value) => leaf(text, value),
            Self::Kept(raw) => text.push_str(raw),
            Self::Never => return None,
            Self::List(items) => {
                text.push('[');
                for (index, item) in items.iter().enumerate() {
                    separate(text, index);
                    item.write(text)?;
                }
                text.push(']');
            }
            Self::Object(members) => {
                text.push('{');
                for (index, (name, member)) in members.iter().enumerate() {
                    separate(text, index);
                    leaf(text, name);
                    text.push(':');
                    member.write(text)?;
                }
                text.push('}');
            }
        }
        Some(())
    }

    /// The text of a member name that spells this value.
    pub(super) fn into_key(self) -> String {
        match self {
            Self::Text(text) => text,
            other => other.text().unwrap_or_default(),
        }
    }

    /// Whether this is written as `value` is, the order of members and the spelling of floats left aside.
    pub(super) fn is(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::Null, Value::Null) => true,
            (Self::Bool(flag), Value::Bool(other)) => flag == other,
            (Self::Number(number), Value::Number(other)) => {
                number == other || (number.is_f64() && number.as_f64() == other.as_f64())
            }
            (Self::Single(number), Value::Number(other)) => other.as_f64() == Some(f64::from(*number)),
            (Self::Signed(_) | Self::Unsigned(_), Value::Number(other)) => self.text() == Some(other.to_string()),
            (Self::Text(text), Value::String(other)) => text == other,
            (Self::List(items), Value::Array(others)) => {
                items.len() == others.len() && items.iter().zip(others).all(|(item, other)| item.is(other))
            }
            (Self::Object(members), Value::Object(others)) => {
                members.len() == others.len()
                    && members.iter().all(|(name, member)| others.get(name).is_some_and(|other| member.is(other)))
            }
            (Self::Value(own), other) => own == other,
            _ => false,
        }
    }

    /// Whether this is `null`, or something that is written as `null`.
    pub(super) fn is_null(&self) -> bool {
        matches!(self, Self::Null | Self::Value(Value::Null))
    }

    /// The members of an object; `None` for anything else.
    pub(super) fn into_members(self) -> Option<Members> {
        match self {
            Self::Object(members) => Some(members),
            Self::Value(Value::Object(members)) => {
                Some(members.into_iter().map(|(name, member)| (name, Self::Value(member))).collect())
            }
            _ => None,
        }
    }

    /// Calls `visit` with everything that was kept.
    pub(super) fn for_each_kept(&mut self, visit: &mut impl FnMut(&mut String)) {
        match self {
            Self::Kept(raw) => visit(raw),
            Self::List(items) => items.iter_mut().for_each(|item| item.for_each_kept(visit)),
            Self::Object(members) => members.iter_mut().for_each(|(_, member)| member.for_each_kept(visit)),
            _ => {}
        }
    }
}

impl From<&Content> for Written {
    fn from(content: &Content) -> Self {
        match content {
            Content::Null => Self::Null,
            Content::Bool(flag) => Self::Bool(*flag),
            Content::Unsigned(number) => Self::Number((*number).into()),
            Content::Signed(number) => Self::Number((*number).into()),
            Content::Float(number) => Number::from_f64(*number).map_or(Self::Null, Self::Number),
            Content::Text(text) => Self::Text(text.clone()),
            Content::List(items) => Self::List(items.iter().map(Self::from).collect()),
            Content::Object(members) => Self::Object(
                members.iter().map(|(name, member)| (Self::from(name).into_key(), member.into())).collect(),
            ),
        }
    }
}

fn separate(text: &mut String, index: usize) {
    if index > 0 {
        text.push(',');
    }
}

fn leaf(text: &mut String, value: &(impl Serialize + ?Sized)) {
    match serde_json::to_string(value) {
        Ok(leaf) => text.push_str(&leaf),
        // Values without maps of their own can always be written.
        Err(_) => drop(write!(text, "null")),
    }
}
