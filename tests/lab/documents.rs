//! The documents that the writers of a release are given: what is a message of that release.
//!
//! They are the conformance vectors that its Rust reader accepts, and the examples. A document with a member, a value or
//! a variant that the release does not know is none: Go and TypeScript would pass it on as they got it, which no contract
//! speaks of. Nor is an array in a record's place, which serde takes and nobody writes.

#[path = "../vectors/file.rs"]
mod file;

use std::collections::BTreeMap;

use file::{File, Outcome};
use serde_json::Value;
use wireproof::{
    codegen::Options,
    compat::ReaderKind,
    contract::{Contract, Event},
    reader::{NoteKind, Reader},
    vectors,
};

use crate::{outcome::says_the_same, release::project};

/// The documents of each event.
pub(crate) type Documents = BTreeMap<String, Vec<String>>;

/// The documents of a release.
pub(crate) fn documents(contract: &Contract) -> Documents {
    let mut documents = Documents::new();
    for artifact in (vectors::TARGET.render)(contract, &Options::default()).unwrap() {
        let file: File = serde_json::from_slice(&artifact.bytes).unwrap();
        let accepted = file
            .vectors
            .iter()
            .filter(|vector| matches!(vector.rust, Outcome::Accepted(_)) && !vector.is_positional())
            .filter_map(|vector| String::from_utf8(file.document(vector)).ok());
        documents.insert(file.event.clone(), accepted.collect());
    }
    let reader = Reader::new(contract, ReaderKind::Rust);
    for event in &contract.events {
        let of_event = documents.entry(event.name.clone()).or_default();
        of_event.extend(event.examples.iter().map(Value::to_string));
        of_event.extend(examples(&event.name));
        of_event.retain(|document| is_own(&reader, event, document));
    }
    documents
}

/// What the examples folder has of an event, whatever its release.
fn examples(event: &str) -> Vec<String> {
    let folder = project().join("schemas/examples").join(event);
    let Ok(entries) = fs_err::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| fs_err::read_to_string(path).unwrap()).collect()
}

/// Whether the release knows everything that is in a document.
fn is_own(reader: &Reader<'_>, event: &Event, document: &str) -> bool {
    let Ok(reading) = reader.read(&event.payload, document.as_bytes()) else { return false };
    let is_ignored = reading.notes.iter().any(|note| matches!(note.what, NoteKind::Ignored { .. }));
    // What a catch-all takes, it writes as itself.
    !is_ignored && reading.written().is_some_and(|written| says_the_same(document, &written))
}
