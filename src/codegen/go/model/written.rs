//! Values as they would be written: a schema sorts the members of a default, and a record has an order of its own.

use serde_json::{Map, Value};

use crate::contract::{Contract, FlattenTarget, Member, Record, Shape, TypeKind};

/// The value with the members of its records in the order in which they are written. A union's stay as they are.
pub(super) fn in_order(contract: &Contract, shape: &Shape, value: &Value) -> Value {
    match (shape, value) {
        (Shape::Nullable(inner), value) if !value.is_null() => in_order(contract, inner, value),
        (Shape::List { items, .. }, Value::Array(values)) => {
            values.iter().map(|value| in_order(contract, items, value)).collect()
        }
        (Shape::Tuple(shapes), Value::Array(values)) => {
            shapes.iter().zip(values).map(|(shape, value)| in_order(contract, shape, value)).collect()
        }
        (Shape::Map { value: inner, .. }, Value::Object(entries)) => {
            let entries = entries.iter().map(|(name, value)| (name.clone(), in_order(contract, inner, value)));
            Value::Object(entries.collect())
        }
        (Shape::Named(name), value) => match (contract.definition(name).map(|definition| &definition.kind), value) {
            (Some(TypeKind::Newtype(inner)), value) => in_order(contract, inner, value),
            (Some(TypeKind::Record(record)), Value::Object(members)) => {
                let mut ordered = Map::new();
                take(contract, record, members, &mut ordered);
                // What is left belongs to a flattened map or union.
                for (name, value) in members {
                    ordered.entry(name).or_insert_with(|| value.clone());
                }
                Value::Object(ordered)
            }
            _ => value.clone(),
        },
        _ => value.clone(),
    }
}

/// Takes a record's members out of an object.
fn take(contract: &Contract, record: &Record, members: &Map<String, Value>, ordered: &mut Map<String, Value>) {
    for member in &record.members {
        match member {
            Member::Field(field) => {
                let written = field.write.as_ref().and_then(|writing| members.get_key_value(&writing.name));
                if let Some((name, value)) = written {
                    ordered.insert(name.clone(), in_order(contract, &field.shape, value));
                }
            }
            Member::Flatten(flatten) => {
                if let FlattenTarget::Named(name) = &flatten.target
                    && let Some(TypeKind::Record(record)) = contract.definition(name).map(|definition| &definition.kind)
                {
                    take(contract, record, members, ordered);
                }
            }
        }
    }
}
