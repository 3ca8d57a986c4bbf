//! Default values: from the names of the wire to the identifiers that typify was shown.

use serde_json::{Map, Value};

use super::{
    names,
    projection::{is_optional_value, standard},
};
use crate::contract::{
    Contract, Enumeration, Key, Member, Payload, ReadPresence, Record, Shape, Tagging, TypeKind, Union, Variant,
};

/// Translates default values.
pub(super) struct Defaults<'a> {
    contract: &'a Contract,
}

impl<'a> Defaults<'a> {
    pub(super) fn new(contract: &'a Contract) -> Self {
        Self { contract }
    }

    /// A value in the terms of the projection; `None` where it has none.
    pub(super) fn in_rust_terms(&self, shape: &Shape, value: &Value) -> Option<Value> {
        match shape {
            Shape::Nullable(_) if value.is_null() => Some(Value::Null),
            Shape::Nullable(inner) => self.in_rust_terms(inner, value),
            Shape::List { items, .. } => {
                let values = value.as_array()?.iter().map(|item| self.in_rust_terms(items, item));
                Some(Value::Array(values.collect::<Option<_>>()?))
            }
            Shape::Tuple(shapes) => self.tuple(shapes, value),
            Shape::Map { key, value: inner } => {
                let members = value.as_object()?.iter();
                let members =
                    members.map(|(name, value)| Some((self.key(key, name)?, self.in_rust_terms(inner, value)?)));
                Some(Value::Object(members.collect::<Option<_>>()?))
            }
            Shape::Named(name) => {
                let definition = self.contract.definition(name)?;
                match &definition.kind {
                    _ if standard(definition).is_some() => Some(value.clone()),
                    TypeKind::Newtype(inner) => self.in_rust_terms(inner, value),
                    TypeKind::Enumeration(enumeration) => enumeration_value(enumeration, value.as_str()?),
                    TypeKind::Record(record) => self.record(record, value.as_object()?),
                    TypeKind::Union(union) => self.union(union, value),
                }
            }
            scalar => is_of(scalar, value).then(|| value.clone()),
        }
    }

    /// A key; `None` for those that typify would read as the string that they are spelled as, and not find it.
    fn key(&self, key: &Key, text: &str) -> Option<String> {
        match key {
            Key::Text | Key::Char | Key::Uuid => Some(text.to_owned()),
            Key::Bool | Key::Integer(_) => None,
            Key::Named(name) => match &self.contract.definition(name)?.kind {
                TypeKind::Enumeration(enumeration) => Some(enumeration_value(enumeration, text)?.as_str()?.to_owned()),
                TypeKind::Newtype(Shape::Text(_)) => Some(text.to_owned()),
                _ => None,
            },
        }
    }

    fn tuple(&self, shapes: &[Shape], value: &Value) -> Option<Value> {
        let values = value.as_array().filter(|values| values.len() == shapes.len())?;
        let values = shapes.iter().zip(values).map(|(shape, value)| self.in_rust_terms(shape, value));
        Some(Value::Array(values.collect::<Option<_>>()?))
    }

    fn record(&self, record: &Record, value: &Map<String, Value>) -> Option<Value> {
        let mut translated = Map::new();
        for member in &record.members {
            // The dressed field has another type than the one that typify would build the value for.
            let Member::Field(field) = member else { return None };
            let reading = field.read.as_ref().filter(|_| !field.three_state)?;
            let written = field.write.as_ref().and_then(|writing| value.get(&writing.name));
            let inner = match (written, &reading.presence) {
                (Some(inner), _) | (None, ReadPresence::Default(inner)) => inner.clone(),
                (None, ReadPresence::Optional) => Value::Null,
                (None, ReadPresence::Required) => return None,
            };
            if is_optional_value(field) && inner.is_null() {
                continue;
            }
            translated.insert(names::field(&field.name), self.in_rust_terms(&field.shape, &inner)?);
        }
        Some(Value::Object(translated))
    }

    fn union(&self, union: &Union, value: &Value) -> Option<Value> {
        let written = |tag: &str| {
            union.variants.iter().find(|variant| !variant.untagged && variant.write.as_deref() == Some(tag))
        };
        match &union.tagging {
            Tagging::External => match value {
                Value::String(tag) => self.variant(written(tag)?, &Value::Null),
                Value::Object(members) if members.len() == 1 => {
                    let (tag, payload) = members.iter().next()?;
                    self.variant(written(tag)?, payload)
                }
                _ => None,
            },
            Tagging::Internal { tag } => self.variant(written(value.get(tag)?.as_str()?)?, value),
            Tagging::Adjacent { tag, content } => {
                self.variant(written(value.get(tag)?.as_str()?)?, value.get(content).unwrap_or(&Value::Null))
            }
            Tagging::Untagged => None,
        }
    }

    fn variant(&self, variant: &Variant, payload: &Value) -> Option<Value> {
        let payload = match &variant.payload {
            Payload::Unit => return Some(Value::String(names::variant(&variant.name))),
            Payload::Newtype(shape) => self.in_rust_terms(shape, payload)?,
            Payload::Tuple(shapes) => self.tuple(shapes, payload)?,
            Payload::Record(record) => self.record(record, payload.as_object()?)?,
        };
        Some(Value::Object(Map::from_iter([(names::variant(&variant.name), payload)])))
    }
}

/// Whether a value is of a scalar's kind: typify writes a literal without asking, or ends the program.
fn is_of(scalar: &Shape, value: &Value) -> bool {
    match scalar {
        Shape::Null => value.is_null(),
        Shape::Bool => value.is_boolean(),
        Shape::Integer(range) => {
            let number = value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from));
            number.is_some_and(|number| number >= range.min && (number < 0 || number.unsigned_abs() <= range.max))
        }
        Shape::Float(_) => value.is_number(),
        Shape::Text(_) => value.is_string(),
        _ => true,
    }
}

fn enumeration_value(enumeration: &Enumeration, text: &str) -> Option<Value> {
    let mut values = enumeration.values.iter().chain(&enumeration.catch_all);
    let value = values.find(|value| value.write.as_deref() == Some(text))?;
    Some(Value::String(names::variant(&value.name)))
}
