//! References to definitions.

use serde_json::{Map, Value};

/// A schema that refers to the definition `name`.
pub(super) fn reference(name: &str) -> Map<String, Value> {
    let mut schema = Map::new();
    schema.insert("$ref".to_owned(), Value::String(format!("#/$defs/{name}")));
    schema
}
