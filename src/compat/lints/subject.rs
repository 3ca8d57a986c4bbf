//! What lints look at.

use indexmap::IndexMap;

use super::Issue;
use crate::{
    compat::{
        ReaderKind, Rule, Severity,
        sample::{Place, Sampler, Step},
    },
    contract::{Contract, TypeName},
    reader::Reader,
    schema::SourceDocument,
};

/// How many further events a message names.
const NAMED_EVENTS: usize = 3;

/// What the transport carries, by channel template. Nothing is limited where nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Limits {
    /// The limits of each channel.
    pub channels: IndexMap<String, ChannelLimits>,
}

/// What one channel carries.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ChannelLimits {
    /// The most bytes that a message may have.
    pub payload: Option<u64>,
    /// The most bytes that an address may have.
    pub channel: Option<u64>,
}

/// One catalogue, with what lints need to know about it.
#[derive(Debug)]
pub struct Subject<'c> {
    /// The contract.
    pub contract: &'c Contract,
    /// Where things stand in Rust, by key; empty where that is not known.
    pub sources: &'c IndexMap<String, SourceDocument>,
    /// What the transport carries.
    pub limits: &'c Limits,
    /// Whether no TypeScript reader has trouble with wide integers: they are `bigint` there, or there is none.
    pub typescript_bigint: bool,
    /// Makes messages.
    pub(super) sampler: Sampler<'c>,
    pub(super) readers: [(ReaderKind, Reader<'c>); 2],
    occurrences: IndexMap<&'c TypeName, Occurrence>,
}

/// Where a type stands in messages.
#[derive(Debug)]
pub(super) struct Occurrence {
    /// The first event that has it, as an index.
    pub(super) event: usize,
    /// The shortest place in that event's messages.
    pub(super) place: Place,
    /// The names of the other events that have it.
    others: Vec<String>,
}

impl<'c> Subject<'c> {
    /// Prepares a catalogue for lints.
    pub fn new(
        contract: &'c Contract,
        sources: &'c IndexMap<String, SourceDocument>,
        limits: &'c Limits,
        typescript_bigint: bool,
    ) -> Self {
        let sampler = Sampler::new(contract);
        let mut occurrences: IndexMap<&'c TypeName, Occurrence> = IndexMap::new();
        for (index, event) in contract.events.iter().enumerate() {
            for (name, place) in sampler.routes(&event.payload) {
                match occurrences.get_mut(name) {
                    Some(known) => known.others.push(event.name.clone()),
                    None => drop(occurrences.insert(name, Occurrence { event: index, place, others: Vec::new() })),
                }
            }
        }
        let readers = ReaderKind::ALL.map(|kind| (kind, Reader::new(contract, kind)));
        Self { contract, sources, limits, typescript_bigint, sampler, readers, occurrences }
    }

    /// The types that stand in messages, in the order in which events first have them.
    pub(super) fn written_types(&self) -> impl Iterator<Item = (&'c TypeName, &Occurrence)> {
        self.occurrences.iter().map(|(name, occurrence)| (*name, occurrence))
    }

    /// Whether a type stands in no source although sources are known: it is the standard library's, and here to stay.
    pub(super) fn is_foreign(&self, name: &TypeName) -> bool {
        !self.sources.is_empty() && !self.sources.contains_key(&name.0)
    }

    /// Where a type stands.
    pub(super) fn occurrence(&self, name: &TypeName) -> Option<&Occurrence> {
        self.occurrences.get(name)
    }

    /// The payload of the first event that has the type.
    pub(super) fn payload(&self, occurrence: &Occurrence) -> Option<&'c TypeName> {
        self.contract.events.get(occurrence.event).map(|event| &event.payload)
    }

    /// An issue at the place `inner` of the type `name`, without words.
    pub(super) fn issue(
        &self,
        rule: &'static Rule,
        severity: Severity,
        name: &TypeName,
        inner: &[Step],
    ) -> Option<Issue> {
        let occurrence = self.occurrence(name)?;
        let event = self.contract.events.get(occurrence.event)?;
        let place = [occurrence.place.as_slice(), inner].concat();
        Some(Issue {
            rule,
            effect: None,
            severity,
            event: event.name.clone(),
            pointer: self.sampler.pointer(&event.payload, &place)?,
            message: String::new(),
            witness: None,
            help: String::new(),
            source_key: name.0.clone(),
            detail: String::new(),
            readers: ReaderKind::ALL.to_vec(),
        })
    }

    /// ` (also in …)`: the other events that have the type, if there are any.
    pub(super) fn also(&self, name: &TypeName) -> String {
        let others = self.occurrence(name).map_or(&[][..], |occurrence| &occurrence.others);
        if others.is_empty() {
            return String::new();
        }
        let named: Vec<String> = others.iter().take(NAMED_EVENTS).map(|event| format!("`{event}`")).collect();
        let more = match others.len().saturating_sub(NAMED_EVENTS) {
            0 => String::new(),
            1 => " and one more event".to_owned(),
            count => format!(" and {count} more events"),
        };
        format!(" (also in {}{more})", named.join(", "))
    }
}
