//! What two shapes have in common, one read and one written.

mod includes;
mod overlap;

pub(super) use includes::includes;
pub(super) use overlap::overlap;

use crate::contract::{Contract, Enumeration, Payload, Record, Shape, TypeKind, TypeName};

/// What stands behind names: a shape without a name, or what only types and variants can be.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form<'c> {
    /// A shape that is no name.
    Shape(&'c Shape),
    /// A tuple: of a shape or of a variant.
    Tuple(&'c [Shape]),
    /// A record.
    Record(&'c Record),
    /// An enumeration.
    Enumeration(&'c Enumeration),
    /// The union of this name.
    Union(&'c TypeName),
}

/// `null` alone.
static NULL: Shape = Shape::Null;

impl<'c> Form<'c> {
    /// What a variant without a tag is on the wire.
    pub(super) fn of_payload(contract: &'c Contract, payload: &'c Payload) -> Option<Self> {
        match payload {
            Payload::Unit => Some(Self::Shape(&NULL)),
            Payload::Newtype(shape) => Self::of(contract, shape),
            Payload::Tuple(shapes) => Some(Self::Tuple(shapes)),
            Payload::Record(record) => Some(Self::Record(record)),
        }
    }

    /// What a shape is; `None` where its names lead in a circle or nowhere.
    pub(super) fn of(contract: &'c Contract, mut shape: &'c Shape) -> Option<Self> {
        for _ in 0..=contract.types.len() {
            let Shape::Named(name) = shape else {
                return Some(if let Shape::Tuple(shapes) = shape { Self::Tuple(shapes) } else { Self::Shape(shape) });
            };
            let (_, name, definition) = contract.types.get_full(name)?;
            match &definition.kind {
                TypeKind::Record(record) => return Some(Self::Record(record)),
                TypeKind::Enumeration(enumeration) => return Some(Self::Enumeration(enumeration)),
                TypeKind::Union(_) => return Some(Self::Union(name)),
                TypeKind::Newtype(inner) => shape = inner,
            }
        }
        None
    }
}
