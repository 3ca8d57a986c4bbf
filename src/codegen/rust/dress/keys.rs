//! Which newtypes are keys of maps, and so must be ordered.

use crate::contract::{Contract, FlattenTarget, Key, Member, Payload, Record, Shape, TypeKind, TypeName};

/// Whether some map of the contract has keys of this type, itself or within another newtype.
pub(super) fn is_key(contract: &Contract, name: &TypeName) -> bool {
    contract.types.values().any(|definition| match &definition.kind {
        TypeKind::Record(record) => in_record(record, contract, name),
        TypeKind::Enumeration(_) => false,
        TypeKind::Newtype(shape) => in_shape(shape, contract, name),
        TypeKind::Union(union) => union.variants.iter().any(|variant| match &variant.payload {
            Payload::Unit => false,
            Payload::Newtype(shape) => in_shape(shape, contract, name),
            Payload::Tuple(shapes) => shapes.iter().any(|shape| in_shape(shape, contract, name)),
            Payload::Record(record) => in_record(record, contract, name),
        }),
    })
}

fn in_record(record: &Record, contract: &Contract, name: &TypeName) -> bool {
    record.members.iter().any(|member| match member {
        Member::Field(field) => in_shape(&field.shape, contract, name),
        Member::Flatten(flatten) => match &flatten.target {
            FlattenTarget::Named(_) => false,
            FlattenTarget::Rest(shape) => in_shape(shape, contract, name),
        },
    })
}

fn in_shape(shape: &Shape, contract: &Contract, name: &TypeName) -> bool {
    match shape {
        Shape::Nullable(inner) | Shape::List { items: inner, .. } => in_shape(inner, contract, name),
        Shape::Tuple(shapes) => shapes.iter().any(|shape| in_shape(shape, contract, name)),
        Shape::Map { key, value } => spells(key, contract, name) || in_shape(value, contract, name),
        _ => false,
    }
}

/// Whether a key is of the type, or a newtype around it.
fn spells(key: &Key, contract: &Contract, name: &TypeName) -> bool {
    let Key::Named(mut known) = key.clone() else { return false };
    loop {
        if known == *name {
            return true;
        }
        match contract.definition(&known).map(|definition| &definition.kind) {
            Some(TypeKind::Newtype(Shape::Named(inner))) => known = inner.clone(),
            _ => return false,
        }
    }
}
