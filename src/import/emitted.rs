//! Documents that wireproof emitted: they are lowered as every baseline is.

use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::{
    ImportError,
    contracted::{Contracted, placeholder},
    document::{Document, Kind},
    note::Notes,
    promise::{Promise, Promises},
};
use crate::{
    contract::{Contract, lower},
    schema::{CatalogueDocument, ChannelDocument, DOCUMENT_FORMAT, Documents, EventDocument, keyword},
};

const EMIT_AGAIN: &str = "give the files as `generate` wrote them";

/// The contract of emitted documents, and what their writers promise.
pub(super) fn emitted(documents: &[Document]) -> Result<Contracted, ImportError> {
    let schemas = one_of_each(documents, Kind::Emitted)?;
    let mut notes = Notes::default();
    let catalogues = one_of_each(documents, Kind::Catalogue)?;
    let catalogue = match catalogues.values().next() {
        Some(document) => known(document, &schemas)?,
        None => assumed(&schemas, &mut notes)?,
    };
    for file in catalogue.events.iter().flat_map(|event| [&event.reader, &event.writer]) {
        if !schemas.contains_key(file) {
            let problem = format!("the catalogue names {file}, which is not there");
            return Err(ImportError::whole("catalogue.json", problem, EMIT_AGAIN));
        }
    }
    let mut promises = Promises::new();
    for event in &catalogue.events {
        if let Some(definitions) = schemas[&event.writer].value.get("$defs").and_then(Value::as_object) {
            gather(definitions, &mut promises);
        }
    }
    let documents = Documents {
        catalogue,
        schemas: schemas.iter().map(|(name, document)| (name.clone(), document.text.clone())).collect(),
        sources: IndexMap::new(),
    };
    let contract = lowered(&documents, &schemas)?;
    Ok(Contracted { contract, promises, notes: notes.into_list(), roots: Vec::new() })
}

/// The documents of a kind by the names of their files, which a catalogue knows them by.
fn one_of_each(documents: &[Document], kind: Kind) -> Result<IndexMap<String, &Document>, ImportError> {
    let mut found: IndexMap<String, &Document> = IndexMap::new();
    for document in documents.iter().filter(|document| document.kind() == kind) {
        let known = *found.entry(file_name(&document.name).to_owned()).or_insert(document);
        // One file may be known by two paths.
        if known.text != document.text {
            let problem = format!("{} has the same name, and is of another catalogue or release", known.name);
            return Err(ImportError::whole(&document.name, problem, "import one catalogue at a time"));
        }
    }
    Ok(found)
}

fn lowered(documents: &Documents, schemas: &IndexMap<String, &Document>) -> Result<Contract, ImportError> {
    lower(documents).map_err(|error| ImportError {
        file: schemas.get(&error.file).map_or(error.file, |document| document.name.clone()),
        pointer: error.pointer,
        problem: error.problem,
        remedy: EMIT_AGAIN.to_owned(),
    })
}

/// The catalogue as it is written down; without the events that nobody asked for, where somebody asked for schemas.
fn known(document: &Document, schemas: &IndexMap<String, &Document>) -> Result<CatalogueDocument, ImportError> {
    let mut catalogue = CatalogueDocument::parse(&document.text)
        .map_err(|cause| ImportError::whole(&document.name, cause.to_string(), EMIT_AGAIN))?;
    if !document.wanted {
        let wanted = |file: &String| schemas.get(file).is_some_and(|document| document.wanted);
        catalogue.events.retain(|event| wanted(&event.reader) || wanted(&event.writer));
        for event in &mut catalogue.events {
            // What does not lie beside the schema that was asked for is taken to be the same.
            if !schemas.contains_key(&event.writer) {
                event.writer.clone_from(&event.reader);
            } else if !schemas.contains_key(&event.reader) {
                event.reader.clone_from(&event.writer);
            }
        }
    }
    Ok(catalogue)
}

