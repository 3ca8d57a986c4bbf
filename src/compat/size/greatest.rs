//! The greatest size of every type.
//!
//! A type that reaches itself can be nested as deep as one likes, so its size has no bound. What has no values is left
//! out everywhere.

use indexmap::IndexMap;

use super::most::{Most, Sum};
use crate::{
    compat::sample::Sampler,
    contract::{Contract, TypeName},
};

/// The greatest sizes of the types that have values.
#[derive(Debug)]
pub(super) struct Greatest<'c> {
    contract: &'c Contract,
    /// As values, and as members of another object. `None` while a type is being measured.
    found: [IndexMap<&'c TypeName, Option<Most>>; 2],
}

impl<'c> Greatest<'c> {
    pub(super) fn of(sampler: &Sampler<'c>) -> Self {
        let mut greatest = Self { contract: sampler.contract(), found: [IndexMap::new(), IndexMap::new()] };
        for name in greatest.contract.types.keys() {
            greatest.measure(sampler, name, false);
            greatest.measure(sampler, name, true);
        }
        greatest
    }

    fn measure(&mut self, sampler: &Sampler<'c>, name: &TypeName, flat: bool) -> Option<Most> {
        let (_, name, definition) = self.contract.types.get_full(name)?;
        if let Some(known) = self.found[usize::from(flat)].get(name) {
            // A type that is met inside itself.
            return Some(known.clone().unwrap_or_else(Most::nested));
        }
        if !sampler.has_values(name) {
            return None;
        }
        self.found[usize::from(flat)].insert(name, None);
        let contract = self.contract;
        let mut look = |name: &TypeName, flat: bool| self.measure(sampler, name, flat);
        let most = Sum { contract, look: &mut look }.kind(&definition.kind, flat);
        let found = &mut self.found[usize::from(flat)];
        match &most {
            Some(most) => drop(found.insert(name, Some(most.clone()))),
            // A type whose members cannot stand in another object.
            None => drop(found.swap_remove(name)),
        }
        most
    }

    /// The greatest size of a message of this type; `None` where it has none.
    pub(super) fn of_type(&self, name: &TypeName) -> Option<&Most> {
        self.known(name, false)
    }

    fn known(&self, name: &TypeName, flat: bool) -> Option<&Most> {
        self.found[usize::from(flat)].get(name)?.as_ref()
    }

    /// The sizes of what is built of these types.
    pub(super) fn sum<T>(&self, measure: impl FnOnce(&mut Sum<'_>) -> T) -> T {
        let mut look = |name: &TypeName, flat: bool| self.known(name, flat).cloned();
        measure(&mut Sum { contract: self.contract, look: &mut look })
    }
}
