//! The writer's contract with differences taken out of it.
//!
//! The walk names causes one by one; containment says yes or no to all of them at once. To hear whether a rejection is
//! left that no finding names, containment is asked about a writer whose known differences are gone: if the reader takes
//! everything that this writer writes, then whatever the real one writes is rejected for a known cause or not at all.

mod rewrite;
#[cfg(test)]
mod tests;

use indexmap::{IndexMap, IndexSet};
use serde_json::Value;

use super::{difference::Difference, sample::Step};
use crate::contract::{Contract, Field, Flatten, Record, Shape, TypeName};
use rewrite::Rewrite;

/// What would have to be another in the writer's contract for a difference to go away. A reference is to this very
/// piece of the contract, not to everything that is equal to it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mending<'c> {
    /// Nothing can be said.
    None,
    /// The named type that the difference belongs to holds nothing but what the reader takes.
    Type,
    /// At this place stands nothing but what the reader takes.
    Shape(&'c Shape),
    /// This place holds no null.
    NotNull(&'c Shape),
    /// The first list has no other lengths than the second, the reader's.
    Length(&'c Shape, &'c Shape),
    /// The first map has no other keys than the second, the reader's.
    Keys(&'c Shape, &'c Shape),
    /// The record always has a member of this name.
    Add {
        /// The record.
        record: &'c Record,
        /// The name that the member is read by.
        name: &'c str,
    },
    /// The record always has the members of a flattened union.
    AddPart(&'c Record),
    /// The member is not written.
    Drop(&'c Field),
    /// The flattened union is not written.
    DropPart(&'c Flatten),
    /// The flattened union is always there.
    KeepPart(&'c Flatten),
    /// The value or variant with this Rust name is not written.
    Choice(&'c str),
}

/// A piece of the writer's contract, by where it stands in memory.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Piece {
    Type(String),
    Record(usize),
    Field(usize),
    Part(usize),
    Shape(usize),
    Choice(usize),
}

impl Piece {
    pub(super) fn of_type(name: &str) -> Self {
        Self::Type(name.to_owned())
    }

    pub(super) fn of_record(record: &Record) -> Self {
        Self::Record(std::ptr::from_ref(record).addr())
    }

    pub(super) fn of_field(field: &Field) -> Self {
        Self::Field(std::ptr::from_ref(field).addr())
    }

    fn of_part(part: &Flatten) -> Self {
        Self::Part(std::ptr::from_ref(part).addr())
    }

    pub(super) fn of_shape(shape: &Shape) -> Self {
        Self::Shape(std::ptr::from_ref(shape).addr())
    }

    pub(super) fn of_choice(name: &str) -> Self {
        Self::Choice(name.as_ptr().addr())
    }

    /// The piece that a difference is mended at.
    fn of(difference: &Difference<'_>) -> Option<Self> {
        Some(match difference.mending {
            Mending::None => return None,
            Mending::Type => Self::of_type(&difference.owner.writer),
            Mending::Shape(shape) | Mending::NotNull(shape) | Mending::Length(shape, _) | Mending::Keys(shape, _) => {
                Self::of_shape(shape)
            }
            Mending::Add { record, .. } | Mending::AddPart(record) => Self::of_record(record),
            Mending::Drop(field) => Self::of_field(field),
            Mending::DropPart(part) | Mending::KeepPart(part) => Self::of_part(part),
            Mending::Choice(name) => Self::of_choice(name),
        })
    }
}

/// What `payload` needs of the contract, without the `known` differences.
///
/// A piece that was compared more than once, with different types of the reader, is mended only if the difference was
/// known each time: elsewhere it would hide something.
pub(super) fn mended(
    contract: &Contract,
    payload: &TypeName,
    known: &[&Difference<'_>],
    visits: &IndexMap<Piece, usize>,
) -> Contract {
    let mut by_piece: IndexMap<Piece, Vec<&Difference<'_>>> = IndexMap::new();
    for difference in known {
        if let Some(piece) = Piece::of(difference) {
            by_piece.entry(piece).or_default().push(difference);
        }
    }
    let mut edits: IndexMap<Piece, Vec<Edit>> = IndexMap::new();
    for (piece, differences) in by_piece {
        let visits = visits.get(&piece).copied().unwrap_or(0);
        let every: Vec<(&Difference<'_>, Edit)> =
            differences.into_iter().filter_map(|difference| Some((difference, Edit::of(difference)?))).collect();
        for (_, edit) in &every {
            let agreeing =
                every.iter().filter(|(_, other)| other.is_like(edit)).map(|(difference, _)| visit(difference));
            if agreeing.collect::<IndexSet<_>>().len() >= visits {
                edits.entry(piece.clone()).or_default().push(edit.clone());
            }
        }
    }
    Rewrite { edits }.contract(contract, payload)
}

/// What tells the visits of one piece apart.
fn visit<'d>(difference: &'d Difference<'_>) -> (&'d [Step], &'d str) {
    (&difference.place, &difference.owner.reader)
}

/// How a piece becomes another.
#[derive(Debug, Clone, PartialEq)]
enum Edit {
    /// It holds this value only.
    Constant(Value),
    /// It holds no null.
    NotNull,
    /// It is no longer or shorter than this list, or has the keys of this map.
    Like(Shape),
    /// It has these members too.
    Add(IndexMap<String, Value>),
    /// It is always there.
    Keep,
    /// It is left out. Of a type where nothing is left, this value is what the reader takes.
    Leave(Option<Value>),
}

impl Edit {
    fn of(difference: &Difference<'_>) -> Option<Self> {
        Some(match difference.mending {
            Mending::None => return None,
            Mending::Type | Mending::Shape(_) => Self::Constant(difference.mended.clone()?),
            Mending::NotNull(_) => Self::NotNull,
            Mending::Length(_, read) | Mending::Keys(_, read) => Self::Like(read.clone()),
            Mending::Add { name, .. } => Self::Add(IndexMap::from([(name.to_owned(), difference.mended.clone()?)])),
            Mending::AddPart(_) => Self::Add(difference.mended.as_ref()?.as_object()?.clone().into_iter().collect()),
            Mending::Drop(_) | Mending::DropPart(_) => Self::Leave(None),
            Mending::KeepPart(_) => Self::Keep,
            Mending::Choice(_) => Self::Leave(Some(difference.mended.clone()?)),
        })
    }

    /// The names and values of the members that are added.
    fn added(&self) -> impl Iterator<Item = (&str, &Value)> {
        let members = if let Self::Add(members) = self { Some(members) } else { None };
        members.into_iter().flatten().map(|(name, value)| (name.as_str(), value))
    }

    /// Whether both do the same to a piece; with which value does not matter.
    fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Constant(_), Self::Constant(_))
            | (Self::Leave(_), Self::Leave(_))
            | (Self::Like(_), Self::Like(_)) => true,
            (Self::Add(one), Self::Add(two)) => one.keys().eq(two.keys()),
            _ => self == other,
        }
    }
}
