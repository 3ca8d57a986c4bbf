//! Types that contain themselves by value: Go has no such types, Rust's have a `Box` that the contract does not show.

use indexmap::IndexMap;

use super::refuse;
use crate::codegen::Refusal;
use crate::contract::{Contract, FlattenTarget, Member, ReadPresence, Record, Shape, TypeDef, TypeKind, TypeName};

/// How far the search for a cycle has come with a type.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Open,
    Done,
}

/// Refuses a contract with a type that contains itself with no pointer, slice, map or union between.
pub(super) fn check(contract: &Contract) -> Result<(), Refusal> {
    let mut progress = IndexMap::new();
    contract.types.values().try_for_each(|definition| walk(contract, definition, &mut progress))
}

fn walk<'c>(
    contract: &'c Contract,
    definition: &'c TypeDef,
    progress: &mut IndexMap<&'c TypeName, Progress>,
) -> Result<(), Refusal> {
    match progress.insert(&definition.name, Progress::Open) {
        Some(Progress::Open) => {
            return Err(refuse(
                &definition.name.0,
                "the type contains itself without an end",
                "put an `Option`, a list or a map where it comes back to itself",
            ));
        }
        Some(Progress::Done) => {}
        None => {
            let next = contained(definition).into_iter().filter_map(|name| contract.definition(name));
            next.into_iter().try_for_each(|definition| walk(contract, definition, progress))?;
        }
    }
    progress.insert(&definition.name, Progress::Done);
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
                let reading = field.read.as_ref().map(|reading| &reading.presence);
                if !field.three_state && reading != Some(&ReadPresence::Optional) {
                    shape_parts(&field.shape, names);
                }
            }
            Member::Flatten(flatten) => {
                if let (FlattenTarget::Named(name), false) = (&flatten.target, flatten.optional) {
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
