//! The schemas of all messages, lowered, each type once.

use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::{reference, refused, unreadable};
use crate::{
    codegen::Refusal,
    docs::Names,
    schema::{Documents, Lowering},
};

/// The schemas below `components`, and the `$id` of each schema file.
pub(super) struct Components {
    pub(super) schemas: Map<String, Value>,
    keys: IndexMap<String, String>,
    ids: IndexMap<String, String>,
}

impl Components {
    /// The types that writers' schemas speak of.
    pub(super) fn new(documents: &Documents) -> Result<Self, Refusal> {
        let mut names = Names::default();
        let mut keys = IndexMap::new();
        let mut ids = IndexMap::new();
        let mut definitions: Map<String, Value> = Map::new();
        // One at a time: all documents of a large catalogue would not fit.
        for event in &documents.catalogue.events {
            let mut writer = parsed(documents, &event.writer)?;
            ids.insert(event.writer.clone(), id(&writer));
            if event.reader != event.writer {
                ids.insert(event.reader.clone(), id(&parsed(documents, &event.reader)?));
            }
            let Some(Value::Object(own)) = writer.get_mut("$defs").map(Value::take) else { continue };
            for (name, definition) in own {
                match definitions.get(&name) {
                    Some(known) if *known == definition => {}
                    Some(_) => return Err(unreadable(&event.writer, &format!("`{name}` is another type elsewhere"))),
                    None => {
                        keys.insert(name.clone(), names.take(&name));
                        definitions.insert(name, definition);
                    }
                }
            }
        }
        let mut components = Self { schemas: Map::new(), keys, ids };
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

    /// The `$id` of a schema file.
    pub(super) fn id(&self, file: &str) -> String {
        self.ids.get(file).cloned().unwrap_or_default()
    }

    fn key<'a>(&'a self, name: &'a str) -> &'a str {
        self.keys.get(name).map_or(name, String::as_str)
    }
}

/// The document of a schema file.
pub(super) fn parsed(documents: &Documents, file: &str) -> Result<Value, Refusal> {
    let text = documents.schemas.get(file).map(String::as_str).unwrap_or_default();
    serde_json::from_str(text).map_err(|error| unreadable(file, &error.to_string()))
}

fn id(document: &Value) -> String {
    document["$id"].as_str().unwrap_or_default().to_owned()
}
