//! Where schemas stand inside a schema.

use serde_json::Value;

/// Keywords whose value is a schema.
pub const ONE: &[&str] = &[
    "additionalItems",
    "additionalProperties",
    "contains",
    "else",
    "if",
    "items",
    "not",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
];

/// Keywords whose value is a list of schemas; `items` was one as well.
pub const LISTS: &[&str] = &["allOf", "anyOf", "oneOf", "prefixItems", "items"];

/// Keywords whose value has schemas by name.
pub const NAMED: &[&str] =
    &["$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties"];

/// The JSON pointers of all schemas in a schema, its own first.
pub fn places(schema: &Value) -> Vec<String> {
    let mut found = Vec::new();
    gather(schema, String::new(), &mut found);
    found
}

fn gather(schema: &Value, at: String, found: &mut Vec<String>) {
    let is_schema = schema.is_object() || schema.is_boolean();
    if let Value::Object(keywords) = schema {
        found.push(at.clone());
        for (keyword, value) in keywords {
            let below = format!("{at}/{}", escape(keyword));
            match value {
                Value::Object(named) if NAMED.contains(&keyword.as_str()) => {
                    for (name, schema) in named.iter().filter(|(_, schema)| !schema.is_array()) {
                        gather(schema, format!("{below}/{}", escape(name)), found);
                    }
                }
                Value::Array(list) if LISTS.contains(&keyword.as_str()) => {
                    for (index, schema) in list.iter().enumerate() {
                        gather(schema, format!("{below}/{index}"), found);
                    }
                }
                _ if ONE.contains(&keyword.as_str()) => gather(value, below, found),
                _ => {}
            }
        }
    } else if is_schema {
        found.push(at);
    }
}

fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The places of everything in a JSON value, the deepest last.
pub fn everywhere(value: &Value) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut next = 0;
    while let Some(at) = found.get(next).cloned() {
        next += 1;
        match value.pointer(&at) {
            Some(Value::Object(members)) => found.extend(members.keys().map(|name| format!("{at}/{}", escape(name)))),
            Some(Value::Array(items)) => found.extend((0..items.len()).map(|index| format!("{at}/{index}"))),
            _ => {}
        }
    }
    found
}

/// Takes out what stands at a place.
pub fn without(value: &Value, at: &str) -> Option<Value> {
    let (above, last) = at.rsplit_once('/')?;
    let mut value = value.clone();
    match value.pointer_mut(above)? {
        Value::Object(members) => drop(members.shift_remove(&last.replace("~1", "/").replace("~0", "~"))?),
        Value::Array(items) => {
            let index = last.parse().ok().filter(|index| *index < items.len())?;
            items.remove(index);
        }
        _ => return None,
    }
    Some(value)
}

/// Puts something else in a place.
pub fn with(value: &Value, at: &str, other: Value) -> Option<Value> {
    let mut value = value.clone();
    *value.pointer_mut(at)? = other;
    Some(value)
}
