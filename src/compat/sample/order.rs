//! In which order named types can be given values.

use indexmap::IndexMap;

use super::written::{written, written_values};
use crate::contract::{Contract, FlattenTarget, Member, Payload, Record, Shape, TypeDef, TypeKind, TypeName, Union};

/// The rank of every type that has a finite value: it has one that needs only types of lesser rank.
pub(super) fn ranks(contract: &Contract) -> IndexMap<&TypeName, usize> {
    let mut ranks = IndexMap::new();
    loop {
        let before = ranks.len();
        // What a type needs mostly stands after it, so one turn from the end mostly does.
        for (name, definition) in contract.types.iter().rev() {
            if !ranks.contains_key(name) && is_ready(definition, &|name| ranks.contains_key(name)) {
                ranks.insert(name, ranks.len());
            }
        }
        if ranks.len() == before {
            return ranks;
        }
    }
}

/// Whether a type has a value as soon as the types that `known` names have.
fn is_ready(definition: &TypeDef, known: &dyn Fn(&TypeName) -> bool) -> bool {
    match &definition.kind {
        TypeKind::Record(record) => record_is_ready(record, known),
        TypeKind::Enumeration(enumeration) => written_values(enumeration).next().is_some(),
        TypeKind::Newtype(shape) => shape_is_ready(shape, known),
        TypeKind::Union(union) => (0..union.variants.len()).any(|index| variant_is_ready(union, index, known)),
    }
}

/// Whether the variant at `index` can be written as soon as the types that `known` names can.
pub(super) fn variant_is_ready(union: &Union, index: usize, known: &dyn Fn(&TypeName) -> bool) -> bool {
    let Some(variant) = union.variants.get(index).filter(|variant| variant.write.is_some()) else { return false };
    match &variant.payload {
        Payload::Unit => true,
        Payload::Newtype(shape) => shape_is_ready(shape, known),
        Payload::Tuple(shapes) => shapes.iter().all(|shape| shape_is_ready(shape, known)),
        Payload::Record(record) => record_is_ready(record, known),
    }
}

fn record_is_ready(record: &Record, known: &dyn Fn(&TypeName) -> bool) -> bool {
    record.members.iter().all(|member| match member {
        Member::Field(field) => match written(field) {
            Some(written) if written.always && !written.nullable => shape_is_ready(written.shape, known),
            _ => true,
        },
        Member::Flatten(flatten) => match &flatten.target {
            FlattenTarget::Named(name) => flatten.optional || known(name),
            FlattenTarget::Rest(_) => true,
        },
    })
}

fn shape_is_ready(shape: &Shape, known: &dyn Fn(&TypeName) -> bool) -> bool {
    match shape {
        Shape::Named(name) => known(name),
        Shape::List { items, min, .. } => *min == 0 || shape_is_ready(items, known),
        Shape::Tuple(shapes) => shapes.iter().all(|shape| shape_is_ready(shape, known)),
        Shape::Null
        | Shape::Bool
        | Shape::Integer(_)
        | Shape::Float(_)
        | Shape::Text(_)
        | Shape::Constant(_)
        | Shape::Map { .. }
        | Shape::Any
        | Shape::Nullable(_) => true,
    }
}
