//! Which types are keys of maps, and so must be ordered.

use indexmap::IndexSet;

use crate::contract::{Contract, FlattenTarget, Key, Member, Payload, Record, Shape, TypeKind, TypeName};

/// The types that some map has as keys, and the types that those are newtypes of.
pub(super) fn keys(contract: &Contract) -> IndexSet<TypeName> {
    let mut keys = Keys { contract, found: IndexSet::new() };
    for definition in contract.types.values() {
        match &definition.kind {
            TypeKind::Record(record) => keys.record(record),
            TypeKind::Enumeration(_) => {}
            TypeKind::Newtype(shape) => keys.shape(shape),
            TypeKind::Union(union) => {
                for variant in &union.variants {
                    match &variant.payload {
                        Payload::Unit => {}
                        Payload::Newtype(shape) => keys.shape(shape),
                        Payload::Tuple(shapes) => shapes.iter().for_each(|shape| keys.shape(shape)),
                        Payload::Record(record) => keys.record(record),
                    }
                }
            }
        }
    }
    keys.found
}

struct Keys<'a> {
    contract: &'a Contract,
    found: IndexSet<TypeName>,
}

impl Keys<'_> {
    fn record(&mut self, record: &Record) {
        for member in &record.members {
            match member {
                Member::Field(field) => self.shape(&field.shape),
                Member::Flatten(flatten) => {
                    if let FlattenTarget::Rest(shape) = &flatten.target {
                        self.shape(shape);
                    }
                }
            }
        }
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Nullable(inner) | Shape::List { items: inner, .. } => self.shape(inner),
            Shape::Tuple(shapes) => shapes.iter().for_each(|shape| self.shape(shape)),
            Shape::Map { key, value } => {
                if let Key::Named(name) = key {
                    self.take(name);
                }
                self.shape(value);
            }
            _ => {}
        }
    }

    fn take(&mut self, name: &TypeName) {
        if !self.found.insert(name.clone()) {
            return;
        }
        if let Some(TypeKind::Newtype(Shape::Named(inner))) = self.contract.definition(name).map(|known| &known.kind) {
            self.take(inner);
        }
    }
}
