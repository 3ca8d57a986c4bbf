//! Whether two documents say the same, as the conformance tests of the generated packages mean it.

use serde_json::Value;
use uuid::Uuid;

use crate::Side;

/// Whether a value is the expected one: members in any order, numbers in any spelling. What stands in the document that it
/// was read from may also stay as it came, such as a UUID in capital letters, or an absent member that is read as null. Of a
/// side that takes no array for a record, an array may stay in a record's place: to that side it is something else.
pub(crate) fn is_same(value: &Value, expected: &Value, came: Option<&Value>, side: Side) -> bool {
    match value {
        Value::Object(members) => {
            let Value::Object(expected) = expected else { return false };
            let came = came.and_then(Value::as_object);
            let origin = |name: &str| came.and_then(|came| came.get(name));
            let all_are_expected = members.iter().all(|(name, member)| {
                // It may have come under another name, and stayed as it was.
                let as_it_was = || came.and_then(|came| came.values().find(|value| *value == member));
                let origin = origin(name).or_else(as_it_was);
                let counterpart = expected.get(name).or(origin);
                counterpart.is_some_and(|counterpart| is_same(member, counterpart, origin, side))
            });
            let mut missing = expected.iter().filter(|(name, _)| !members.contains_key(*name));
            all_are_expected && missing.all(|(name, member)| member.is_null() && origin(name).is_none())
        }
        Value::Array(_) if expected.is_object() && side == Side::TypeScript => true,
        Value::Array(items) => {
            // Rust takes an array for a record, too.
            let Some(model) = expected.as_array().or_else(|| came?.as_array()) else { return false };
            items.len() == model.len()
                && items.iter().zip(model).enumerate().all(|(index, (item, model))| {
                    is_same(item, model, came.and_then(|came| came.as_array()?.get(index)), side)
                })
        }
        leaf => is_equal(leaf, expected) || came.is_some_and(|came| is_equal(leaf, came)),
    }
}

fn is_equal(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) if one.is_f64() || other.is_f64() => {
            // Rust writes as few digits as tell a number of 32 bits from its neighbours.
            one.as_f64() == other.as_f64() || one.as_f64().map(single) == other.as_f64().map(single)
        }
        (Value::String(one), Value::String(other)) => one == other || is_one_uuid(one, other),
        (one, other) => one == other,
    }
}

/// Whether two texts spell one UUID, which TypeScript keeps as it came.
fn is_one_uuid(one: &str, other: &str) -> bool {
    let read = |text| Uuid::parse_str(text).ok();
    read(one).is_some_and(|id| read(other) == Some(id))
}

#[expect(clippy::cast_possible_truncation, reason = "that is the question")]
fn single(number: f64) -> f32 {
    number as f32
}