/// A catalogue of the events that the schemas say they are of.
fn assumed(schemas: &IndexMap<String, &Document>, notes: &mut Notes) -> Result<CatalogueDocument, ImportError> {
    let mut events: IndexMap<String, EventDocument> = IndexMap::new();
    let (mut name, mut version) = ("events".to_owned(), "0.1.0".to_owned());
    for (file, document) in schemas {
        let root = document.root();
        let said = |path: &str| document.value.pointer(path).and_then(Value::as_str);
        let event = said(&format!("/{}/event", keyword::WIREPROOF));
        let payload = said("/$ref").and_then(|reference| reference.strip_prefix("#/$defs/"));
        let (Some(event), Some(payload)) = (event, payload) else {
            return Err(root.error("the document names no event, or no type as its payload", EMIT_AGAIN));
        };
        if let Some((said_name, said_version)) = said("/$id").and_then(identity) {
            (name, version) = (said_name.to_owned(), said_version.to_owned());
        }
        let contract = said(&format!("/{}/contract", keyword::WIREPROOF)).unwrap_or_default();
        let entry = events.entry(event.to_owned()).or_insert_with(|| EventDocument {
            name: event.to_owned(),
            payload: payload.to_owned(),
            reader: file.clone(),
            writer: file.clone(),
            channels: vec![ChannelDocument { template: event.to_owned(), parameters: IndexMap::new() }],
            since: None,
        });
        match contract {
            "writer" => entry.writer.clone_from(file),
            "reader" => entry.reader.clone_from(file),
            _ => {}
        }
    }
    for event in events.values() {
        notes.of_all(placeholder(&event.name));
    }
    Ok(CatalogueDocument { format: DOCUMENT_FORMAT, name, version, events: events.into_values().collect() })
}

/// The catalogue's name and version in an `$id`.
fn identity(id: &str) -> Option<(&str, &str)> {
    let mut parts = if let Some(parts) = id.strip_prefix("urn:wireproof:") {
        return parts.split_once(':').and_then(|(name, rest)| Some((name, rest.rsplit_once(':')?.0)));
    } else {
        id.rsplit('/').skip(1)
    };
    let version = parts.next()?;
    Some((parts.next()?, version))
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// The promises in a writer's definitions.
fn gather(definitions: &Map<String, Value>, promises: &mut Promises) {
    for (name, definition) in definitions {
        add(name, definition, promises);
        members(name, definition, promises);
        let branches = ["oneOf", "anyOf"].into_iter().filter_map(|keyword| definition.get(keyword)?.as_array());
        for branch in branches.flatten() {
            let Some(variant) = said(branch, keyword::VARIANT).and_then(Value::as_str) else { continue };
            let place = format!("{name}::{variant}");
            for payload in payloads(branch, said(definition, keyword::TAGGING)) {
                add(&place, payload, promises);
                members(&place, payload, promises);
            }
        }
    }
}

/// Where a variant's payload stands: in the branch itself, or in the member that carries it.
fn payloads<'v>(branch: &'v Value, tagging: Option<&Value>) -> Vec<&'v Value> {
    let content = tagging.and_then(|tagging| tagging.get("adjacent")?.get(1)?.as_str());
    let is_external = tagging.is_some_and(|tagging| tagging == "external");
    let is_untagged = said(branch, keyword::UNTAGGED).is_some();
    let properties = branch.get("properties").and_then(Value::as_object);
    match (content, properties) {
        (Some(content), Some(properties)) if !is_untagged => properties.get(content).into_iter().collect(),
        (None, Some(properties)) if is_external && !is_untagged => properties.values().collect(),
        _ => vec![branch],
    }
}

fn members(place: &str, schema: &Value, promises: &mut Promises) {
    for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let field = said(property, keyword::FIELD).and_then(Value::as_str).unwrap_or(name);
        add(&format!("{place}.{field}"), property, promises);
    }
}

fn add(place: &str, schema: &Value, promises: &mut Promises) {
    let promise = promise(schema);
    if !promise.is_empty() {
        promises.insert(place.to_owned(), promise);
    }
}

fn promise(schema: &Value) -> Promise {
    let mut found = Promise::default();
    for keyword in said(schema, keyword::PROMISED).and_then(Value::as_array).into_iter().flatten() {
        if let Some((keyword, value)) = keyword.as_str().and_then(|keyword| Some((keyword, schema.get(keyword)?))) {
            found.add(keyword, value);
        }
    }
    let items = schema.get("items").map(promise).unwrap_or_default();
    found.items = items.of_items().items;
    found
}

fn said<'v>(schema: &'v Value, name: &str) -> Option<&'v Value> {
    schema.get(keyword::WIREPROOF)?.get(name)
}

#[cfg(test)]
mod tests {
    use super::identity;

    #[test]
    fn identities_tell_name_and_version() {
        assert_eq!(identity("urn:wireproof:pubsub:2.32.0:chat_event.writer"), Some(("pubsub", "2.32.0")));
        assert_eq!(identity("https://example.com/schemas/a/1.0.0/b.schema.json"), Some(("a", "1.0.0")));
        assert_eq!(identity("x"), None);
    }
}
