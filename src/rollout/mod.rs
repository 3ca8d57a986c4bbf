//! The way from one release to another, for catalogues that are not directly compatible.
//!
//! A change that old and new services cannot live with side by side is made in steps: releases between the two, each of which
//! can live beside its neighbours. Such a release reads what either side writes, and writes first what the older side does,
//! then what the newer does. [`plan`] finds the least of it that the gate agrees to, and says what it is in Rust.
//!
//! Nothing here decides what is compatible. Each pair of neighbours, and each release among itself, is shown to the gate
//! ([`crate::compat::follow`]) as if it were a real one; a plan is only told as safe if the gate is open everywhere.
//!
//! A type into which another is flattened keeps its newer form from the first step on, whose readers and writers then are
//! the newer side's; where the gate does not agree to that, no way is known.
//!
//! Neighbours: [`crate::compat`] judges, [`crate::contract`] is what is put together.

mod blend;
mod declaration;
mod document;
mod edit;
mod item;
mod pairing;
mod plan;
mod proof;
mod search;

pub use plan::{Edit, PLAN_VERSION, Plan, Step, Told, Verdict};

use crate::compat::Severity;
use crate::contract::Contract;
use crate::schema::Documents;
use pairing::Pairing;
use proof::Ground;

/// One end of the way.
#[derive(Debug)]
pub struct End<'c> {
    /// What the plan calls it: a release's version, or `today`.
    pub label: &'c str,
    /// Its contract.
    pub contract: &'c Contract,
    /// What the contract was lowered from.
    pub documents: &'c Documents,
}

/// The severity that a project chose for a rule at an event: `None` where nothing was chosen, `Some(None)` where the rule is
/// switched off.
pub type Chosen<'c> = &'c (dyn Fn(&str, &str) -> Option<Option<Severity>> + Sync);

/// The way from `old` to `new`.
pub fn plan(old: &End<'_>, new: &End<'_>, severity: Chosen<'_>) -> Plan {
    let pairing = Pairing::new(old.contract, new.contract);
    let ground = Ground::new(old, new, &pairing, severity);
    let found = search::search(&ground);
    plan::tell(&ground, found)
}
