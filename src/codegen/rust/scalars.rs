//! The Rust types of values without parts.
//!
//! typify knows the integers and a few formats by itself. For the others the projection writes a `format` that nobody
//! else uses, and the layout tells typify what stands for it.

use serde_json::{Value, json};

use crate::contract::{FloatWidth, IntegerRange, Text};

/// The formats that typify is taught, with the Rust types they stand for.
pub(super) const TAUGHT: &[(&str, &str, &str)] = &[
    ("string", "date", "::chrono::NaiveDate"),
    ("string", "date-time", "::chrono::DateTime<::chrono::FixedOffset>"),
    ("string", "partial-date-time", "::chrono::NaiveDateTime"),
    ("string", "partial-time", "::chrono::NaiveTime"),
    ("string", "rust-char", "char"),
    ("string", "rust-bool", "bool"),
    ("string", "rust-u8", "u8"),
    ("string", "rust-u16", "u16"),
    ("string", "rust-u32", "u32"),
    ("string", "rust-u64", "u64"),
    ("string", "rust-u128", "u128"),
    ("string", "rust-i8", "i8"),
    ("string", "rust-i16", "i16"),
    ("string", "rust-i32", "i32"),
    ("string", "rust-i64", "i64"),
    ("string", "rust-i128", "i128"),
    ("number", "rust-number", "::serde_json::Number"),
    ("integer", "rust-u128", "u128"),
    ("integer", "rust-i128", "i128"),
    ("string", "rust-nonzero-u8", "::std::num::NonZeroU8"),
    ("integer", "rust-nonzero-u8", "::std::num::NonZeroU8"),
    ("string", "rust-nonzero-u16", "::std::num::NonZeroU16"),
    ("integer", "rust-nonzero-u16", "::std::num::NonZeroU16"),
    ("string", "rust-nonzero-u32", "::std::num::NonZeroU32"),
    ("integer", "rust-nonzero-u32", "::std::num::NonZeroU32"),
    ("string", "rust-nonzero-u64", "::std::num::NonZeroU64"),
    ("integer", "rust-nonzero-u64", "::std::num::NonZeroU64"),
    ("string", "rust-nonzero-u128", "::std::num::NonZeroU128"),
    ("integer", "rust-nonzero-u128", "::std::num::NonZeroU128"),
];

/// Every range that a Rust integer type has, with typify's format for it and the tail of the format as a map key.
const INTEGERS: &[(i128, u128, &str, &str)] = &[
    (0, u8::MAX as u128, "uint8", "u8"),
    (0, u16::MAX as u128, "uint16", "u16"),
    (0, u32::MAX as u128, "uint32", "u32"),
    (0, u64::MAX as u128, "uint64", "u64"),
    (0, u128::MAX, "rust-u128", "u128"),
    (i8::MIN as i128, i8::MAX as u128, "int8", "i8"),
    (i16::MIN as i128, i16::MAX as u128, "int16", "i16"),
    (i32::MIN as i128, i32::MAX as u128, "int32", "i32"),
    (i64::MIN as i128, i64::MAX as u128, "int64", "i64"),
    (i128::MIN, i128::MAX as u128, "rust-i128", "i128"),
    (1, u8::MAX as u128, "rust-nonzero-u8", "nonzero-u8"),
    (1, u16::MAX as u128, "rust-nonzero-u16", "nonzero-u16"),
    (1, u32::MAX as u128, "rust-nonzero-u32", "nonzero-u32"),
    (1, u64::MAX as u128, "rust-nonzero-u64", "nonzero-u64"),
    (1, u128::MAX, "rust-nonzero-u128", "nonzero-u128"),
];

/// The schema of an integer; `None` where no Rust type has exactly its range.
pub(super) fn integer(range: IntegerRange) -> Option<Value> {
    let (.., format, _) = INTEGERS.iter().find(|(min, max, ..)| (*min, *max) == (range.min, range.max))?;
    Some(json!({ "type": "integer", "format": format }))
}

/// The schema of an integer that is spelled as a map key; `None` where no Rust type has exactly its range.
pub(super) fn integer_key(range: IntegerRange) -> Option<Value> {
    let (.., tail) = INTEGERS.iter().find(|(min, max, ..)| (*min, *max) == (range.min, range.max))?;
    Some(json!({ "type": "string", "format": format!("rust-{tail}") }))
}

/// The schema of a float.
pub(super) fn float(width: FloatWidth) -> Value {
    match width {
        FloatWidth::Single => json!({ "type": "number", "format": "float" }),
        FloatWidth::Exact => json!({ "type": "number", "format": "rust-number" }),
        FloatWidth::Double => json!({ "type": "number", "format": "double" }),
    }
}

/// The schema of a string; `None` where no Rust type holds exactly the strings.
pub(super) fn text(text: &Text) -> Option<Value> {
    match text {
        Text { format: Some(format), min: None, max: None, pattern: None } if !format.starts_with("rust-") => {
            Some(json!({ "type": "string", "format": format }))
        }
        Text { format: None, min: None, max: None, pattern: None } => Some(json!({ "type": "string" })),
        Text { format: None, min: Some(1), max: Some(1), pattern: None } => {
            Some(json!({ "type": "string", "format": "rust-char" }))
        }
        _ => None,
    }
}
