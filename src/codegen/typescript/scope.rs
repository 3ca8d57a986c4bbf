//! One module under construction: what it imports and what it declares for itself.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
};

use indexmap::IndexMap;

use super::{
    check::{Body, Hoisted},
    facts::Facts,
    names::Names,
};
use crate::contract::{Contract, Home, TypeName};

/// A module under construction, in sight of the whole package.
#[derive(Debug)]
pub(super) struct Scope<'a> {
    pub(super) contract: &'a Contract,
    pub(super) names: &'a Names,
    pub(super) facts: &'a Facts<'a>,
    homes: &'a IndexMap<TypeName, Home>,
    home: Home,
    imported_types: RefCell<BTreeSet<String>>,
    imported_checks: RefCell<BTreeSet<String>>,
    hoisted: RefCell<IndexMap<String, Body>>,
    /// How many of them stand in the module already.
    placed: Cell<usize>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(
        contract: &'a Contract,
        names: &'a Names,
        facts: &'a Facts<'a>,
        homes: &'a IndexMap<TypeName, Home>,
        home: Home,
    ) -> Self {
        let (imported_types, imported_checks, hoisted, placed) = Default::default();
        Self { contract, names, facts, homes, home, imported_types, imported_checks, hoisted, placed }
    }

    /// Notes that the module mentions a type, under this identifier.
    pub(super) fn import_type(&self, name: &TypeName, identifier: &str) {
        if self.is_foreign(name) {
            self.imported_types.borrow_mut().insert(identifier.to_owned());
        }
    }

    /// Notes that the module calls the check of a type.
    pub(super) fn import_check(&self, name: &TypeName, identifier: &str) {
        if self.is_foreign(name) {
            self.imported_checks.borrow_mut().insert(identifier.to_owned());
        }
    }

    fn is_foreign(&self, name: &TypeName) -> bool {
        self.homes.get(name).is_some_and(|home| *home != self.home)
    }

    /// Declares something beside the checks and returns its name: `wanted`, or `wanted` with a number.
    pub(super) fn hoist(&self, wanted: &str, body: Body) -> String {
        let mut hoisted = self.hoisted.borrow_mut();
        let is_kept = |character: &char| character.is_ascii_alphanumeric() || *character == '_';
        let digit = wanted.starts_with(|first: char| first.is_ascii_digit());
        let wanted: String = digit.then_some('_').into_iter().chain(wanted.chars().filter(is_kept)).collect();
        let mut name = wanted.clone();
        for number in 2.. {
            match hoisted.get(&name) {
                Some(other) if *other == body => return name,
                None if !self.names.declares(&name) => break,
                Some(_) | None => name = format!("{wanted}{number}"),
            }
        }
        hoisted.insert(name.clone(), body);
        name
    }

    /// Declares a set of names, given as literals.
    pub(super) fn hoist_set(&self, wanted: &str, literals: &[String]) -> String {
        let names = match literals.join(", ") {
            line if line.len() <= 70 => line,
            _ => format!("\n  {},\n", literals.join(",\n  ")),
        };
        self.hoist(wanted, Body::Constant(format!("/* @__PURE__ */ new Set([{names}])")))
    }

    /// What was hoisted since the last time that somebody asked.
    pub(super) fn take_hoisted(&self) -> Vec<Hoisted> {
        let hoisted = self.hoisted.borrow();
        let placed = self.placed.replace(hoisted.len());
        let new = hoisted.get_range(placed..).into_iter().flatten();
        new.map(|(name, body)| Hoisted { name: name.clone(), body: body.clone() }).collect()
    }

    /// The identifiers of imported types, and those of imported checks.
    pub(super) fn finish(self) -> (Vec<String>, Vec<String>) {
        let sorted = |names: RefCell<BTreeSet<String>>| names.into_inner().into_iter().collect();
        (sorted(self.imported_types), sorted(self.imported_checks))
    }
}
