//! The names that types and constants have in the whole package, claimed before any file is made.

use indexmap::IndexMap;

use super::super::names;
use super::super::scope::{Identifiers, Scope};
use crate::codegen::{GoOptions, Refusal};
use crate::contract::{Contract, TypeKind, TypeName};

/// What every file of the package goes by.
pub(in crate::codegen::go) struct Naming<'c> {
    pub(in crate::codegen::go) contract: &'c Contract,
    pub(in crate::codegen::go) options: &'c GoOptions,
    /// The package's own name.
    pub(in crate::codegen::go) package: String,
    /// The Go names of the contract's types.
    pub(in crate::codegen::go) types: IndexMap<&'c TypeName, String>,
    /// The constants of each enumeration, in the order of its values, the catch-all last.
    pub(in crate::codegen::go) constants: IndexMap<&'c TypeName, Vec<String>>,
}

impl<'c> Naming<'c> {
    /// Gives every type and every constant its name.
    pub(super) fn of(
        contract: &'c Contract,
        options: &'c GoOptions,
        identifiers: &mut Identifiers<'c>,
    ) -> Result<Self, Refusal> {
        let package = names::package(&contract.catalogue);
        let mut naming = Self { contract, options, package, types: IndexMap::new(), constants: IndexMap::new() };
        let mut scope = identifiers.scope();
        let outcome = naming.claim(&mut scope);
        identifiers.add(scope)?;
        outcome.map(|()| naming)
    }

    fn claim(&mut self, scope: &mut Scope<'c>) -> Result<(), Refusal> {
        for definition in self.contract.types.values() {
            let name = scope.claim(names::exported(&definition.name.0), &*definition.name.0)?;
            self.types.insert(&definition.name, name);
        }
        for definition in self.contract.types.values() {
            let TypeKind::Enumeration(enumeration) = &definition.kind else { continue };
            let name = &self.types[&definition.name];
            let mut constants = Vec::new();
            for value in enumeration.values.iter().chain(&enumeration.catch_all) {
                let place = format!("{}::{}", definition.name, value.name);
                constants.push(scope.claim(format!("{name}{}", names::exported(&value.name)), place)?);
            }
            self.constants.insert(&definition.name, constants);
        }
        Ok(())
    }
}
