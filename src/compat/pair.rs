//! What is compared: one event of two sides, in one direction.

use indexmap::IndexMap;
use serde_json::Value;

use super::{ReaderKind, sample::Sampler};
use crate::contract::{Contract, Event};
use crate::reader::Reader;
use crate::schema::Documents;

/// A catalogue as one side of a comparison: its contract, and the documents that the contract was lowered from.
#[derive(Debug)]
pub struct Side<'c> {
    /// What findings call it: a release's version, or `today`.
    pub label: &'c str,
    /// The contract.
    pub contract: &'c Contract,
    /// The readers' documents, by event.
    documents: IndexMap<String, Value>,
    /// Makes messages.
    pub(super) sampler: Sampler<'c>,
    /// Reads messages as Rust does.
    pub(super) rust: Reader<'c>,
    /// Reads messages as Go and TypeScript do.
    pub(super) open: Reader<'c>,
}

impl<'c> Side<'c> {
    /// The side that `documents`, lowered to `contract`, describe.
    pub fn new(label: &'c str, contract: &'c Contract, documents: &Documents) -> Self {
        let events = documents.catalogue.events.iter();
        let parsed = events.filter_map(|event| {
            let document = serde_json::from_str(documents.schemas.get(&event.reader)?).ok()?;
            Some((event.name.clone(), document))
        });
        Self {
            label,
            contract,
            documents: parsed.collect(),
            sampler: Sampler::new(contract),
            rust: Reader::new(contract, ReaderKind::Rust),
            open: Reader::new(contract, ReaderKind::Open),
        }
    }

    /// What the reader of an event accepts.
    pub(super) fn reader_document(&self, event: &Event) -> &Value {
        self.documents.get(&event.name).unwrap_or(&Value::Bool(false))
    }
}

/// Which of the two sides is today's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Newer {
    /// Today's writers, a baseline's readers.
    Writer,
    /// A baseline's writers, today's readers.
    Reader,
}

/// One event, from the writers of one side to the readers of another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair<'c> {
    pub(super) newer: Newer,
    pub(super) writer: &'c Side<'c>,
    pub(super) written: &'c Event,
    pub(super) reader: &'c Side<'c>,
    pub(super) read: &'c Event,
}
