//! Values that are not empty, for members that a writer leaves out where they are.

use serde_json::{Value, json};

use super::{Sampler, Step, place::Spot, wrap};
use crate::compat::language::written_field;
use crate::contract::{Member, Payload, Record, Shape, TypeKind, TypeName, Union, WritePresence};

impl<'c> Sampler<'c> {
    /// The shape of the member at `place` in messages of `root`, if the place is a member that the writer sometimes leaves
    /// out.
    pub(in crate::compat) fn left_out_where_empty(&self, root: &'c TypeName, place: &[Step]) -> Option<&'c Shape> {
        let (Step::Member(index), way) = place.split_last()? else { return None };
        let Some(Spot::Record(Record { members, .. })) = self.resolve(self.spot(root, way)?) else { return None };
        let Member::Field(field) = members.get(*index)? else { return None };
        let is_left_out = field.write.as_ref()?.presence == WritePresence::Sometimes;
        is_left_out.then_some(&field.shape)
    }

    /// The least plausible value of `shape` that is not empty; `None` where there is none.
    pub(in crate::compat) fn filled(&self, shape: &Shape) -> Option<Value> {
        let filled = match shape {
            Shape::Nullable(inner) => self.filled(inner)?,
            Shape::List { items, max, .. } if *max != Some(0) => match self.minimal(shape)? {
                Value::Array(list) if list.is_empty() => json!([self.minimal(items)?]),
                list => list,
            },
            Shape::Map { key, value } => json!({ self.minimal_key(key)?: self.minimal(value)? }),
            Shape::Named(name) => match &self.contract.definition(name)?.kind {
                TypeKind::Newtype(shape) if self.has_values(name) => self.filled(shape)?,
                _ => self.minimal(shape)?,
            },
            _ => self.minimal(shape)?,
        };
        Some(filled).filter(|value| !is_empty(value))
    }

    /// A message of the variant at `index` whose members are not empty, or not all of them; `None` where its least one
    /// says something already, or it has nothing to say.
    pub(in crate::compat) fn filled_variant(&self, union: &Union, index: usize) -> Option<Value> {
        let variant = union.variants.get(index)?;
        wrap(union, variant, self.filled_payload(&variant.payload)?, false)
    }

    /// The same of what a variant carries.
    pub(in crate::compat) fn filled_payload(&self, payload: &Payload) -> Option<Value> {
        let least = self.minimal_payload(payload)?;
        match payload {
            _ if !says_nothing(&least) => None,
            Payload::Newtype(shape) => self.filled(shape),
            Payload::Record(record) => {
                let mut members = self.minimal_record(record)?;
                for member in &record.members {
                    if let Member::Field(field) = member
                        && let Some(writing) = &field.write
                        && let Some(value) = self.filled(written_field(field))
                    {
                        members.insert(writing.name.clone(), value);
                    }
                }
                Some(Value::Object(members)).filter(|filled| *filled != least)
            }
            Payload::Unit | Payload::Tuple(_) => None,
        }
    }
}

/// Whether a value holds nothing at all.
fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.iter().all(says_nothing),
        Value::Object(members) => members.values().all(says_nothing),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

/// Whether `skip_serializing_if` leaves the value out, as it is commonly used: the contract does not know its function.
pub(in crate::compat) fn is_empty(value: &Value) -> bool {
    match value {
        // Where a member is left out for `null`, its contract says that `null` is never written.
        Value::Null => false,
        Value::Bool(flag) => !flag,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
    }
}
