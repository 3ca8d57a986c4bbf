//! Types that are themselves and nothing else: no value ever ends one.

use indexmap::IndexSet;

use super::Reader;
use crate::{
    contract::{Payload, Shape, Tagging, TypeKind, TypeName},
    import::ImportError,
};

impl Reader<'_> {
    /// Refuses a type that is itself without a member or an item in between.
    pub(in crate::import) fn check_ends(&self) -> Result<(), ImportError> {
        for ((file, pointer), name) in &self.referred {
            let mut reached = IndexSet::new();
            self.immediate(name, &mut reached);
            if reached.contains(name) {
                return Err(ImportError {
                    file: file.clone(),
                    pointer: if pointer.is_empty() { "/".to_owned() } else { pointer.clone() },
                    problem: "the schema refers to itself without a member or an item in between".to_owned(),
                    remedy: "refer to what is meant from a member, or to another schema".to_owned(),
                });
            }
        }
        Ok(())
    }

    /// The types that a value of this type is at once.
    fn immediate(&self, name: &TypeName, reached: &mut IndexSet<TypeName>) {
        let mut next = Vec::new();
        match self.types.get(name).map(|known| &known.kind) {
            Some(TypeKind::Newtype(shape)) => next.extend(named(shape)),
            Some(TypeKind::Union(union)) if union.tagging == Tagging::Untagged => {
                next.extend(union.variants.iter().filter_map(|variant| match &variant.payload {
                    Payload::Newtype(shape) => named(shape),
                    _ => None,
                }));
            }
            _ => {}
        }
        for name in next {
            if reached.insert(name.clone()) {
                self.immediate(name, reached);
            }
        }
    }
}

fn named(shape: &Shape) -> Option<&TypeName> {
    match shape {
        Shape::Named(name) => Some(name),
        Shape::Nullable(inner) => named(inner),
        _ => None,
    }
}
