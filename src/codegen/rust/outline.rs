//! Variants whose strictness is not their union's.
//!
//! serde has `deny_unknown_fields` for an enum as a whole. A variant that holds a struct is as strict as that struct, and
//! the contract shows its members in the variant: here they get a struct of their own again.

use indexmap::IndexMap;

use super::names::variant;
use crate::contract::{Contract, Payload, Record, Shape, TypeDef, TypeKind, TypeName};

/// The contract, each such variant holding a named record.
pub(super) fn outline(contract: &Contract) -> Contract {
    let mut outlined = contract.clone();
    outlined.types = IndexMap::new();
    for (name, definition) in &contract.types {
        let mut definition = definition.clone();
        let mut records = Vec::new();
        if let TypeKind::Union(union) = &mut definition.kind {
            for each in &mut union.variants {
                let Payload::Record(record) = &each.payload else { continue };
                if record.closed == union.closed {
                    continue;
                }
                let known = known(contract, record);
                let record_name = known.unwrap_or_else(|| {
                    let name = TypeName(format!("{name}{}", variant(&each.name)));
                    let kind = TypeKind::Record(record.clone());
                    records.push(TypeDef { name: name.clone(), about: each.about.clone(), kind });
                    name
                });
                each.payload = Payload::Newtype(Shape::Named(record_name));
            }
        }
        outlined.types.insert(name.clone(), definition);
        for record in records {
            // A type of this name that is there already meets the other one in the names, and is refused.
            let free = !contract.types.contains_key(&record.name);
            let name = if free { record.name.clone() } else { TypeName(format!("{}-", record.name)) };
            outlined.types.insert(name, record);
        }
    }
    outlined
}

/// The type that is this record.
fn known(contract: &Contract, record: &Record) -> Option<TypeName> {
    let is_record = |definition: &&TypeDef| matches!(&definition.kind, TypeKind::Record(known) if known == record);
    contract.types.values().find(is_record).map(|definition| definition.name.clone())
}
