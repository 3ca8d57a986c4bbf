//! Whether the schemas tell the truth about serde.
//!
//! What a derive says is checked, not trusted. Documents are made out of a schema, and damaged a little; each is shown to
//! the schema and to the real `serde_json` reader, and the two must agree. What the reader read is written again by the
//! real writer, and the writer's schema must accept it.
//!
//! Documents are made until each declared member was in one that both accept, and each such document is damaged in
//! every way at every place. After that chance decides.
//!
//! What serde also takes and no writer writes is left alone, because the schemas refuse it: an array in place of a
//! struct's object, `{"Variant": null}` in place of `"Variant"`, `{}` in place of a buffered unit, and two variants of a
//! flattened externally tagged enum in one object, of which serde takes the first. Numbers are compared as serde reads
//! them: `1.0` is not an integer. What `serde_json` decides before a type is asked (a member that is there twice, text
//! after the end, depth) needs no schema.

mod damage;
mod format;
mod pattern;
mod promise;
mod sample;
mod spelling;
mod systematic;
mod text;
mod vocabulary;

use std::collections::BTreeSet;

use jsonschema::Validator;
use serde::Serialize;
use serde_json::Value;

use crate::catalogue::{Catalogue, Event};
use crate::schema::{EmitError, emit};
use sample::Sampler;
use text::{doubled_member, text};
use vocabulary::Vocabulary;

/// How many documents to try, and where the sequence of documents starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// The number of documents made by chance; about two in three of them are damaged. Those that are damaged in every
    /// way come on top.
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
    /// serde writes one member twice.
    #[error("{event}: serde writes the member `{member}` twice: {document}")]
    Doubled {
        /// The event's name.
        event: &'static str,
        /// The document.
        document: String,
        /// The member.
        member: String,
    },
    /// The schema holds a keyword of which no documents can be made.
    #[error(
        "{event}: no documents can be made of `{keyword}` at {pointer}, so nothing would be learnt about it; say it in other keywords"
    )]
    Unsampled {
        /// The event's name.
        event: &'static str,
        /// The keyword.
        keyword: String,
        /// Where it stands, as a JSON pointer into the reader's schema.
        pointer: String,
    },
    /// A declared member was in no accepted document, so nothing was learnt about it.
    #[error("{event}: no accepted document holds the member that {pointer} declares; try more documents")]
    Untried {
        /// The event's name.
        event: &'static str,
        /// The member's schema, as a JSON pointer into the reader's schema.
        pointer: String,
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

impl Unfaithful {
    /// Whether schema and serde were seen to disagree, rather than that too little was seen.
    pub fn is_lie(&self) -> bool {
        matches!(self, Self::TooWide { .. } | Self::TooNarrow { .. } | Self::Unwritable { .. } | Self::Doubled { .. })
    }
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
    let vocabulary = vocabulary(event, reader)?;
    let mut trial = Trial {
        event,
        reads: validator(event, reader)?,
        writes: validator(event, &promise::forgotten(writer))?,
        tally: Tally::default(),
    };
    let mut sampler = Sampler::new(reader, effort.seed);
    let mut untried: BTreeSet<usize> = vocabulary.members.keys().copied().collect();
    for turn in 0..effort.documents {
        let mut document = sampler.document();
        if turn % 3 == 0 || !untried.is_empty() {
            let accepted = trial.show::<E>(&document)?;
            let tried = untried.len();
            untried.retain(|member| !(accepted && sampler.held().contains(member)));
            if untried.len() < tried {
                for near_miss in systematic::near_misses(&document, &vocabulary.aliases) {
                    trial.show::<E>(&near_miss)?;
                }
            }
        }
        for _ in 0..turn % 3 {
            sampler.damage(&mut document);
        }
        if turn % 3 != 0 {
            trial.show::<E>(&document)?;
        }
    }
    if trial.tally.accepted == 0 && effort.documents > 0 {
        return Err(Unfaithful::NothingAccepted { event, tried: effort.documents });
    }
    match untried.first().and_then(|member| vocabulary.members.get(member)) {
        Some(pointer) if effort.documents > 0 => Err(Unfaithful::Untried { event, pointer: pointer.clone() }),
        _ => Ok(trial.tally),
    }
}

/// Documents made out of `schema`, which need not all be valid.
///
/// # Errors
/// [`Unfaithful::Unsampled`] where the schema holds what no document can be made of.
pub fn documents(event: &'static str, schema: &Value, effort: &Effort) -> Result<Vec<Value>, Unfaithful> {
    vocabulary(event, schema)?;
    let mut sampler = Sampler::new(schema, effort.seed);
    let mut made = Vec::new();
    for turn in 0..effort.documents {
        let mut document = sampler.document();
        for _ in 0..turn % 3 {
            sampler.damage(&mut document);
        }
        made.push(document);
    }
    Ok(made)
}

fn vocabulary(event: &'static str, schema: &Value) -> Result<Vocabulary, Unfaithful> {
    Vocabulary::of(schema).map_err(|unknown| Unfaithful::Unsampled {
        event,
        keyword: unknown.keyword,
        pointer: unknown.pointer,
    })
}

/// An event's schemas, and what came of showing them documents.
struct Trial {
    event: &'static str,
    reads: Validator,
    writes: Validator,
    tally: Tally,
}

impl Trial {
    /// Shows one document to schema and serde, and what serde writes of it; returns whether they accepted it.
    fn show<E: Event>(&mut self, document: &Value) -> Result<bool, Unfaithful> {
        let event = self.event;
        let Some(value) = self.compare::<E>(document)? else {
            self.tally.rejected += 1;
            return Ok(false);
        };
        self.tally.accepted += 1;
        let Ok(text) = serde_json::to_string(&value) else { return Ok(true) };
        if let Some(member) = doubled_member(&text) {
            return Err(Unfaithful::Doubled { event, document: text, member });
        }
        let Ok(written) = serde_json::from_str(&text) else { return Ok(true) };
        if let Err(error) = self.writes.validate(&written) {
            return Err(Unfaithful::Unwritable { event, document: text, error: error.to_string() });
        }
        self.tally.written += 1;
        self.compare::<E>(&written)?;
        Ok(true)
    }

    /// What serde read, if it and the schema accept the document.
    fn compare<E: Event>(&self, document: &Value) -> Result<Option<E>, Unfaithful> {
        let event = self.event;
        let text = text(document);
        match (serde_json::from_str::<E>(&text), self.reads.validate(document)) {
            (Ok(value), Ok(())) => Ok(Some(value)),
            (Err(_), Err(_)) => Ok(None),
            (Err(error), Ok(())) => Err(Unfaithful::TooWide { event, document: text, error: error.to_string() }),
            (Ok(value), Err(_)) if is_never_written_so(document, &value) => Ok(None),
            (Ok(_), Err(error)) => Err(Unfaithful::TooNarrow { event, document: text, error: error.to_string() }),
        }
    }
}

/// Whether serde took a spelling that no writer writes. What cannot be written at all (`skip_serializing` on a variant)
/// shows no spelling to compare with.
fn is_never_written_so(document: &Value, value: &impl Serialize) -> bool {
    match serde_json::to_value(value) {
        Ok(written) => spelling::is_never_written(document, &written),
        Err(_) => spelling::may_be_never_written(document),
    }
}

fn validator(event: &'static str, schema: &Value) -> Result<Validator, Unfaithful> {
    let options = jsonschema::options().with_draft(jsonschema::Draft::Draft202012).should_validate_formats(true);
    format::define(options).build(schema).map_err(|error| Unfaithful::NotASchema { event, problem: error.to_string() })
}
