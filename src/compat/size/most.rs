//! Greatest sizes, put together.

use crate::reader::push_token;

use super::{
    Bound,
    domain::{item_lengths, key_lengths},
    least::{NULL, member, object},
    length,
};
use crate::{
    compat::sample::{is_bare, written, written_values},
    contract::{Contract, FlattenTarget, Member, Payload, Record, Shape, Tagging, TypeKind, TypeName, Union, Variant},
};

/// The greatest size of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Most {
    /// This many bytes.
    Finite(u64),
    /// No bound, because of what stands at this JSON pointer.
    Endless {
        /// The pointer, relative to what is measured.
        pointer: String,
        /// Whether only nesting makes it so.
        nested: bool,
    },
}

impl Most {
    pub(super) fn to_bound(&self) -> Bound {
        match self {
            Self::Finite(size) => Bound::Finite(*size),
            Self::Endless { pointer, .. } => Bound::Unbounded(pointer.clone()),
        }
    }

    /// The size of a type that holds itself.
    pub(super) fn nested() -> Self {
        Self::Endless { pointer: String::new(), nested: true }
    }

    /// Whether something has no bound, and not only by nesting.
    pub(super) fn is_plainly_endless(&self) -> bool {
        matches!(self, Self::Endless { nested: false, .. })
    }

    pub(super) fn is_endless(&self) -> bool {
        matches!(self, Self::Endless { .. })
    }

    fn endless() -> Self {
        Self::Endless { pointer: String::new(), nested: false }
    }

    /// The same, one step up.
    fn below(self, token: &str) -> Self {
        match self {
            Self::Endless { pointer, nested } => {
                let mut whole = String::new();
                push_token(&mut whole, token);
                whole.push_str(&pointer);
                Self::Endless { pointer: whole, nested }
            }
            finite @ Self::Finite(_) => finite,
        }
    }

    fn map(self, change: impl FnOnce(u64) -> u64) -> Self {
        match self {
            Self::Finite(size) => Self::Finite(change(size)),
            endless @ Self::Endless { .. } => endless,
        }
    }

    /// Both, with `join` of their sizes. What is endless without nesting says more than what is not, else the first
    /// does.
    fn and(self, other: Self, join: impl FnOnce(u64, u64) -> u64) -> Self {
        match (self, other) {
            (Self::Finite(one), Self::Finite(other)) => Self::Finite(join(one, other)),
            (Self::Endless { nested: true, .. }, other @ Self::Endless { nested: false, .. }) => other,
            (endless @ Self::Endless { .. }, _) | (_, endless) => endless,
        }
    }

    fn plus(self, other: Self) -> Self {
        self.and(other, u64::saturating_add)
    }
}

/// Puts the sizes of types together out of those of named types.
///
/// `look` says the greatest size of a named type, as a value or (`true`) as the sum of its members, a comma after each;
/// `None` where it has no values.
pub(super) struct Sum<'s> {
    pub(super) contract: &'s Contract,
    pub(super) look: &'s mut dyn FnMut(&TypeName, bool) -> Option<Most>,
}

