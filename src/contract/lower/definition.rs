//! Named types out of definitions, one direction at a time.

use super::{
    LowerError,
    node::Node,
    record::{is_record, record},
    shape::shape,
    union::{enumeration, union},
};
use crate::contract::{TypeDef, TypeKind, TypeName};
use crate::schema::Direction;

/// The type that a definition describes, as far as `direction` is concerned.
pub(super) fn definition(name: &TypeName, node: &Node<'_>, direction: Direction) -> Result<TypeDef, LowerError> {
    let kind = if let Some(union) = union(node, direction)? {
        TypeKind::Union(union)
    } else if let Some(enumeration) = enumeration(node, direction)? {
        TypeKind::Enumeration(enumeration)
    } else if is_record(node) {
        TypeKind::Record(record(node, direction, None)?)
    } else {
        TypeKind::Newtype(shape(node)?)
    };
    Ok(TypeDef { name: name.clone(), about: node.about(), kind })
}
