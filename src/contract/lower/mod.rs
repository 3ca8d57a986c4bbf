//! Lowering: JSON Schema documents read as a contract.
//!
//! Today's catalogue and every baseline come this way, because old versions exist only as JSON. Each document is lowered
//! in the direction it speaks for, and the two directions of a type are then joined member by member. What is not
//! understood is an error with file and JSON pointer, never a guess.

mod channel;
mod definition;
mod error;
mod join;
mod node;
mod record;
mod shape;
#[cfg(test)]
mod tests;
mod union;

pub use error::LowerError;

use indexmap::IndexMap;
use serde_json::Value;

use super::{Contract, Event, TypeDef, TypeName};
use crate::schema::{Direction, Documents};
use node::Node;

/// The contract that `documents` describe.
///
/// # Errors
/// [`LowerError`] at the first place that is not understood, contradicts another document or refers to nothing.
pub fn lower(documents: &Documents) -> Result<Contract, LowerError> {
    let mut readers = Side::new(Direction::Read);
    let mut writers = Side::new(Direction::Write);
    let mut events = Vec::new();
    for event in &documents.catalogue.events {
        let reader = parse(documents, &event.name, &event.reader)?;
        readers.take(&event.reader, &reader)?;
        if event.writer == event.reader {
            writers.take(&event.writer, &reader)?;
        } else {
            writers.take(&event.writer, &parse(documents, &event.name, &event.writer)?)?;
        }
        let channels = event.channels.iter().map(|document| channel::channel(&event.name, document));
        events.push(Event {
            name: event.name.clone(),
            payload: TypeName(event.payload.clone()),
            channels: channels.collect::<Result<_, _>>()?,
            since: event.since.clone(),
            examples: examples(&reader, &event.payload),
        });
    }
    let contract = Contract {
        catalogue: documents.catalogue.name.clone(),
        version: documents.catalogue.version.clone(),
        events,
        types: join::join(readers.types, writers.types)?,
    };
    check_names(&contract)?;
    Ok(contract)
}

fn parse(documents: &Documents, event: &str, file: &str) -> Result<Value, LowerError> {
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

/// The types of one direction.
struct Side {
    direction: Direction,
    types: IndexMap<TypeName, Lowered>,
}

/// A definition, and the first file that has it.
struct Lowered {
    file: String,
    definition: TypeDef,
}

impl Side {
    fn new(direction: Direction) -> Self {
        Self { direction, types: IndexMap::new() }
    }

    fn take(&mut self, file: &str, document: &Value) -> Result<(), LowerError> {
        let root = Node::root(file, document);
        let Some(definitions) = root.get("$defs") else {
            return Err(root.error("the document has no `$defs`"));
        };
        for (name, node) in definitions.members() {
            let name = TypeName(name.to_owned());
            let definition = definition::definition(&name, &node, self.direction)?;
            match self.types.get(&name) {
                Some(known) if known.definition == definition => {}
                Some(known) => return Err(node.error(&format!("`{name}` is another type in {}", known.file))),
                None => {
                    self.types.insert(name, Lowered { file: file.to_owned(), definition });
                }
            }
        }
        Ok(())
    }
}

fn examples(document: &Value, payload: &str) -> Vec<Value> {
    let definition = document.get("$defs").and_then(|definitions| definitions.get(payload));
    definition.and_then(|schema| schema.get("examples")).and_then(Value::as_array).cloned().unwrap_or_default()
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
