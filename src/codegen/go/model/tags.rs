//! Internal tags: what can share an object with its tag.

use super::super::refuse;
use super::super::shapes::Shapes;
use crate::codegen::Refusal;
use crate::contract::{Member, Payload, Record, Shape, Tagging, TypeKind, TypeName, Union};

/// How many tags may stand in one object.
pub(super) const DEEPEST_TAGS: usize = 2;

/// What a payload is beside a tag.
enum Beside<'c> {
    /// A record, whose members are known.
    Record(&'c Record),
    /// An object of another kind.
    Object,
    /// No object: a tag cannot stand in it.
    Nothing,
}

impl<'c> Shapes<'c> {
    /// How many internal tags stand in one object with the union's own.
    pub(super) fn tags_around(&self, union: &Union, depth: usize) -> usize {
        if depth > DEEPEST_TAGS {
            return depth;
        }
        let own = usize::from(matches!(union.tagging, Tagging::Internal { .. }));
        let inner = union.variants.iter().filter_map(|variant| match &variant.payload {
            Payload::Newtype(Shape::Named(name)) => self.union(name),
            _ => None,
        });
        let inner = if own == 0 { 0 } else { inner.map(|union| self.tags_around(union, depth + 1)).max().unwrap_or(0) };
        own + inner
    }

    /// The union that a name stands for, newtypes looked through.
    fn union(&self, name: &TypeName) -> Option<&'c Union> {
        match &self.naming.contract.definition(name)?.kind {
            TypeKind::Union(union) => Some(union),
            TypeKind::Newtype(Shape::Named(next)) => self.union(next),
            _ => None,
        }
    }

    /// Refuses a payload that cannot share an object with its tag.
    pub(super) fn check_beside_tag(&self, tag: &str, payload: &Payload, place: &str) -> Result<(), Refusal> {
        let record = match payload {
            Payload::Record(record) => Some(record),
            Payload::Newtype(shape) => match self.beside(shape) {
                Beside::Record(record) => Some(record),
                Beside::Object => None,
                Beside::Nothing => {
                    return Err(refuse(
                        place,
                        "its payload is no object, so no tag can stand in it",
                        "give the union a content member (`#[serde(tag = \"…\", content = \"…\")]`)",
                    ));
                }
            },
            Payload::Tuple(_) => {
                return Err(refuse(place, "an internally tagged variant cannot be a tuple", "give it named fields"));
            }
            Payload::Unit => None,
        };
        let clashes = |member: &Member| match member {
            Member::Field(field) => {
                field.write.as_ref().is_some_and(|writing| writing.name == tag)
                    || field.read.as_ref().is_some_and(|reading| reading.names.iter().any(|name| name == tag))
            }
            Member::Flatten(_) => false,
        };
        if record.is_some_and(|record| record.members.iter().any(clashes)) {
            return Err(refuse(
                place,
                format!("a member has the name of the tag, `{tag}`"),
                "rename the field or the tag",
            ));
        }
        Ok(())
    }

    /// What a shape is beside a tag.
    fn beside(&self, shape: &Shape) -> Beside<'c> {
        match shape {
            Shape::Map { .. } | Shape::Any => Beside::Object,
            Shape::Named(name) => match self.naming.contract.definition(name).map(|definition| &definition.kind) {
                Some(TypeKind::Record(record)) => Beside::Record(record),
                Some(TypeKind::Union(_)) => Beside::Object,
                Some(TypeKind::Newtype(shape)) => self.beside(shape),
                Some(TypeKind::Enumeration(_)) | None => Beside::Nothing,
            },
            _ => Beside::Nothing,
        }
    }
}
