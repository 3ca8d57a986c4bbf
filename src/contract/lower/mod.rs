//! Lowering: JSON Schema documents read as a contract.
//!
//! Today's catalogue and every baseline come this way, because old versions exist only as JSON. Each document is lowered
//! in the direction it speaks for, and the two directions of a type are then joined member by member. What is not
//! understood is an error with file and JSON pointer, never a guess.

mod channel;
mod definition;
mod error;
mod join;
mod json;
mod node;
mod record;
mod shape;
#[cfg(test)]
mod tests;
mod union;
mod unread;

pub use error::LowerError;

use indexmap::IndexMap;
use rayon::prelude::*;
use serde_json::Value;

use super::{Contract, Event, TypeDef, TypeName, is_endless};
use crate::schema::{Direction, Documents, EventDocument};
use json::Json;
use node::Node;

/// The contract that `documents` describe.
///
/// # Errors
/// [`LowerError`] at the first place that is not understood, contradicts another document or refers to nothing.
pub fn lower(documents: &Documents) -> Result<Contract, LowerError> {
    // Events are independent up to here; what they share is compared when they are put together, in order.
    let parts: Vec<Part<'_>> =
        documents.catalogue.events.par_iter().map(|event| part(documents, event)).collect::<Result<_, _>>()?;
    let (mut readers, mut writers, mut events) = (IndexMap::new(), IndexMap::new(), Vec::new());
    for part in parts {
        take(&mut readers, part.readers)?;
        take(&mut writers, part.writers)?;
        events.push(part.event);
    }
    check_ends(&readers)?;
    check_ends(&writers)?;
    let contract = Contract {
        catalogue: documents.catalogue.name.clone(),
        version: documents.catalogue.version.clone(),
        events,
        types: join::join(readers, writers)?,
    };
    check_names(&contract)?;
    Ok(contract)
}

/// What one event brings.
struct Part<'d> {
    event: Event,
    readers: Vec<Lowered<'d>>,
    writers: Vec<Lowered<'d>>,
}

/// A definition, and the file that has it.
struct Lowered<'d> {
    file: &'d str,
    definition: TypeDef,
}

fn part<'d>(documents: &'d Documents, event: &'d EventDocument) -> Result<Part<'d>, LowerError> {
    let reader = parse(documents, &event.name, &event.reader)?;
    let writer = if event.writer == event.reader { None } else { Some(parse(documents, &event.name, &event.writer)?) };
    let channels = event.channels.iter().map(|document| channel::channel(&event.name, document));
    Ok(Part {
        event: Event {
            name: event.name.clone(),
            payload: TypeName(event.payload.clone()),
            channels: channels.collect::<Result<_, _>>()?,
            since: event.since.clone(),
            examples: examples(&reader, &event.payload),
        },
        readers: definitions(&event.reader, &reader, Direction::Read)?,
        writers: definitions(&event.writer, writer.as_ref().unwrap_or(&reader), Direction::Write)?,
    })
}

fn definitions<'d>(file: &'d str, document: &Json<'_>, direction: Direction) -> Result<Vec<Lowered<'d>>, LowerError> {
    let root = Node::root(file, document);
    let Some(definitions) = root.get("$defs") else {
        return Err(root.error("the document has no `$defs`"));
    };
    let lowered = definitions.members().map(|(name, node)| {
        let definition = definition::definition(&TypeName(name.to_owned()), &node, direction)?;
        Ok(Lowered { file, definition })
    });
    lowered.collect()
}

/// Adds the definitions of one document. A name that is there already must mean the same type.
fn take<'d>(types: &mut IndexMap<TypeName, Lowered<'d>>, definitions: Vec<Lowered<'d>>) -> Result<(), LowerError> {
    for lowered in definitions {
        let name = &lowered.definition.name;
        match types.get(name) {
            Some(known) if known.definition == lowered.definition => {}
            Some(known) => {
                return Err(LowerError {
                    pointer: format!("/$defs/{name}"),
                    problem: format!("`{name}` is another type in {}", known.file),
                    file: lowered.file.to_owned(),
                });
            }
            None => {
                types.insert(name.clone(), lowered);
            }
        }
    }
    Ok(())
}

/// Refuses a type that is itself without a member or an item in between.
fn check_ends(types: &IndexMap<TypeName, Lowered<'_>>) -> Result<(), LowerError> {
    let kind = |name: &TypeName| types.get(name).map(|lowered| &lowered.definition.kind);
    match types.values().find(|lowered| is_endless(&lowered.definition.name, &kind)) {
        None => Ok(()),
        Some(Lowered { file, definition }) => Err(LowerError {
            file: (*file).to_owned(),
            pointer: format!("/$defs/{}", definition.name),
            problem: format!(
                "a `{0}` is a `{0}` again, without a member or an item in between, and reading it never ends; put it \
                 into a member or a list",
                definition.name
            ),
        }),
    }
}

fn parse<'d>(documents: &'d Documents, event: &str, file: &str) -> Result<Json<'d>, LowerError> {
    let error = |file: &str, pointer: &str, problem: String| LowerError {
        file: file.to_owned(),
        pointer: pointer.to_owned(),
        problem,
    };
    let Some(text) = documents.schemas.get(file) else {
        let problem = format!("event `{event}` names the schema {file}, which is not there");
        return Err(error("catalogue.json", "/events", problem));
    };
    serde_json::from_str(text).map_err(|cause| error(file, "/", format!("not JSON: {cause}")))
}

fn examples(document: &Json<'_>, payload: &str) -> Vec<Value> {
    let definition = document.get("$defs").and_then(|definitions| definitions.get(payload));
    let examples = definition.and_then(|schema| schema.get("examples")).and_then(Json::as_array);
    examples.unwrap_or_default().iter().map(Json::to_value).collect()
}

fn check_names(contract: &Contract) -> Result<(), LowerError> {
    let mut missing = None;
    let mut check = |name: &TypeName| {
        if !contract.types.contains_key(name) && missing.is_none() {
            missing = Some(name.clone());
        }
    };
    contract.events.iter().for_each(|event| check(&event.payload));
    for definition in contract.types.values() {
        definition.for_each_name(&mut check);
    }
    match missing {
        None => Ok(()),
        Some(name) => Err(LowerError {
            file: "catalogue.json".to_owned(),
            pointer: "/".to_owned(),
            problem: format!("`{name}` is referred to and defined nowhere"),
        }),
    }
}
