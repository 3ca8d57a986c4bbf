//! Whether the schemas tell the truth about serde.
//!
//! What a derive says is checked, not trusted. Documents are made out of a schema, and damaged a little; each is shown to
//! the schema and to the real `serde_json` reader, and the two must agree. What the reader read is written again by the
//! real writer, and the writer's schema must accept it.
//!
//! Two spellings that serde also takes are left alone, because no writer writes them and the schemas refuse them: an array
//! in place of a struct's object, and `{"Variant": null}` in place of `"Variant"`. Numbers are compared as serde reads
//! them: `1.0` is not an integer.

mod damage;
mod sample;

use jsonschema::Validator;
use serde_json::Value;

use crate::catalogue::{Catalogue, Event};
use crate::schema::{EmitError, emit};
use sample::Sampler;

/// How many documents to try, and where the sequence of documents starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// The number of documents; about two in three of them are damaged.
    pub documents: usize,
    /// The start of the sequence: the same start gives the same documents.
    pub seed: u64,
}

impl Default for Effort {
    fn default() -> Self {
        Self { documents: 600, seed: 1 }
    }
}

/// What was tried.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Documents that schema and serde both accepted.
    pub accepted: usize,
    /// Documents that schema and serde both rejected.
    pub rejected: usize,
    /// Documents that serde wrote and the writer's schema accepted.
    pub written: usize,
}

/// A schema that does not tell the truth about serde, or none at all.
#[derive(Debug, thiserror::Error)]
pub enum Unfaithful {
    /// The event has no schemas.
    #[error(transparent)]
    NoSchema(#[from] EmitError),
    /// A schema is not a JSON Schema.
    #[error("{event}: the schema is not valid: {problem}")]
    NotASchema {
        /// The event's name.
        event: &'static str,
        /// What the validator said.
        problem: String,
    },
    /// The reader's schema accepts what serde rejects.
    #[error("{event}: the reader's schema accepts {document}, and serde rejects it: {error}")]
    TooWide {
        /// The event's name.
        event: &'static str,
        /// The document.
        document: String,
        /// What serde said.
        error: String,
    },
    /// The reader's schema rejects what serde accepts.
    #[error("{event}: serde accepts {document}, and the reader's schema rejects it: {error}")]
    TooNarrow {
        /// The event's name.
        event: &'static str,
        /// The document.
        document: String,
        /// What the schema's validator said.
        error: String,
    },
    /// The writer's schema rejects what serde writes.
    #[error("{event}: serde writes {document}, and the writer's schema rejects it: {error}")]
    Unwritable {
        /// The event's name.
        event: &'static str,
        /// The document.
        document: String,
        /// What the schema's validator said.
        error: String,
    },
    /// No document that was made was accepted, so nothing was learnt.
    #[error("{event}: none of {tried} documents made from the reader's schema was accepted")]
    NothingAccepted {
        /// The event's name.
        event: &'static str,
        /// How many were made.
        tried: usize,
    },
}

/// Checks the schemas of `E` against the real serde with the default effort.
///
/// # Errors
/// [`Unfaithful`], with the document that shows it.
pub fn faithful<E: Event>() -> Result<Tally, Unfaithful> {
    faithful_with::<E>(&Effort::default())
}

/// Checks the schemas of `E` against the real serde.
///
/// # Errors
/// [`Unfaithful`], with the document that shows it.
pub fn faithful_with<E: Event>(effort: &Effort) -> Result<Tally, Unfaithful> {
    let documents = emit(&Catalogue::new("faithful", "0").event::<E>(), None)?;
    let event = E::NAME;
    // One event has one document or two: the reader's first, the writer's last.
    let schemas: Vec<Value> = documents.schemas.values().filter_map(|text| serde_json::from_str(text).ok()).collect();
    let (Some(reader), Some(writer)) = (schemas.first(), schemas.last()) else {
        return Ok(Tally::default());
    };
    let reads = validator(event, reader)?;
    let writes = validator(event, writer)?;
    let mut sampler = Sampler::new(reader, effort.seed);
    let mut tally = Tally::default();
    for turn in 0..effort.documents {
        let mut document = sampler.document();
        for _ in 0..turn % 3 {
            sampler.damage(&mut document);
        }
        let Some(value) = compare::<E>(event, &reads, &document, &mut tally)? else { continue };
        let Ok(written) = serde_json::to_value(&value) else { continue };
        if let Err(error) = writes.validate(&written) {
            return Err(Unfaithful::Unwritable { event, document: written.to_string(), error: error.to_string() });
        }
        tally.written += 1;
        compare::<E>(event, &reads, &written, &mut Tally::default())?;
    }
    if tally.accepted == 0 && effort.documents > 0 {
        return Err(Unfaithful::NothingAccepted { event, tried: effort.documents });
    }
    Ok(tally)
}

/// Shows one document to schema and serde; returns what serde read.
fn compare<E: Event>(
    event: &'static str,
    reads: &Validator,
    document: &Value,
    tally: &mut Tally,
) -> Result<Option<E>, Unfaithful> {
    let text = document.to_string();
    match (serde_json::from_str::<E>(&text), reads.validate(document)) {
        (Ok(value), Ok(())) => {
            tally.accepted += 1;
            Ok(Some(value))
        }
        (Err(_), Err(_)) => {
            tally.rejected += 1;
            Ok(None)
        }
        (Err(error), Ok(())) => Err(Unfaithful::TooWide { event, document: text, error: error.to_string() }),
        (Ok(_), Err(error)) => Err(Unfaithful::TooNarrow { event, document: text, error: error.to_string() }),
    }
}

fn validator(event: &'static str, schema: &Value) -> Result<Validator, Unfaithful> {
    jsonschema::options()
        .with_draft(jsonschema::Draft::Draft202012)
        .should_validate_formats(true)
        .build(schema)
        .map_err(|error| Unfaithful::NotASchema { event, problem: error.to_string() })
}
