//! Types that only writers reach, below members that are never read.
//!
//! No message is read as one of them, and no schema says how it would be. What a writer holds of them is read as it is
//! written.

use crate::contract::{
    EnumerationValue, Field, Member, Payload, ReadPresence, Reading, Record, Shape, TypeDef, TypeKind, Variant,
    WritePresence, Writing,
};

/// The type, read as it is written.
pub(super) fn read_as_written(mut definition: TypeDef) -> TypeDef {
    match &mut definition.kind {
        TypeKind::Record(record) => members(record),
        TypeKind::Enumeration(enumeration) => {
            for EnumerationValue { write, read, .. } in enumeration.values.iter_mut().chain(&mut enumeration.catch_all)
            {
                *read = write.iter().cloned().collect();
            }
        }
        TypeKind::Union(union) => {
            for Variant { write, read, payload, .. } in &mut union.variants {
                *read = write.iter().cloned().collect();
                if let Payload::Record(record) = payload {
                    members(record);
                }
            }
        }
        TypeKind::Newtype(_) => {}
    }
    definition
}

fn members(record: &mut Record) {
    for member in &mut record.members {
        if let Member::Field(field) = member {
            field.read =
                field.write.as_ref().filter(|_| !is_constant(&field.shape)).map(|writing| reading(field, writing));
        }
    }
}

/// The tag of a struct is nothing to read.
fn is_constant(shape: &Shape) -> bool {
    matches!(shape, Shape::Constant(_))
}

fn reading(field: &Field, writing: &Writing) -> Reading {
    let is_nullable = matches!(field.shape, Shape::Nullable(_) | Shape::Any);
    let sometimes = writing.presence == WritePresence::Sometimes;
    let presence = if sometimes || is_nullable { ReadPresence::Optional } else { ReadPresence::Required };
    Reading { names: vec![writing.name.clone()], presence, has_default: sometimes && !is_nullable }
}
