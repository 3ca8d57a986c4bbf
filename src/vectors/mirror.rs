//! A contract whose writers write what its readers read.

use crate::contract::{
    Contract, Enumeration, EnumerationValue, Field, Member, Payload, ReadPresence, Record, Shape, Tagging, TypeKind,
    Union, Variant, WritePresence, Writing,
};

/// The contract with what is written named and required as it is read. What is never read is written at times.
pub(super) fn mirror(contract: &Contract) -> Contract {
    let mut contract = contract.clone();
    for definition in contract.types.values_mut() {
        match &mut definition.kind {
            TypeKind::Record(members) => record(members),
            TypeKind::Enumeration(enumeration) => values(enumeration),
            TypeKind::Union(union) => variants(union),
            TypeKind::Newtype(_) => {}
        }
    }
    contract
}

fn record(record: &mut Record) {
    for member in &mut record.members {
        if let Member::Field(field) = member {
            field.write = writing(field);
            if field.read.is_none() {
                // No reader looks at what stands there.
                field.shape = Shape::Any;
            }
        }
    }
}

fn writing(field: &Field) -> Option<Writing> {
    let Some(reading) = &field.read else {
        return field.write.clone().map(|writing| Writing { presence: WritePresence::Sometimes, ..writing });
    };
    let is_required = reading.presence == ReadPresence::Required;
    let presence = if is_required { WritePresence::Always } else { WritePresence::Sometimes };
    Some(Writing { name: reading.names.first()?.clone(), presence, nullable: true, held: None })
}

fn values(enumeration: &mut Enumeration) {
    let every = enumeration.values.iter_mut().chain(&mut enumeration.catch_all);
    every.for_each(|value: &mut EnumerationValue| value.write = value.read.first().cloned());
}

fn variants(union: &mut Union) {
    for variant in &mut union.variants {
        let Variant { name, write, read, payload, untagged, .. } = variant;
        let is_bare = *untagged || union.tagging == Tagging::Untagged;
        *write = if is_bare { Some(name.clone()) } else { read.first().cloned() };
        if let Payload::Record(members) = payload {
            record(members);
        }
    }
}
