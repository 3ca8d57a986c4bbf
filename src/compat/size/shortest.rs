//! A message of the least size.

use serde_json::{Map, Value, json};

use super::{
    least::{Least, NULL},
    length,
};
use crate::{
    compat::sample::{Sampler, is_among, wrap, written, written_values},
    contract::{FlattenTarget, Member, Payload, Record, Shape, Text, TypeKind, TypeName, Union},
};

/// How long a list may be that a shortest message must have.
const LONGEST_LIST: u64 = 1 << 16;

impl Least<'_> {
    /// A message of the least size, or near to it where the form of a text is not known.
    pub(super) fn message(&self, sampler: &Sampler<'_>, name: &TypeName) -> Option<Value> {
        self.make_named(sampler, name, false)
    }

    fn make_named(&self, sampler: &Sampler<'_>, name: &TypeName, flat: bool) -> Option<Value> {
        let chosen = if flat { &self.members } else { &self.values }.get(name)?.variant;
        match &self.contract.types.get(name)?.kind {
            TypeKind::Record(record) => self.make_record(sampler, record).map(Value::Object),
            TypeKind::Newtype(Shape::Named(inner)) => self.make_named(sampler, inner, flat),
            TypeKind::Newtype(shape) => self.make(sampler, shape),
            TypeKind::Enumeration(enumeration) => {
                let shortest = written_values(enumeration).min_by_key(length::of)?;
                Some(Value::String(shortest.clone()))
            }
            TypeKind::Union(union) => self.make_variant(sampler, union, chosen, flat),
        }
    }

    fn make_variant(&self, sampler: &Sampler<'_>, union: &Union, index: usize, flat: bool) -> Option<Value> {
        let variant = union.variants.get(index)?;
        let among = is_among(union, variant, flat);
        let payload = match &variant.payload {
            Payload::Unit => Value::Null,
            Payload::Newtype(Shape::Named(name)) => self.make_named(sampler, name, among)?,
            Payload::Newtype(Shape::Any) if among => json!({}),
            Payload::Newtype(shape) => self.make(sampler, shape)?,
            Payload::Tuple(shapes) => self.make_tuple(sampler, shapes)?,
            Payload::Record(record) => Value::Object(self.make_record(sampler, record)?),
        };
        wrap(union, variant, payload, flat)
    }

    fn make(&self, sampler: &Sampler<'_>, shape: &Shape) -> Option<Value> {
        Some(match shape {
            Shape::Integer(range) if range.min <= 0 => json!(0),
            Shape::Integer(range) => json!(u64::try_from(range.min).ok()?),
            Shape::Float(_) | Shape::Any => json!(0),
            Shape::Text(text) => {
                shortest_text(text).map_or_else(|| sampler.minimal(shape), |text| Some(json!(text)))?
            }
            Shape::List { items, min, unique, .. } => {
                if *min > LONGEST_LIST || (*unique && *min > 1) {
                    return None;
                }
                let item = if *min == 0 { Value::Null } else { self.make(sampler, items)? };
                (0..*min).map(|_| item.clone()).collect()
            }
            Shape::Tuple(shapes) => self.make_tuple(sampler, shapes)?,
            Shape::Nullable(inner) => self.make_nullable(sampler, inner)?,
            Shape::Named(name) => self.make_named(sampler, name, false)?,
            Shape::Null | Shape::Bool | Shape::Constant(_) | Shape::Map { .. } => sampler.minimal(shape)?,
        })
    }

    fn make_nullable(&self, sampler: &Sampler<'_>, inner: &Shape) -> Option<Value> {
        match self.shape(inner) {
            Some(size) if size < NULL => self.make(sampler, inner),
            _ => Some(Value::Null),
        }
    }

    fn make_tuple(&self, sampler: &Sampler<'_>, shapes: &[Shape]) -> Option<Value> {
        shapes.iter().map(|shape| self.make(sampler, shape)).collect()
    }

    fn make_record(&self, sampler: &Sampler<'_>, record: &Record) -> Option<Map<String, Value>> {
        let mut members = Map::new();
        for entry in &record.members {
            match entry {
                Member::Field(field) => {
                    let Some(written) = written(field).filter(|written| written.always) else { continue };
                    let value = if written.nullable {
                        self.make_nullable(sampler, written.shape)
                    } else {
                        self.make(sampler, written.shape)
                    };
                    members.insert(written.name.to_owned(), value?);
                }
                Member::Flatten(flatten) => match &flatten.target {
                    FlattenTarget::Named(name) if !flatten.optional => {
                        let Value::Object(others) = self.make_named(sampler, name, true)? else { return None };
                        members.extend(others);
                    }
                    FlattenTarget::Named(_) | FlattenTarget::Rest(_) => {}
                },
            }
        }
        Some(members)
    }
}

/// A text of the least length; `None` where its form is not known.
fn shortest_text(text: &Text) -> Option<String> {
    match &text.format {
        _ if text.pattern.is_some() => None,
        Some(format) => length::shortest(format).map(str::to_owned),
        None => Some("t".repeat(usize::try_from(text.min.unwrap_or(0)).ok().filter(|min| *min < 1 << 24)?)),
    }
}
