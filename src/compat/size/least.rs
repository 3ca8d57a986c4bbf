//! The shortest message of every type.
//!
//! A type's least size is a sum, or the least of some sums, of other types' least sizes. Starting without any, sizes
//! are put in and lowered until nothing changes. Which variant made a union's size is remembered at that time:
//! following the last choices ends, as a choice is only made when it is better.

use super::length;
use crate::{
    compat::sample::{is_bare, written, written_values},
    contract::{Contract, FlattenTarget, Member, Payload, Record, Shape, Tagging, TypeKind, TypeName, Union, Variant},
};
use indexmap::IndexMap;

pub(super) const NULL: u64 = 4;
const BRACES: u64 = 2;
/// What a member needs beside its name and value: a colon and a comma.
const COLON_AND_COMMA: u64 = 2;

/// The least sizes of the types that have values.
#[derive(Debug)]
pub(super) struct Least<'c> {
    pub(super) contract: &'c Contract,
    /// As a value.
    pub(super) values: IndexMap<&'c TypeName, Found>,
    /// As members of another object: the sum of the members, a comma after each.
    pub(super) members: IndexMap<&'c TypeName, Found>,
}

/// A least size, and by which variant of a union.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    size: u64,
    pub(super) variant: usize,
}

impl<'c> Least<'c> {
    pub(super) fn of(contract: &'c Contract) -> Self {
        let mut least = Self { contract, values: IndexMap::new(), members: IndexMap::new() };
        let mut changed = true;
        while changed {
            changed = false;
            for (name, definition) in contract.types.iter().rev() {
                let found = [least.kind(&definition.kind), least.kind_members(&definition.kind)];
                for (sizes, found) in [&mut least.values, &mut least.members].into_iter().zip(found) {
                    let Some(found) = found else { continue };
                    if sizes.get(name).is_none_or(|known| found.size < known.size) {
                        sizes.insert(name, found);
                        changed = true;
                    }
                }
            }
        }
        least
    }

    /// The least size of a message of this type.
    pub(super) fn of_type(&self, name: &TypeName) -> Option<u64> {
        self.values.get(name).map(|found| found.size)
    }

    fn kind(&self, kind: &TypeKind) -> Option<Found> {
        let of_size = |size| Found { size, variant: 0 };
        match kind {
            TypeKind::Record(record) => Some(of_size(object(self.record(record)?))),
            TypeKind::Newtype(shape) => self.shape(shape).map(of_size),
            TypeKind::Enumeration(enumeration) => written_values(enumeration).map(length::of).min().map(of_size),
            TypeKind::Union(union) => least_of(union, |variant| self.variant(union, variant)),
        }
    }

    fn kind_members(&self, kind: &TypeKind) -> Option<Found> {
        let of_size = |size| Found { size, variant: 0 };
        match kind {
            TypeKind::Record(record) => self.record(record).map(of_size),
            TypeKind::Newtype(shape) => self.shape_members(shape).map(of_size),
            TypeKind::Enumeration(_) => None,
            TypeKind::Union(union) => least_of(union, |variant| self.variant_members(union, variant)),
        }
    }

    /// The least size of a shape.
    pub(super) fn shape(&self, shape: &Shape) -> Option<u64> {
        Some(match shape {
            Shape::Null => NULL,
            Shape::Bool => "true".len() as u64,
            Shape::Integer(range) => length::least_integer(*range),
            Shape::Float(_) | Shape::Any => 1,
            Shape::Text(text) => length::least_text(text),
            Shape::Constant(value) => length::of(value),
            Shape::List { min: 0, .. } | Shape::Map { .. } => BRACES,
            Shape::List { items, min, .. } => {
                self.shape(items)?.saturating_add(1).saturating_mul(*min).saturating_add(1)
            }
            Shape::Tuple(shapes) => self.tuple(shapes)?,
            Shape::Nullable(inner) => self.shape(inner).unwrap_or(NULL).min(NULL),
            Shape::Named(name) => self.of_type(name)?,
        })
    }

