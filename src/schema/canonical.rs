//! Canonical bytes: one text per schema.

use serde_json::{Map, Value};

/// Keywords in the order in which a reader wants them; keywords that are not listed follow in the order they had.
const ORDER: &[&str] = &[
    "$schema",
    "$id",
    "title",
    "description",
    "deprecated",
    "readOnly",
    "writeOnly",
    "$ref",
    "type",
    "const",
    "enum",
    "not",
    "format",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "prefixItems",
    "items",
    "minItems",
    "maxItems",
    "uniqueItems",
    "properties",
    "required",
    "patternProperties",
    "propertyNames",
    "additionalProperties",
    "unevaluatedProperties",
    "oneOf",
    "anyOf",
    "allOf",
    "default",
    "examples",
    "x-wireproof",
    "$defs",
];

/// Keywords whose value maps names to schemas.
const NAMED_SCHEMAS: &[&str] = &["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"];
/// Keywords whose value is a list of schemas.
const SCHEMA_LISTS: &[&str] = &["oneOf", "anyOf", "allOf", "prefixItems"];
/// Keywords whose value is a schema.
const SCHEMAS: &[&str] = &[
    "items",
    "not",
    "additionalProperties",
    "unevaluatedProperties",
    "propertyNames",
    "contains",
    "if",
    "then",
    "else",
];

/// Puts the keywords of `schema` and of every schema inside it in canonical order.
///
/// Names of members and definitions keep the order they have: it is the order of declaration.
pub(super) fn canonicalise(schema: &mut Value) {
    let Value::Object(map) = schema else { return };
    for (keyword, value) in map.iter_mut() {
        if NAMED_SCHEMAS.contains(&keyword.as_str()) {
            if let Value::Object(named) = value {
                named.values_mut().for_each(canonicalise);
            }
        } else if SCHEMA_LISTS.contains(&keyword.as_str()) {
            if let Value::Array(list) = value {
                list.iter_mut().for_each(canonicalise);
            }
        } else if SCHEMAS.contains(&keyword.as_str()) {
            canonicalise(value);
        }
    }
    let mut entries: Vec<(String, Value)> = std::mem::take(map).into_iter().collect();
    entries.sort_by_key(|(keyword, _)| ORDER.iter().position(|known| known == keyword).unwrap_or(ORDER.len()));
    *map = entries.into_iter().collect::<Map<_, _>>();
}

/// The text of a JSON document: two spaces, LF, a final newline.
pub fn canonical_text(document: &Value) -> String {
    format!("{document:#}\n")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn keywords_are_ordered_and_member_names_are_not() {
        let mut schema = json!({
            "required": ["z"],
            "properties": {"type": {"format": "int32", "type": "integer"}, "const": true},
            "type": "object",
            "x-unknown": 1,
            "description": "d"
        });
        canonicalise(&mut schema);
        assert_eq!(
            schema.to_string(),
            r#"{"description":"d","type":"object","properties":{"type":{"type":"integer","format":"int32"},"const":true},"required":["z"],"x-unknown":1}"#
        );
    }
}
