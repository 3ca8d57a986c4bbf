//! Import: JSON Schema and AsyncAPI documents, as Rust event types.
//!
//! ```text
//! our own documents, releases ─ lower ┐
//! JSON Schema, AsyncAPI ─ foreign ────┴▶ contract, promises, notes ─ rust (the Rust target's types) ─▶ source
//! ```
//!
//! What serde can be told is told. What a Rust type cannot say but a writer can promise becomes a promise, with a note. What
//! neither can say is an [`ImportError`] that names the place: no type is silently wider or narrower than its document.

mod address;
mod asyncapi;
mod contracted;
mod document;
mod emitted;
mod error;
mod foreign;
mod kept;
mod node;
mod note;
mod promise;
mod published;
mod rust;
mod verify;

pub use document::{File, beside, companions};
pub use error::ImportError;
pub use note::Note;
pub use rust::Crate;
pub use verify::{Answer, Comparison};

use document::{Document, Kind};
use note::Notes;

/// Event types in Rust.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// A module: types, and `catalogue()`.
    pub source: String,
    /// Where the types are not exactly what the documents say, or something was assumed.
    pub notes: Vec<Note>,
    /// The crates that the module needs beside `schemars`, `serde` and `wireproof`.
    pub crates: Vec<Crate>,
    /// The events' names.
    pub events: Vec<String>,
    /// How the types of events compare with schemas that are not wireproof's own.
    pub comparisons: Vec<Comparison>,
    /// How many types there are.
    pub types: usize,
}

/// Reads documents as a contract, and writes that as Rust. `name` is what the type of a schema is called that names none.
///
/// # Errors
/// [`ImportError`] at the first place that is not understood, or that no Rust type says.
pub fn import(files: &[File], name: Option<&str>) -> Result<Imported, ImportError> {
    let mut documents = Vec::new();
    for file in files {
        documents.extend(Document::all(file)?);
    }
    let is_own = |document: &Document| matches!(document.kind(), Kind::Catalogue | Kind::Emitted);
    let wanted: Vec<&Document> = documents.iter().filter(|document| document.wanted).collect();
    let mut contracted = match wanted.iter().find(|document| !is_own(document)) {
        None => emitted::emitted(&documents)?,
        Some(_) => published::published(&documents, name)?,
    };
    let mut notes = Notes::default();
    let module = rust::module(&contracted, &mut notes).map_err(|refusal| ImportError {
        file: wanted.first().map(|document| document.name.clone()).unwrap_or_default(),
        pointer: refusal.place,
        problem: refusal.problem,
        remedy: "take this type out of the document, and write it by hand".to_owned(),
    })?;
    contracted.notes.extend(notes.into_list());
    let comparisons = verify::verify(&contracted);
    Ok(Imported {
        source: module.text,
        notes: contracted.notes,
        crates: module.crates,
        events: contracted.contract.events.iter().map(|event| event.name.clone()).collect(),
        comparisons,
        types: contracted.contract.types.len(),
    })
}