    fn tuple(&self, shapes: &[Shape]) -> Option<u64> {
        total(shapes.iter().map(|shape| Some(self.shape(shape)?.saturating_add(1)))).map(object)
    }

    fn shape_members(&self, shape: &Shape) -> Option<u64> {
        match shape {
            Shape::Named(name) => self.members.get(name).map(|found| found.size),
            Shape::Map { .. } | Shape::Any | Shape::Null => Some(0),
            _ => None,
        }
    }

    /// The sum of a record's members, a comma after each.
    fn record(&self, record: &Record) -> Option<u64> {
        total(record.members.iter().map(|entry| self.entry(entry)))
    }

    fn entry(&self, entry: &Member) -> Option<u64> {
        match entry {
            Member::Field(field) => match written(field) {
                Some(written) if written.always => {
                    let value = self.shape(written.shape);
                    let value = if written.nullable { Some(value.unwrap_or(NULL).min(NULL)) } else { value };
                    Some(member(written.name, value?))
                }
                _ => Some(0),
            },
            Member::Flatten(flatten) => match &flatten.target {
                FlattenTarget::Named(name) if !flatten.optional => self.members.get(name).map(|found| found.size),
                FlattenTarget::Named(_) | FlattenTarget::Rest(_) => Some(0),
            },
        }
    }

    fn payload(&self, payload: &Payload) -> Option<u64> {
        match payload {
            Payload::Unit => Some(NULL),
            Payload::Newtype(shape) => self.shape(shape),
            Payload::Tuple(shapes) => self.tuple(shapes),
            Payload::Record(record) => self.record(record).map(object),
        }
    }

    fn payload_members(&self, payload: &Payload) -> Option<u64> {
        match payload {
            Payload::Unit => Some(0),
            Payload::Newtype(shape) => self.shape_members(shape),
            Payload::Tuple(_) => None,
            Payload::Record(record) => self.record(record),
        }
    }

    fn variant(&self, union: &Union, variant: &Variant) -> Option<u64> {
        if is_bare(union, variant) {
            return self.payload(&variant.payload);
        }
        match union.tagging {
            Tagging::External if variant.payload == Payload::Unit => Some(length::of(variant.write.as_ref()?)),
            _ => self.variant_members(union, variant).map(object),
        }
    }

    fn variant_members(&self, union: &Union, variant: &Variant) -> Option<u64> {
        if is_bare(union, variant) {
            return self.payload_members(&variant.payload);
        }
        let name = variant.write.as_ref()?;
        Some(match &union.tagging {
            Tagging::External | Tagging::Untagged => member(name, self.payload(&variant.payload)?),
            Tagging::Internal { tag } => {
                member(tag, length::of(name)).saturating_add(self.payload_members(&variant.payload)?)
            }
            Tagging::Adjacent { tag, content } => {
                let content = match &variant.payload {
                    Payload::Unit => 0,
                    payload => member(content, self.payload(payload)?),
                };
                member(tag, length::of(name)).saturating_add(content)
            }
        })
    }
}

/// The length of a member and a comma after it.
pub(super) fn member(name: &str, value: u64) -> u64 {
    length::of(&name).saturating_add(value).saturating_add(COLON_AND_COMMA)
}

/// The length of an object or array whose parts, a comma after each, have this length.
pub(super) fn object(parts: u64) -> u64 {
    if parts == 0 { BRACES } else { parts.saturating_add(BRACES - 1) }
}

/// The first of the variants that make the least size.
fn least_of(union: &Union, size: impl Fn(&Variant) -> Option<u64>) -> Option<Found> {
    let variants = union.variants.iter().enumerate().filter(|(_, variant)| variant.write.is_some());
    let found = variants.filter_map(|(index, variant)| Some(Found { size: size(variant)?, variant: index }));
    found.min_by_key(|found| found.size)
}

/// The sum; `None` where a part has no size.
fn total(mut parts: impl Iterator<Item = Option<u64>>) -> Option<u64> {
    parts.try_fold(0, |sum: u64, part| Some(sum.saturating_add(part?)))
}
