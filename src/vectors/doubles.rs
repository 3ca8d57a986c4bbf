//! A contract as JavaScript numbers can hold it.

use crate::contract::{Contract, FlattenTarget, IntegerRange, Member, Payload, Record, Shape, TypeKind};

/// The greatest integer up to which every one is a double.
const SAFE: i128 = (1 << 53) - 1;

/// The contract with every integer within what a double holds exactly.
pub(super) fn doubles(contract: &Contract) -> Contract {
    let mut contract = contract.clone();
    for definition in contract.types.values_mut() {
        match &mut definition.kind {
            TypeKind::Record(members) => record(members),
            TypeKind::Newtype(inner) => shape(inner),
            TypeKind::Union(union) => union.variants.iter_mut().for_each(|variant| payload(&mut variant.payload)),
            TypeKind::Enumeration(_) => {}
        }
    }
    contract
}

fn record(record: &mut Record) {
    for member in &mut record.members {
        match member {
            Member::Field(field) => {
                shape(&mut field.shape);
                // Types of std are told by their fields' names, and read by themselves, whatever the bounds.
                field.name.push('_');
            }
            Member::Flatten(flatten) => {
                if let FlattenTarget::Rest(rest) = &mut flatten.target {
                    shape(rest);
                }
            }
        }
    }
}

fn payload(payload: &mut Payload) {
    match payload {
        Payload::Unit => {}
        Payload::Newtype(inner) => shape(inner),
        Payload::Tuple(shapes) => shapes.iter_mut().for_each(shape),
        Payload::Record(members) => record(members),
    }
}

fn shape(place: &mut Shape) {
    match place {
        Shape::Integer(IntegerRange { min, max }) => {
            *min = (*min).max(-SAFE);
            *max = (*max).min(SAFE.unsigned_abs());
        }
        Shape::Nullable(inner) | Shape::List { items: inner, .. } | Shape::Map { value: inner, .. } => shape(inner),
        Shape::Tuple(shapes) => shapes.iter_mut().for_each(shape),
        _ => {}
    }
}
