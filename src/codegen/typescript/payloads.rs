//! Which event a type is the payload of.

use std::collections::BTreeMap;

use crate::contract::{Contract, Event, TypeName};

/// The payloads of a contract.
#[derive(Debug)]
pub(super) struct Payloads<'a> {
    events: BTreeMap<&'a TypeName, Option<&'a Event>>,
}

impl<'a> Payloads<'a> {
    pub(super) fn of(contract: &'a Contract) -> Self {
        let mut events = BTreeMap::new();
        for event in &contract.events {
            events.entry(&event.payload).and_modify(|only| *only = None).or_insert(Some(event));
        }
        Self { events }
    }

    /// The event whose payload a type is; nothing when there are several, or none.
    pub(super) fn event_of(&self, name: &TypeName) -> Option<&'a Event> {
        self.events.get(name).copied().flatten()
    }
}
