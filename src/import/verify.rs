//! Whether the types say what their documents say, asked of the gate's own decision.
//!
//! A contract is a set of messages on either side: what its writers can write, and what its readers take. Both are compared
//! with the schema that was imported, without compiling anything.

use std::cell::OnceCell;

use indexmap::IndexMap;
use serde_json::Value;

use super::{
    contracted::{Contracted, Root},
    kept::kept,
};
use crate::compat::{
    accepted,
    containment::{Budget, Verdict, contains},
    written,
};
use crate::contract::{Contract, Event, TypeName};

/// How an event's type compares with the schema that it came from.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The event's name.
    pub event: String,
    /// The file that the schema is in.
    pub file: String,
    /// Whether the type reads every document of the schema.
    pub reads: Answer,
    /// Whether the type writes documents of the schema only.
    pub writes: Answer,
}

/// An answer of the gate.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// It does.
    Yes,
    /// It does as far as writers keep what they promise, which nobody checks.
    Promised,
    /// It does not: this document shows it.
    No(Value),
    /// Nobody knows, for this reason.
    Unknown(String),
}

/// Compares every event with its schema.
pub(super) fn verify(contracted: &Contracted) -> Vec<Comparison> {
    let contract = &contracted.contract;
    let mut events: IndexMap<&TypeName, &Event> = IndexMap::new();
    for event in &contract.events {
        events.entry(&event.payload).or_insert(event);
    }
    let keeping = OnceCell::new();
    let compared = contracted.roots.iter().filter_map(|root| {
        let event = events.get(&root.payload)?;
        Some(compare(contracted, event, root, &keeping))
    });
    compared.collect()
}

/// Compares one event. `keeping` is what [`kept`] gives, the same for every event, once one has asked.
fn compare(contracted: &Contracted, event: &Event, root: &Root, keeping: &OnceCell<(Contract, bool)>) -> Comparison {
    let contract = &contracted.contract;
    let comparison = |reads, writes| Comparison { event: event.name.clone(), file: root.file.clone(), reads, writes };
    let Some(schema) = &root.schema else {
        let reason = || Answer::Unknown("the schema refers to other files".to_owned());
        return comparison(reason(), reason());
    };
    let reads = match accepted(contract, &root.payload) {
        Some(accepted) => answer(contains(schema, &accepted, Budget::default())),
        None => Answer::Unknown("members of other types stand among an object's own".to_owned()),
    };
    let mut writes = answer(contains(&written(contract, &root.payload), schema, Budget::default()));
    if !contracted.promises.is_empty() && matches!(writes, Answer::No(_)) {
        let (kept, whole) = keeping.get_or_init(|| kept(contract, &contracted.promises));
        writes = match answer(contains(&written(kept, &root.payload), schema, Budget::default())) {
            Answer::Yes => Answer::Promised,
            Answer::No(_) if !whole => {
                Answer::Unknown("the bounds that writers promise of numbers are not looked at".to_owned())
            }
            answer => answer,
        };
    }
    comparison(reads, writes)
}

fn answer(verdict: Verdict) -> Answer {
    match verdict {
        Verdict::Contained => Answer::Yes,
        Verdict::NotContained(witness) => Answer::No(witness),
        Verdict::Undecided(reason) => Answer::Unknown(reason.to_string()),
    }
}
