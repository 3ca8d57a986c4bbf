//! What is compared: one event of two sides, in one direction.

use std::sync::{Arc, OnceLock};

use indexmap::IndexMap;
use serde_json::Value;

use super::{ReaderKind, containment::Prepared, language, sample::Sampler};
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
    /// By event.
    messages: IndexMap<&'c str, Messages<'c>>,
    /// Makes messages.
    pub(super) sampler: Sampler<'c>,
    /// Reads messages as Rust does.
    pub(super) rust: Reader<'c>,
    /// Reads messages as Go and TypeScript do.
    pub(super) open: Reader<'c>,
}

/// The messages of one event as sets. What nobody asks for is not made, and what is made serves every comparison.
#[derive(Debug, Default)]
struct Messages<'c> {
    /// The reader's document, as text.
    text: &'c str,
    document: OnceLock<Arc<Value>>,
    accepted: OnceLock<Prepared<'static>>,
    written: OnceLock<Prepared<'static>>,
}

impl Messages<'_> {
    fn document(&self) -> &Arc<Value> {
        // The contract was lowered from the same text; what cannot be read accepts nothing.
        self.document.get_or_init(|| Arc::new(serde_json::from_str(self.text).unwrap_or(Value::Bool(false))))
    }
}

impl<'c> Side<'c> {
    /// The side that `documents`, lowered to `contract`, describe.
    pub fn new(label: &'c str, contract: &'c Contract, documents: &'c Documents) -> Self {
        let messages = documents.catalogue.events.iter().map(|event| {
            let text = documents.schemas.get(&event.reader).map_or("false", String::as_str);
            (event.name.as_str(), Messages { text, ..Messages::default() })
        });
        Self::of(label, contract, messages.collect())
    }

    /// A side that is only planned: the readers of its events take what these documents say.
    pub fn planned(label: &'c str, contract: &'c Contract, readers: IndexMap<&'c str, Value>) -> Self {
        let messages = readers.into_iter().map(|(event, document)| {
            let document = OnceLock::from(Arc::new(document));
            (event, Messages { document, ..Messages::default() })
        });
        Self::of(label, contract, messages.collect())
    }

    fn of(label: &'c str, contract: &'c Contract, messages: IndexMap<&'c str, Messages<'c>>) -> Self {
        Self {
            label,
            contract,
            messages,
            sampler: Sampler::new(contract),
            rust: Reader::new(contract, ReaderKind::Rust),
            open: Reader::new(contract, ReaderKind::Open),
        }
    }

    /// What the reader of an event accepts.
    pub(super) fn reader_document(&self, event: &Event) -> &Value {
        self.messages.get(event.name.as_str()).map_or(&Value::Bool(false), |messages| messages.document())
    }

    /// The same, read.
    pub(super) fn accepted(&self, event: &Event) -> Option<&Prepared<'static>> {
        let messages = self.messages.get(event.name.as_str())?;
        Some(messages.accepted.get_or_init(|| Prepared::shared(Arc::clone(messages.document()))))
    }

    /// Everything that the writer of an event can write.
    pub(super) fn written(&self, event: &Event) -> Option<&Prepared<'static>> {
        let messages = self.messages.get(event.name.as_str())?;
        let written = || Prepared::shared(Arc::new(language::written(self.contract, &event.payload)));
        Some(messages.written.get_or_init(written))
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
