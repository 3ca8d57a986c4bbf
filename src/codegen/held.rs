//! Defaults that no reader can make out of their text.

use serde_json::Value;

use super::Refusal;
use crate::contract::{Contract, Field, FlattenTarget, Member, Payload, Record, Shape, TypeKind};

/// Refuses a default of which a part is written and never read, and is another value there than in every message: a
/// reader that takes the default for a message of its type would fill in that one.
pub(crate) fn check_default(
    contract: &Contract,
    shape: &Shape,
    value: &Value,
    (target, place): (&'static str, &str),
) -> Result<(), Refusal> {
    match of_shape(contract, shape, value, DEPTH) {
        None => Ok(()),
        Some(part) => Err(Refusal {
            target,
            place: place.to_owned(),
            problem: format!("its default has another `{part}` than messages, where that is written and never read"),
            remedy: "give the default the value that stands there in every message".to_owned(),
        }),
    }
}

/// So many types are looked into on the way to a part: a union may hold itself in place of itself.
const DEPTH: usize = 64;

/// The part, as `Type.member`.
fn of_shape(contract: &Contract, shape: &Shape, value: &Value, depth: usize) -> Option<String> {
    let depth = depth.checked_sub(1)?;
    let inside = |shape: &Shape, value: &Value| of_shape(contract, shape, value, depth);
    match shape {
        Shape::Nullable(inner) if !value.is_null() => inside(inner, value),
        Shape::List { items, .. } => value.as_array()?.iter().find_map(|value| inside(items, value)),
        Shape::Tuple(shapes) => shapes.iter().zip(value.as_array()?).find_map(|(shape, value)| inside(shape, value)),
        Shape::Map { value: shape, .. } => value.as_object()?.values().find_map(|value| inside(shape, value)),
        Shape::Named(name) => match &contract.definition(name)?.kind {
            TypeKind::Newtype(shape) => inside(shape, value),
            TypeKind::Record(record) => of_record(contract, &name.0, record, value, depth),
            // Whichever variant it is, its parts stand in the value itself or in one of its members.
            TypeKind::Union(union) => union.variants.iter().find_map(|variant| {
                let members = value.as_object().into_iter().flat_map(|members| members.values());
                std::iter::once(value).chain(members).find_map(|value| match &variant.payload {
                    Payload::Unit => None,
                    Payload::Newtype(shape) => inside(shape, value),
                    Payload::Tuple(shapes) => inside(&Shape::Tuple(shapes.clone()), value),
                    Payload::Record(record) => of_record(contract, &name.0, record, value, depth),
                })
            }),
            TypeKind::Enumeration(_) => None,
        },
        _ => None,
    }
}

fn of_record(contract: &Contract, owner: &str, record: &Record, value: &Value, depth: usize) -> Option<String> {
    let members = value.as_object()?;
    let of_field = |field: &Field| {
        let writing = field.write.as_ref()?;
        let value = members.get(&writing.name)?;
        if field.read.is_none() && writing.held.as_ref() != Some(value) {
            return Some(format!("{owner}.{}", field.name));
        }
        of_shape(contract, &field.shape, value, depth)
    };
    record.members.iter().find_map(|member| match member {
        Member::Field(field) => of_field(field),
        Member::Flatten(flatten) => match &flatten.target {
            FlattenTarget::Named(name) => of_shape(contract, &Shape::Named(name.clone()), value, depth),
            FlattenTarget::Rest(_) => None,
        },
    })
}
