//! Types that contain themselves by value: Go has no such types, Rust's have a `Box` that the contract does not show.

use super::refuse;
use crate::codegen::Refusal;
use crate::contract::{Contract, FlattenTarget, Member, ReadPresence, Record, Shape, TypeDef, TypeKind, TypeName};

/// Refuses a contract with a type that contains itself with no pointer, slice, map or union between.
pub(super) fn check(contract: &Contract) -> Result<(), Refusal> {
    contract.types.values().try_for_each(|definition| {
        let mut path = vec![&definition.name];
        walk(contract, definition, &mut path)
    })
}

fn walk<'c>(contract: &'c Contract, definition: &'c TypeDef, path: &mut Vec<&'c TypeName>) -> Result<(), Refusal> {
    for name in contained(definition) {
        if *name == *path[0] {
            return Err(refuse(
                &name.0,
                "the type contains itself without an end",
                "put an `Option`, a list or a map where it comes back to itself",
            ));
        }
        if path.contains(&name) {
            continue;
        }
        if let Some(next) = contract.definition(name) {
            path.push(name);
            walk(contract, next, path)?;
            path.pop();
        }
    }
    Ok(())
}

/// The types whose values lie inside a value of the type.
fn contained(definition: &TypeDef) -> Vec<&TypeName> {
    let mut names = Vec::new();
    match &definition.kind {
        TypeKind::Record(record) => record_parts(record, &mut names),
        // Another name for a pointer cannot stand for itself either.
        TypeKind::Newtype(Shape::Nullable(inner)) => shape_parts(inner, &mut names),
        TypeKind::Newtype(shape) => shape_parts(shape, &mut names),
        // A union holds its variants behind an interface.
        TypeKind::Union(_) | TypeKind::Enumeration(_) => {}
    }
    names
}

fn record_parts<'c>(record: &'c Record, names: &mut Vec<&'c TypeName>) {
    for member in &record.members {
        match member {
            Member::Field(field) => {
                let optional =
                    matches!(&field.read, Some(reading) if matches!(reading.presence, ReadPresence::Optional));
                if !optional && !field.three_state {
                    shape_parts(&field.shape, names);
                }
            }
            Member::Flatten(flatten) => {
                if let FlattenTarget::Named(name) = &flatten.target {
                    names.push(name);
                }
            }
        }
    }
}

fn shape_parts<'c>(shape: &'c Shape, names: &mut Vec<&'c TypeName>) {
    match shape {
        Shape::Named(name) => names.push(name),
        Shape::Tuple(shapes) => shapes.iter().for_each(|shape| shape_parts(shape, names)),
        Shape::List { items, min, max, .. } if *max == Some(*min) && *min > 0 => shape_parts(items, names),
        _ => {}
    }
}
