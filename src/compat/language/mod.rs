//! A contract's messages as a set: a JSON Schema of exactly what a writer writes.
//!
//! The writer's schema below `schemas/` is open, as JSON Schemas are: it says nothing about members that it does not
//! name, so taken as a set it holds messages that nobody writes. Containment needs the set itself. It is made out of the
//! contract: every object is closed, and flattened parts are put in their places.

mod objects;
mod shapes;
#[cfg(test)]
mod tests;
mod unions;

pub(super) use objects::written_field;

use serde_json::{Map, Value, json};

use crate::contract::{Contract, Shape, TypeKind, TypeName};

/// Everything that a writer of `payload` can write.
pub(super) fn written(contract: &Contract, payload: &TypeName) -> Value {
    rooted(contract, &json!({"$ref": shapes::address(payload)}))
}

/// Everything that a writer can write where its contract has `shape`.
pub(super) fn written_shape(contract: &Contract, shape: &Shape) -> Value {
    rooted(contract, &shapes::schema(shape))
}

/// What the shape of a reader's contract accepts, in terms of the reader's own document.
pub(super) fn accepted_shape(shape: &Shape, document: &Value) -> Value {
    let definitions = document.get("$defs").and_then(Value::as_object);
    with_reached(&shapes::schema(shape), |name| definitions.and_then(|all| all.get(name)).cloned())
}

/// The schema with every definition of the contract that it reaches.
fn rooted(contract: &Contract, schema: &Value) -> Value {
    with_reached(schema, |name| {
        let definition = contract.definition(&TypeName(name.to_owned())).map(|definition| match &definition.kind {
            TypeKind::Record(record) => objects::schema(contract, record),
            TypeKind::Enumeration(enumeration) => unions::enumeration(enumeration),
            TypeKind::Union(union) => unions::schema(contract, union),
            TypeKind::Newtype(shape) => shapes::schema(shape),
        });
        Some(definition.unwrap_or(Value::Bool(false)))
    })
}

/// The schema with the definitions that it reaches by name.
fn with_reached(schema: &Value, definition: impl Fn(&str) -> Option<Value>) -> Value {
    let mut definitions = Map::new();
    let mut waiting = Vec::new();
    references(schema, &mut waiting);
    while let Some(name) = waiting.pop() {
        if definitions.contains_key(&name) {
            continue;
        }
        if let Some(definition) = definition(&name) {
            references(&definition, &mut waiting);
            definitions.insert(name, definition);
        }
    }
    with_definitions(schema, &Value::Object(definitions))
}

fn with_definitions(schema: &Value, definitions: &Value) -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "allOf": [schema],
        "$defs": definitions,
    })
}

fn references(schema: &Value, names: &mut Vec<String>) {
    match schema {
        Value::Object(map) => {
            for (key, value) in map {
                match value {
                    Value::String(text) if key == "$ref" => {
                        names.extend(text.strip_prefix("#/$defs/").map(shapes::plain_name));
                    }
                    // Data, not schemas.
                    _ if key == "const" || key == "enum" => {}
                    _ => references(value, names),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|each| references(each, names)),
        _ => {}
    }
}
