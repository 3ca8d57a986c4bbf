//! The forms that serde gives to variants.

use serde_json::{Map, Value};

use crate::contract::{Payload, Tagging, Union, Variant};

/// Whether a message of the variant is its payload alone.
pub(in crate::compat) fn is_bare(union: &Union, variant: &Variant) -> bool {
    variant.untagged || union.tagging == Tagging::Untagged
}

/// The message of a variant that carries `payload` (`null` for a unit); `None` where the writer never writes it or a
/// tag would have to join what is no object. `flat`: whether it stands among another record's members.
pub(in crate::compat) fn wrap(union: &Union, variant: &Variant, payload: Value, flat: bool) -> Option<Value> {
    let name = variant.write.clone()?;
    if is_bare(union, variant) {
        return Some(payload);
    }
    let is_unit = variant.payload == Payload::Unit;
    Some(match &union.tagging {
        Tagging::External if is_unit && !flat => Value::String(name),
        Tagging::External | Tagging::Untagged => Value::Object(Map::from_iter([(name, payload)])),
        Tagging::Internal { tag } => {
            let mut members = Map::from_iter([(tag.clone(), Value::String(name))]);
            match payload {
                Value::Object(own) => members.extend(own),
                Value::Null if is_unit => {}
                _ => return None,
            }
            Value::Object(members)
        }
        Tagging::Adjacent { tag, content } => {
            let mut members = Map::from_iter([(tag.clone(), Value::String(name))]);
            if !is_unit {
                members.insert(content.clone(), payload);
            }
            Value::Object(members)
        }
    })
}

/// Whether what a variant carries stands among the members of another object: beside a tag, or, without one, beside
/// what the union stands beside (`flat`).
pub(in crate::compat) fn is_among(union: &Union, variant: &Variant, flat: bool) -> bool {
    if is_bare(union, variant) { flat } else { matches!(union.tagging, Tagging::Internal { .. }) }
}
