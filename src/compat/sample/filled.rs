//! Values that are not empty, for members that a writer leaves out where they are.

use serde_json::{Value, json};

use super::{Sampler, Step, place::Spot};
use crate::contract::{Member, Record, Shape, TypeKind, TypeName, WritePresence};

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
