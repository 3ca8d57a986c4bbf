//! Shapes in words, for messages.

use crate::contract::{Contract, FloatWidth, IntegerRange, Key, Payload, Shape, Text, TypeKind, TypeName};

/// What messages call a place that has no name but its type's.
pub(super) fn of_type(name: &TypeName) -> String {
    format!("`{name}`")
}

/// What a shape is, for example `an integer from 0 to 255`.
pub(super) fn of_shape(contract: &Contract, shape: &Shape) -> String {
    inside(contract, shape, &mut Vec::new())
}

/// What a shape is. `around` are the newtypes that it stands in: where one holds itself, its name has to do.
fn inside<'c>(contract: &'c Contract, shape: &'c Shape, around: &mut Vec<&'c TypeName>) -> String {
    match shape {
        Shape::Null => "null".to_owned(),
        Shape::Bool => "a boolean".to_owned(),
        Shape::Integer(range) => of_range(*range),
        Shape::Float(FloatWidth::Single | FloatWidth::Double | FloatWidth::Exact) => "a number".to_owned(),
        Shape::Text(text) => of_text(text),
        Shape::Constant(value) => format!("`{value}`"),
        Shape::List { items, min, max, .. } => {
            let lengths = match (min, max) {
                (0, None) => String::new(),
                (min, Some(max)) if min == max => format!(" of exactly {min} items"),
                (0, Some(max)) => format!(" of at most {max} items"),
                (min, None) => format!(" of at least {min} items"),
                (min, Some(max)) => format!(" of {min} to {max} items"),
            };
            format!("a list{lengths}, each {}", inside(contract, items, around))
        }
        Shape::Tuple(shapes) => format!("a list of exactly {} values", shapes.len()),
        Shape::Map { key, value } => {
            format!("a map with {} and values that are {}", of_key(key), inside(contract, value, around))
        }
        Shape::Any => "anything".to_owned(),
        Shape::Nullable(inner) => format!("null or {}", inside(contract, inner, around)),
        Shape::Named(name) => match contract.definition(name).map(|definition| &definition.kind) {
            Some(TypeKind::Record(_)) => format!("an object `{name}`"),
            Some(TypeKind::Enumeration(_)) => format!("one of the strings of `{name}`"),
            Some(TypeKind::Union(_)) => format!("a variant of `{name}`"),
            Some(TypeKind::Newtype(shape)) if !around.contains(&name) => {
                around.push(name);
                let words = inside(contract, shape, around);
                around.pop();
                format!("{words} (`{name}`)")
            }
            Some(TypeKind::Newtype(_)) | None => format!("`{name}`"),
        },
    }
}

/// What the keys of a map are.
pub(super) fn of_key(key: &Key) -> String {
    match key {
        Key::Text => "any keys".to_owned(),
        Key::Bool => "keys that are `true` or `false`".to_owned(),
        Key::Integer(range) => format!("keys that spell {}", of_range(*range)),
        Key::Char => "keys of one character".to_owned(),
        Key::Uuid => "keys that are UUIDs".to_owned(),
        Key::Named(name) => format!("keys of `{name}`"),
    }
}

/// What a variant carries.
pub(super) fn of_payload(payload: Option<&Payload>) -> String {
    match payload {
        None | Some(Payload::Unit) => "nothing but its name".to_owned(),
        Some(Payload::Newtype(_)) => "one value".to_owned(),
        Some(Payload::Tuple(shapes)) => format!("a list of {} values", shapes.len()),
        Some(Payload::Record(_)) => "an object".to_owned(),
    }
}

fn of_range(range: IntegerRange) -> String {
    let names = [
        ("an integer (i8)", i128::from(i8::MIN), i8::MAX.unsigned_abs().into()),
        ("an integer (u8)", 0, u8::MAX.into()),
        ("an integer (i16)", i16::MIN.into(), i16::MAX.unsigned_abs().into()),
        ("an integer (u16)", 0, u16::MAX.into()),
        ("an integer (i32)", i32::MIN.into(), i32::MAX.unsigned_abs().into()),
        ("an integer (u32)", 0, u32::MAX.into()),
        ("an integer (i64)", i64::MIN.into(), i64::MAX.unsigned_abs().into()),
        ("an integer (u64)", 0, u64::MAX.into()),
        ("an integer (i128)", i128::MIN, i128::MAX.unsigned_abs()),
        ("an integer (u128)", 0, u128::MAX),
    ];
    let known = names.iter().find(|(_, min, max)| (*min, *max) == (range.min, range.max));
    known.map_or_else(|| format!("an integer from {} to {}", range.min, range.max), |(title, ..)| (*title).to_owned())
}

fn of_text(text: &Text) -> String {
    let kind = match (text.min, text.max, text.format.as_deref()) {
        (Some(1), Some(1), _) => "one character".to_owned(),
        (.., None) => "a string".to_owned(),
        (.., Some("uuid")) => "a UUID".to_owned(),
        (.., Some(format)) => format!("a string of the format `{format}`"),
    };
    let length = match (text.min, text.max) {
        (Some(1), Some(1)) | (None, None) => String::new(),
        (Some(min), Some(max)) => format!(" of {min} to {max} characters"),
        (Some(min), None) => format!(" of at least {min} characters"),
        (None, Some(max)) => format!(" of at most {max} characters"),
    };
    let pattern = text.pattern.as_ref().map(|pattern| format!(" that matches `{pattern}`")).unwrap_or_default();
    format!("{kind}{length}{pattern}")
}