impl Sum<'_> {
    pub(super) fn kind(&mut self, kind: &TypeKind, flat: bool) -> Option<Most> {
        match kind {
            TypeKind::Record(record) if flat => self.members(record),
            TypeKind::Record(record) => Some(self.members(record)?.map(object)),
            TypeKind::Newtype(shape) if flat => self.shape_members(shape),
            TypeKind::Newtype(shape) => self.shape(shape),
            TypeKind::Enumeration(enumeration) => written_values(enumeration).map(length::of).max().map(Most::Finite),
            TypeKind::Union(union) => {
                let mut greatest: Option<Most> = None;
                for variant in union.variants.iter().filter(|variant| variant.write.is_some()) {
                    let size = if flat { self.variant_members(union, variant) } else { self.variant(union, variant) };
                    greatest = match (greatest, size) {
                        (Some(known), Some(size)) => Some(known.and(size, u64::max)),
                        (known, size) => known.or(size),
                    };
                }
                greatest
            }
        }
    }

    pub(super) fn shape(&mut self, shape: &Shape) -> Option<Most> {
        Some(match shape {
            Shape::Null => Most::Finite(NULL),
            Shape::Bool => Most::Finite("false".len() as u64),
            Shape::Integer(range) => Most::Finite(length::greatest_integer(*range)),
            Shape::Float(width) => Most::Finite(length::greatest_float(*width)),
            Shape::Text(text) => length::greatest_text(text).map_or_else(Most::endless, Most::Finite),
            Shape::Constant(value) => Most::Finite(length::of(value)),
            Shape::Any => Most::endless(),
            Shape::List { items, min, max, unique } => self.list(items, *min, *max, *unique)?,
            Shape::Tuple(shapes) => self.tuple(shapes)?,
            Shape::Map { key, value } => {
                let Some(value) = self.shape(value) else { return Some(Most::Finite(object(0))) };
                let Some(lengths) = key_lengths(self.contract, key) else { return Some(Most::endless()) };
                let entry = |length: u64, value: u64| length.saturating_add(value).saturating_add(2);
                let all = |value: u64| {
                    object(lengths.iter().fold(0, |sum: u64, length| sum.saturating_add(entry(*length, value))))
                };
                if lengths.is_empty() { Most::Finite(object(0)) } else { value.map(all) }
            }
            Shape::Nullable(inner) => {
                self.shape(inner).map_or(Most::Finite(NULL), |most| most.map(|size| size.max(NULL)))
            }
            Shape::Named(name) => (self.look)(name, false)?,
        })
    }

    fn list(&mut self, items: &Shape, min: u64, max: Option<u64>, unique: bool) -> Option<Most> {
        let Some(item) = self.shape(items).filter(|_| max != Some(0)) else {
            return (min == 0).then(|| Most::Finite(object(0)));
        };
        if let Some(mut lengths) = item_lengths(self.contract, items).filter(|_| unique) {
            lengths.sort_unstable_by(|one, other| other.cmp(one));
            let max = max.and_then(|max| usize::try_from(max).ok()).unwrap_or(usize::MAX);
            return Some(Most::Finite(object(lengths.iter().take(max).map(|length| length + 1).sum())));
        }
        let Some(max) = max else { return Some(Most::endless()) };
        Some(item.below("0").map(|size| object(size.saturating_add(1).saturating_mul(max))))
    }

    fn tuple(&mut self, shapes: &[Shape]) -> Option<Most> {
        let mut sum = Most::Finite(0);
        for (index, shape) in shapes.iter().enumerate() {
            sum = sum.plus(self.shape(shape)?.below(&index.to_string()).map(|size| size.saturating_add(1)));
        }
        Some(sum.map(object))
    }

    fn shape_members(&mut self, shape: &Shape) -> Option<Most> {
        match shape {
            Shape::Named(name) => (self.look)(name, true),
            Shape::Map { .. } | Shape::Any => Some(self.shape(shape)?.map(|size| size.saturating_sub(1))),
            Shape::Null => Some(Most::Finite(0)),
            _ => None,
        }
    }

    /// The sum of a record's members, a comma after each.
    fn members(&mut self, record: &Record) -> Option<Most> {
        let mut sum = Most::Finite(0);
        for entry in &record.members {
            sum = sum.plus(self.entry(entry)?);
        }
        Some(sum)
    }

    /// What an entry of a record brings at most; `None` where it must be there and has no values.
    pub(super) fn entry(&mut self, entry: &Member) -> Option<Most> {
        match entry {
            Member::Field(field) => {
                let Some(written) = written(field) else { return Some(Most::Finite(0)) };
                let value = match self.shape(written.shape) {
                    Some(most) if written.nullable => most.map(|size| size.max(NULL)),
                    Some(most) => most,
                    None if written.nullable => Most::Finite(NULL),
                    None => return (!written.always).then_some(Most::Finite(0)),
                };
                Some(value.below(written.name).map(|value| member(written.name, value)))
            }
            Member::Flatten(flatten) => match &flatten.target {
                FlattenTarget::Named(name) => {
                    (self.look)(name, true).or_else(|| flatten.optional.then_some(Most::Finite(0)))
                }
                FlattenTarget::Rest(shape) => {
                    Some(if self.shape(shape).is_some() { Most::endless() } else { Most::Finite(0) })
                }
            },
        }
    }

    fn payload(&mut self, payload: &Payload) -> Option<Most> {
        match payload {
            Payload::Unit => Some(Most::Finite(NULL)),
            Payload::Newtype(shape) => self.shape(shape),
            Payload::Tuple(shapes) => self.tuple(shapes),
            Payload::Record(record) => Some(self.members(record)?.map(object)),
        }
    }

    fn payload_members(&mut self, payload: &Payload) -> Option<Most> {
        match payload {
            Payload::Unit => Some(Most::Finite(0)),
            Payload::Newtype(shape) => self.shape_members(shape),
            Payload::Tuple(_) => None,
            Payload::Record(record) => self.members(record),
        }
    }

    /// The greatest size of a variant's messages.
    pub(super) fn variant(&mut self, union: &Union, variant: &Variant) -> Option<Most> {
        if is_bare(union, variant) {
            return self.payload(&variant.payload);
        }
        match union.tagging {
            Tagging::External if variant.payload == Payload::Unit => {
                variant.write.as_ref().map(|name| Most::Finite(length::of(name)))
            }
            _ => Some(self.variant_members(union, variant)?.map(object)),
        }
    }

    /// The greatest sum of a variant's members, a comma after each.
    pub(super) fn variant_members(&mut self, union: &Union, variant: &Variant) -> Option<Most> {
        if is_bare(union, variant) {
            return self.payload_members(&variant.payload);
        }
        let name = variant.write.as_ref()?;
        let under = |content: &str, payload: Most| payload.below(content).map(|size| member(content, size));
        Some(match &union.tagging {
            Tagging::External | Tagging::Untagged => under(name, self.payload(&variant.payload)?),
            Tagging::Internal { tag } => {
                Most::Finite(member(tag, length::of(name))).plus(self.payload_members(&variant.payload)?)
            }
            Tagging::Adjacent { tag, content } => {
                let content = match &variant.payload {
                    Payload::Unit => Most::Finite(0),
                    payload => under(content, self.payload(payload)?),
                };
                Most::Finite(member(tag, length::of(name))).plus(content)
            }
        })
    }
}
