//! What the readers of a planned release take, as documents like those of a real one.

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use super::blend::Blended;
use crate::compat::accepted_type;
use crate::schema::Documents;

/// The definitions that the documents of a release have, by type.
pub(super) fn definitions(documents: &Documents) -> Map<String, Value> {
    let mut definitions = Map::new();
    for event in &documents.catalogue.events {
        let document = documents.schemas.get(&event.reader).and_then(|text| serde_json::from_str::<Value>(text).ok());
        if let Some(Value::Object(own)) = document.and_then(|mut document| document.get_mut("$defs").map(Value::take)) {
            definitions.extend(own);
        }
    }
    definitions
}

/// For each event what its readers take. A type that neither side has in this form is described anew; where that cannot be
/// done, because members of other types stand among its own, nothing is taken for read.
pub(super) fn readers<'b>(blended: &'b Blended, newer: &Map<String, Value>) -> IndexMap<&'b str, Value> {
    let definition = |(name, definition): (&crate::contract::TypeName, &crate::contract::TypeDef)| {
        let known = if blended.made.contains(name) { None } else { newer.get(&name.0).cloned() };
        let said = known.or_else(|| accepted_type(&definition.kind));
        (name.0.clone(), said.unwrap_or(Value::Bool(false)))
    };
    let all: Map<String, Value> = blended.contract.types.iter().map(definition).collect();
    let events = blended.contract.events.iter().map(|event| {
        let reached = blended.contract.reach(&event.payload);
        let own: Map<String, Value> =
            reached.iter().filter_map(|name| Some((name.0.clone(), all.get(&name.0)?.clone()))).collect();
        let document = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$ref": format!("#/$defs/{}", event.payload),
            "$defs": own,
        });
        (event.name.as_str(), document)
    });
    events.collect()
}
