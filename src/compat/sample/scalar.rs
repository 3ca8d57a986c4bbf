//! Values without parts.

use serde_json::{Value, json};

use crate::contract::{IntegerRange, Key};

/// One, or what of the range is nearest to it.
pub(super) fn integer(range: IntegerRange) -> Value {
    if range.min <= 1 && range.max >= 1 {
        return json!(1);
    }
    if range.max < 1 {
        return i64::try_from(range.max).map_or(Value::Null, |value| json!(value));
    }
    // A number beyond 64 bits is kept as a float, which is what a JSON value can hold.
    u64::try_from(range.min).map_or(Value::Null, |value| json!(value))
}

/// The text of a key that needs no named type.
pub(super) fn key(key: &Key) -> Option<String> {
    Some(match key {
        Key::Text => "key".to_owned(),
        Key::Bool => "true".to_owned(),
        Key::Integer(range) => integer(*range).to_string(),
        Key::Char => "k".to_owned(),
        Key::Uuid => super::text::UUID.to_owned(),
        Key::Named(_) => return None,
    })
}
