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
mod confirm;
mod doubles;
mod edits;
mod file;
mod mirror;
mod outcome;
mod sites;
mod text;
mod values;

use crate::{
    artifact::Artifact,
    codegen::{Options, Refusal, Target, TypeScriptInteger},
    compat::{ReaderKind, sample::Sampler},
    contract::{Contract, Event},
    reader::Reader,
};
use base::Base;
use edits::{Documents, Limit};
use file::{File, Vector};
use outcome::{Outcome, outcome};
use values::{AFTER_LEAP_SECOND, LEAP_SECOND};

pub use confirm::{Serde, unconfirmed};

/// The folder of the files, below the artifact root.
pub const FOLDER: &str = "generated/vectors";

/// Conformance vectors, a file per event.
pub const TARGET: Target = Target {
    name: "vectors",
    summary: "conformance vectors: documents per event, with what every reader makes of them",
    render,
};

#[expect(clippy::unnecessary_wraps, reason = "other targets refuse what they cannot say")]
fn render(contract: &Contract, options: &Options) -> Result<Vec<Artifact>, Refusal> {
    use rayon::prelude::*;
    let mirrored = mirror::mirror(contract);
    let sampler = Sampler::new(&mirrored);
    let rounds = options.typescript.wide_integers == TypeScriptInteger::Number;
    let doubles = rounds.then(|| doubles::doubles(contract));
    let readers = Readers {
        rust: Reader::new(contract, ReaderKind::Rust),
        open: Reader::new(contract, ReaderKind::Open),
        doubles: doubles.as_ref().map(|contract| Reader::new(contract, ReaderKind::Open)),
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
    /// The reader of TypeScript where integers are numbers, and those that would round are refused.
    doubles: Option<Reader<'c>>,
}

fn vectors(sampler: &Sampler<'_>, readers: &Readers<'_>, event: &Event) -> File {
    let documents = documents(sampler, event);
    // Where a base is no message to begin with, its edits have more than one fault, and readers tell one or another.
    let is_read = |base: &Base| readers.open.read(&event.payload, base.text.as_bytes()).is_ok();
    let sound: Vec<bool> = documents.bases().map(is_read).collect();
    let vectors = documents.made.iter().map(|made| {
        let document = documents.document(made);
        let outcome = |reader: &Reader<'_>, document: &[u8]| {
            let outcome = outcome(reader, &event.payload, document);
            if sound[made.base] { outcome } else { outcome.without_place() }
        };
        let rust = outcome(&readers.rust, &document);
        let open = match std::str::from_utf8(&document) {
            Ok(_) => outcome(&readers.open, &document),
            // serde does not look at the text of what it ignores. Open readers keep that, and refuse what they cannot.
            Err(_) => Outcome::Rejected(None),
        };
        let (mut go, mut typescript) = (None, None);
        // What cannot be read of a flattened part would belie the part's type, where all members stand in one object.
        if let Some(reader) = &readers.doubles
            && !matches!(open, Outcome::Rejected(_))
        {
            typescript = Some(outcome(reader, &document)).filter(|typescript| *typescript != open);
        }
        match made.limit {
            Some(Limit::Positional) => {
                typescript = Some(Outcome::Rejected(None));
            }
            Some(Limit::Leaps) => {
                let after = String::from_utf8_lossy(&document).replace(LEAP_SECOND, AFTER_LEAP_SECOND);
                let read = outcome(&readers.open, after.as_bytes());
                go = Some(read.of(after.as_bytes(), &document));
            }
            _ => {}
        }
        Vector::new(made, rust, open, [go, typescript])
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
