//! Messages: one for each event, with examples.

use indexmap::IndexMap;
use serde_json::Value;

use super::{
    Described,
    components::{Components, parsed},
    document::{self, About, Message, MessageExample, Tag},
    unreadable,
};
use crate::{
    codegen::Refusal,
    contract::{Deprecation, Event},
    docs,
    schema::EventDocument,
};

/// More examples of a message are not shown.
const MOST_EXAMPLES: usize = 3;

/// The messages, by event.
pub(super) fn messages(
    described: &Described<'_>,
    components: &Components,
) -> Result<IndexMap<String, Message>, Refusal> {
    let events = described.contract.events.iter().zip(&described.documents.catalogue.events);
    events.map(|(event, files)| Ok((event.name.clone(), message(described, components, event, files)?))).collect()
}

fn message(
    described: &Described<'_>,
    components: &Components,
    event: &Event,
    files: &EventDocument,
) -> Result<Message, Refusal> {
    let about = described.contract.definition(&event.payload).map(|definition| definition.about.clone());
    let about = about.unwrap_or_default();
    Ok(Message {
        name: event.name.clone(),
        title: event.payload.0.clone(),
        summary: docs::summary(&about.docs),
        description: about.docs.split_once("\n\n").map(|(_, rest)| rest.trim().to_owned()).unwrap_or_default(),
        content_type: document::JSON,
        deprecated: about.deprecated.is_some(),
        tags: about.deprecated.as_ref().map(deprecated).into_iter().collect(),
        payload: components.reference(&event.payload.0),
        examples: examples(described, event, &files.writer)?,
        wireproof: About {
            writer: components.id(&files.writer),
            reader: components.id(&files.reader),
            since: event.since.clone(),
        },
    })
}

fn deprecated(deprecation: &Deprecation) -> Tag {
    Tag { name: "deprecated", description: deprecation.words() }
}

/// Examples that a writer of today may write: first those that the author declared, then recorded ones.
fn examples(described: &Described<'_>, event: &Event, writer: &str) -> Result<Vec<MessageExample>, Refusal> {
    let recorded = described.examples.get(&event.name).map(Vec::as_slice).unwrap_or_default();
    if event.examples.is_empty() && recorded.is_empty() {
        return Ok(Vec::new());
    }
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&parsed(described.documents, writer)?)
        .map_err(|error| unreadable(writer, &error.to_string()))?;
    let declared = event.examples.iter().cloned().enumerate();
    let declared = declared.map(|(index, payload)| MessageExample { name: format!("declared_{}", index + 1), payload });
    let recorded = recorded.iter().filter_map(|example| {
        Some(MessageExample { name: example.name.clone(), payload: serde_json::from_str(&example.text).ok()? })
    });
    let is_shown = |example: &MessageExample| !refers(&example.payload) && validator.is_valid(&example.payload);
    Ok(declared.chain(recorded).filter(is_shown).take(MOST_EXAMPLES).collect())
}

/// Whether a tool that follows references wherever they stand would follow one here.
fn refers(payload: &Value) -> bool {
    match payload {
        Value::Object(members) => members.get("$ref").is_some_and(Value::is_string) || members.values().any(refers),
        Value::Array(items) => items.iter().any(refers),
        _ => false,
    }
}
