//! Writing the annotation.

use serde_json::{Map, Value, json};

use crate::catalogue::meta::AboutMeta;
use crate::schema::keyword::{DEPRECATED, WIREPROOF};

/// Says `value` under `name` in the annotation of `schema`.
pub(super) fn say(schema: &mut Map<String, Value>, name: &str, value: Value) {
    let annotation = schema.entry(WIREPROOF).or_insert_with(|| Value::Object(Map::new()));
    if let Value::Object(annotation) = annotation {
        annotation.insert(name.to_owned(), value);
    }
}

/// Documentation and deprecation. What schemars says of itself stays: it may come from `#[schemars(description = "…")]`.
pub(super) fn about(schema: &mut Map<String, Value>, about: &AboutMeta) {
    let docs = about.docs.trim();
    if !docs.is_empty() && !schema.contains_key("description") {
        schema.insert("description".to_owned(), Value::String(docs.to_owned()));
    }
    if let Some((since, note)) = about.deprecated {
        schema.insert("deprecated".to_owned(), Value::Bool(true));
        let mut said = Map::new();
        if let Some(since) = since {
            said.insert("since".to_owned(), json!(since));
        }
        if let Some(note) = note {
            said.insert("note".to_owned(), json!(note));
        }
        if !said.is_empty() {
            say(schema, DEPRECATED, Value::Object(said));
        }
    }
}
