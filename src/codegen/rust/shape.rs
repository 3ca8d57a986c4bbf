//! Shapes in Rust's words, for people to read: what a member's type might be called in the source.

use crate::contract::{FloatWidth, IntegerRange, Key, Shape, Text};

/// The integer types and their ranges, the narrowest first.
const INTEGERS: [(&str, i128, u128); 10] = [
    ("u8", 0, u8::MAX as u128),
    ("i8", i8::MIN as i128, i8::MAX as u128),
    ("u16", 0, u16::MAX as u128),
    ("i16", i16::MIN as i128, i16::MAX as u128),
    ("u32", 0, u32::MAX as u128),
    ("i32", i32::MIN as i128, i32::MAX as u128),
    ("u64", 0, u64::MAX as u128),
    ("i64", i64::MIN as i128, i64::MAX as u128),
    ("u128", 0, u128::MAX),
    ("i128", i128::MIN, i128::MAX as u128),
];

/// The Rust type of a shape.
pub(crate) fn type_of(shape: &Shape) -> String {
    match shape {
        Shape::Null => "()".to_owned(),
        Shape::Bool => "bool".to_owned(),
        Shape::Integer(range) => integer(*range).to_owned(),
        Shape::Float(FloatWidth::Single) => "f32".to_owned(),
        Shape::Float(FloatWidth::Double) => "f64".to_owned(),
        Shape::Float(FloatWidth::Exact) => "serde_json::Number".to_owned(),
        Shape::Text(text) => of_text(text).to_owned(),
        Shape::Constant(_) | Shape::Any => "serde_json::Value".to_owned(),
        Shape::List { items, min, max: Some(max), .. } if min == max => format!("[{}; {min}]", type_of(items)),
        Shape::List { items, unique: true, .. } => format!("BTreeSet<{}>", type_of(items)),
        Shape::List { items, .. } => format!("Vec<{}>", type_of(items)),
        Shape::Tuple(parts) => format!("({})", parts.iter().map(type_of).collect::<Vec<_>>().join(", ")),
        Shape::Map { key, value } => format!("BTreeMap<{}, {}>", key_of(key), type_of(value)),
        Shape::Nullable(inner) => format!("Option<{}>", type_of(inner)),
        Shape::Named(name) => name.to_string(),
    }
}

fn of_text(text: &Text) -> &'static str {
    match text.format.as_deref() {
        Some("uuid") => "Uuid",
        Some("date-time") => "DateTime<Utc>",
        Some("date") => "NaiveDate",
        Some("partial-date-time") => "NaiveDateTime",
        Some("partial-time") => "NaiveTime",
        None if text.pattern.is_none() && (text.min, text.max) == (Some(1), Some(1)) => "char",
        _ => "String",
    }
}

/// The narrowest type that holds the range.
fn integer(range: IntegerRange) -> &'static str {
    let holds = |(_, min, max): &&(&str, i128, u128)| *min <= range.min && range.max <= *max;
    INTEGERS.iter().find(holds).map_or("i128", |(name, _, _)| name)
}

fn key_of(key: &Key) -> String {
    match key {
        Key::Text => "String".to_owned(),
        Key::Bool => "bool".to_owned(),
        Key::Integer(range) => integer(*range).to_owned(),
        Key::Char => "char".to_owned(),
        Key::Uuid => "Uuid".to_owned(),
        Key::Named(name) => name.to_string(),
    }
}
