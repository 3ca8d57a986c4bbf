//! The records that stand in messages: types of their own, and what variants carry.

use super::subject::Subject;
use crate::{
    compat::sample::{Place, Step},
    contract::{Payload, Record, TypeKind, TypeName},
};

/// A record that stands in messages.
pub(super) struct Spot<'c> {
    /// The type that has it.
    pub(super) name: &'c TypeName,
    /// Where in the type it stands: at once, or at a variant.
    pub(super) inner: Place,
    /// How it is called in `sources.json`: `Type` or `Type::Variant`.
    pub(super) key: String,
    /// The record.
    pub(super) record: &'c Record,
}

impl<'c> Subject<'c> {
    /// The records that stand in messages.
    pub(super) fn records(&self) -> Vec<Spot<'c>> {
        let mut records = Vec::new();
        for (name, _) in self.written_types() {
            match self.contract.types.get(name).map(|definition| &definition.kind) {
                Some(TypeKind::Record(record)) => {
                    records.push(Spot { name, inner: Place::new(), key: name.0.clone(), record });
                }
                Some(TypeKind::Union(union)) => {
                    for (index, variant) in union.variants.iter().enumerate() {
                        if let Payload::Record(record) = &variant.payload {
                            let key = format!("{name}::{}", variant.name);
                            records.push(Spot { name, inner: vec![Step::Variant(index)], key, record });
                        }
                    }
                }
                _ => {}
            }
        }
        records
    }
}
