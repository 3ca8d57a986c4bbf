//! Conformance vectors: documents, each with what readers make of it.
//!
//! The documents of an event cover every member, variant and value of its contract: absent, null, twice, under another name,
//! of another kind, at and beyond the ends of its range, in every spelling that JSON parsers take differently. What readers
//! make of them is computed by [`crate::reader`] and confirmed by the tests, with serde for Rust and with the generated
//! packages, which carry a test that runs the vectors.
//!
//! A document is an edit of a base: the bytes from `from` to `to` of the base's text are replaced by `put` (or, where that
//! is no text, by the bytes that `hex` spells). So a file has each message once.

mod base;
mod edits;
mod file;
mod outcome;
mod sites;
mod text;
mod values;

use super::{Options, Refusal, Target, TypeScriptInteger};
use crate::{
    artifact::Artifact,
    compat::{ReaderKind, sample::Sampler},
    contract::{Contract, Event},
    reader::Reader,
};
use edits::Documents;
use file::{File, Vector};
use outcome::{Outcome, outcome};

/// The folder of the files, below the artifact root.
pub const FOLDER: &str = "generated/vectors";

/// Conformance vectors, a file per event.
pub const TARGET: Target = Target {
    name: "vectors",
    summary: "conformance vectors: documents per event, with what every reader makes of them",
    render,
};

fn render(contract: &Contract, options: &Options) -> Result<Vec<Artifact>, Refusal> {
    use rayon::prelude::*;
    let sampler = Sampler::new(contract);
    let readers = Readers {
        rust: Reader::new(contract, ReaderKind::Rust),
        open: Reader::new(contract, ReaderKind::Open),
        rounds: options.typescript.wide_integers == TypeScriptInteger::Number,
    };
    let artifact = |event: &Event| Artifact {
        path: format!("{FOLDER}/{}.json", event.name),
        bytes: vectors(&sampler, &readers, event).text().into_bytes(),
    };
    Ok(contract.events.par_iter().map(artifact).collect())
}

/// The readers whose outcomes a file tells.
struct Readers<'c> {
    rust: Reader<'c>,
    open: Reader<'c>,
    /// Whether TypeScript refuses integers that round as a double.
    rounds: bool,
}

fn vectors(sampler: &Sampler<'_>, readers: &Readers<'_>, event: &Event) -> File {
    let documents = documents(sampler, event);
    let vectors = documents.made.iter().map(|made| {
        let document = documents.document(made);
        let rust = outcome(&readers.rust, &event.payload, &document);
        let open = match std::str::from_utf8(&document) {
            Ok(_) => outcome(&readers.open, &event.payload, &document),
            // serde does not look at the text of what it ignores. Open readers keep that, and refuse what they cannot.
            Err(_) => Outcome::Rejected(None),
        };
        let refused = made.rounds_at.as_ref().filter(|_| readers.rounds && matches!(open, Outcome::Accepted(_)));
        let typescript = refused.map(|pointer| Outcome::Rejected(Some(pointer.clone())));
        Vector::new(made, rust, open, typescript)
    });
    let vectors = vectors.collect();
    File { event: event.name.clone(), bases: documents.bases().map(|base| base.text.clone()).collect(), vectors }
}

/// The documents of an event.
fn documents<'c>(sampler: &'c Sampler<'c>, event: &'c Event) -> Documents<'c> {
    let mut documents = Documents::new(sampler, &event.payload);
    if let Some(least) = sampler.minimal_type(&event.payload) {
        let text = least.to_string();
        let base = documents.base("the least message", &least);
        text::oddities(&mut documents, base, &text);
    }
    for (place, site) in sites::sites(sampler.contract(), &sampler.routes(&event.payload)) {
        documents.site(&place, site);
    }
    documents
}
