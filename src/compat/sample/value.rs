//! The least plausible value of a shape.

use serde_json::{Map, Value, json};

use super::{
    Sampler,
    order::variant_is_ready,
    scalar, text,
    wrap::{is_among, wrap},
    written::{written, written_values},
};
use crate::contract::{
    Enumeration, Field, FlattenTarget, Key, Member, Payload, Record, Shape, TypeKind, TypeName, Union,
};

/// How long a list may be that a value must have.
const LONGEST_LIST: u64 = 1 << 16;
/// Any type may be used.
const ANY_RANK: usize = usize::MAX;

impl Sampler<'_> {
    /// The least plausible value of `shape`; `None` where it has none that ends.
    pub fn minimal(&self, shape: &Shape) -> Option<Value> {
        self.value(shape, ANY_RANK)
    }

    /// The least plausible value of the named type.
    pub fn minimal_type(&self, name: &TypeName) -> Option<Value> {
        self.named(name, ANY_RANK, false)
    }

    /// The members that a writer of `record` always writes.
    pub fn minimal_record(&self, record: &Record) -> Option<Map<String, Value>> {
        self.record(record, ANY_RANK)
    }

    /// The least plausible message of the variant at `index`.
    pub fn minimal_variant(&self, union: &Union, index: usize) -> Option<Value> {
        self.variant(union, index, ANY_RANK, false)
    }

    /// What the variant at `index` carries: `null` for a unit.
    pub fn minimal_payload(&self, payload: &Payload) -> Option<Value> {
        self.payload(payload, ANY_RANK, false)
    }

    /// The least plausible value that a writer writes for `field`, present or not.
    pub fn minimal_field(&self, field: &Field) -> Option<Value> {
        match written(field) {
            Some(written) if !written.nullable => self.value(written.shape, ANY_RANK),
            _ => self.value(&field.shape, ANY_RANK),
        }
    }

    /// A key of a map.
    pub fn minimal_key(&self, key: &Key) -> Option<String> {
        let Key::Named(name) = key else { return scalar::key(key) };
        match self.minimal_type(name)? {
            Value::String(text) => Some(text),
            value @ (Value::Number(_) | Value::Bool(_)) => Some(value.to_string()),
            _ => None,
        }
    }

    fn value(&self, shape: &Shape, below: usize) -> Option<Value> {
        Some(match shape {
            Shape::Null | Shape::Any | Shape::Nullable(_) => Value::Null,
            Shape::Bool => json!(true),
            Shape::Integer(range) => scalar::integer(*range),
            Shape::Float(_) => json!(1.5),
            Shape::Text(form) => Value::String(text::text(form)?),
            Shape::Constant(value) => value.clone(),
            Shape::List { items, min, unique, .. } => self.list(items, *min, *unique, below)?,
            Shape::Tuple(shapes) => shapes.iter().map(|shape| self.value(shape, below)).collect::<Option<_>>()?,
            Shape::Map { .. } => json!({}),
            Shape::Named(name) => self.named(name, below, false)?,
        })
    }

    fn list(&self, items: &Shape, min: u64, unique: bool, below: usize) -> Option<Value> {
        if min == 0 {
            return Some(json!([]));
        }
        // Two different items would have to be made up.
        if min > LONGEST_LIST || (unique && min > 1) {
            return None;
        }
        let item = self.value(items, below)?;
        Some((0..min).map(|_| item.clone()).collect())
    }

    /// The value of a named type of a rank below `below`.
    pub(super) fn named(&self, name: &TypeName, below: usize, flat: bool) -> Option<Value> {
        let rank = *self.ranks.get(name)?;
        if rank >= below {
            return None;
        }
        match &self.contract.types.get(name)?.kind {
            TypeKind::Record(record) => self.record(record, rank).map(Value::Object),
            TypeKind::Enumeration(enumeration) => first_value(enumeration),
            TypeKind::Newtype(Shape::Named(inner)) => self.named(inner, rank, flat),
            TypeKind::Newtype(shape) => self.value(shape, rank),
            TypeKind::Union(union) => {
                let known = |name: &TypeName| self.ranks.get(name).is_some_and(|other| *other < rank);
                (0..union.variants.len())
                    .filter(|index| variant_is_ready(union, *index, &known))
                    .find_map(|index| self.variant(union, index, rank, flat))
            }
        }
    }

    pub(super) fn variant(&self, union: &Union, index: usize, below: usize, flat: bool) -> Option<Value> {
        let variant = union.variants.get(index)?;
        let among = is_among(union, variant, flat);
        wrap(union, variant, self.payload(&variant.payload, below, among)?, flat)
    }

    fn payload(&self, payload: &Payload, below: usize, among: bool) -> Option<Value> {
        match payload {
            Payload::Unit => Some(Value::Null),
            // A tag joins the members of an object, which `any` value then must be.
            Payload::Newtype(Shape::Any) if among => Some(json!({})),
            Payload::Newtype(Shape::Named(name)) => self.named(name, below, among),
            Payload::Newtype(shape) => self.value(shape, below),
            Payload::Tuple(shapes) => shapes.iter().map(|shape| self.value(shape, below)).collect(),
            Payload::Record(record) => self.record(record, below).map(Value::Object),
        }
    }

    fn record(&self, record: &Record, below: usize) -> Option<Map<String, Value>> {
        let mut members = Map::new();
        for member in &record.members {
            match member {
                Member::Field(field) => {
                    let Some(written) = written(field).filter(|written| written.always) else { continue };
                    let value = if written.nullable { Some(Value::Null) } else { self.value(written.shape, below) };
                    members.insert(written.name.to_owned(), value?);
                }
                Member::Flatten(flatten) => match &flatten.target {
                    FlattenTarget::Named(name) if !flatten.optional => {
                        let Value::Object(others) = self.named(name, below, true)? else { return None };
                        members.extend(others);
                    }
                    FlattenTarget::Named(_) | FlattenTarget::Rest(_) => {}
                },
            }
        }
        Some(members)
    }
}

/// The first value that a writer writes.
fn first_value(enumeration: &Enumeration) -> Option<Value> {
    written_values(enumeration).next().cloned().map(Value::String)
}
