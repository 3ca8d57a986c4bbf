//! The schemas of all messages, lowered, each type once.

use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::{reference, refused, unreadable};
use crate::{
    codegen::Refusal,
    docs::Names,
    schema::{Documents, Lowering},
};

/// The schemas below `components`, and the document of each schema file.
pub(super) struct Components {
    pub(super) schemas: Map<String, Value>,
    keys: IndexMap<String, String>,
    documents: IndexMap<String, Value>,
}

impl Components {
    /// The types that writers' schemas speak of.
    pub(super) fn new(documents: &Documents) -> Result<Self, Refusal> {
        let mut names = Names::default();
        let mut keys = IndexMap::new();
        let mut parsed = IndexMap::new();
        let mut definitions: Map<String, Value> = Map::new();
        for event in &documents.catalogue.events {
            for file in [&event.reader, &event.writer] {
                let text = documents.schemas.get(file).map(String::as_str).unwrap_or_default();
                let document: Value =
                    serde_json::from_str(text).map_err(|error| unreadable(file, &error.to_string()))?;
                parsed.insert(file.clone(), document);
            }
            let own = parsed.get(&event.writer).and_then(|document| document.get("$defs")).and_then(Value::as_object);
            for (name, definition) in own.into_iter().flatten() {
                match definitions.get(name) {
                    Some(known) if known == definition => {}
                    Some(_) => return Err(unreadable(&event.writer, &format!("`{name}` is another type elsewhere"))),
                    None => {
                        keys.insert(name.clone(), names.take(name));
                        definitions.insert(name.clone(), definition.clone());
                    }
                }
            }
        }
        let mut components = Self { schemas: Map::new(), keys, documents: parsed };
        components.schemas = components.lowered(&definitions)?;
        Ok(components)
    }

    fn lowered(&self, definitions: &Map<String, Value>) -> Result<Map<String, Value>, Refusal> {
        let to = |name: &str| self.reference(name)["$ref"].as_str().unwrap_or_default().to_owned();
        let lowering = Lowering { definitions, reference: &to };
        let lowered = definitions.iter().map(|(name, definition)| {
            let schema = lowering.schema(definition, "").map_err(|error| {
                refused(&format!("{name}{}", error.pointer), error.problem, "say it in keywords that draft-07 has, too")
            })?;
            Ok((self.key(name).to_owned(), schema))
        });
        lowered.collect()
    }

    /// A reference to the schema of a type.
    pub(super) fn reference(&self, name: &str) -> Value {
        reference(&["components", "schemas", self.key(name)])
    }

    /// The document of a schema file, as it was.
    pub(super) fn document(&self, file: &str) -> &Value {
        self.documents.get(file).unwrap_or(&Value::Null)
    }

    fn key<'a>(&'a self, name: &'a str) -> &'a str {
        self.keys.get(name).map_or(name, String::as_str)
    }
}
