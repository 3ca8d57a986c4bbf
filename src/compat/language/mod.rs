//! A contract's messages as a set: a JSON Schema of exactly what a writer writes.
//!
//! The writer's schema below `schemas/` is open, as JSON Schemas are: it says nothing about members that it does not
//! name, so taken as a set it holds messages that nobody writes. Containment needs the set itself. It is made out of the
//! contract: every object is closed, and flattened parts are put in their places.

mod objects;
mod reading;
mod shapes;
#[cfg(test)]
mod tests;
mod unions;

pub(super) use objects::written_field;

use serde_json::{Map, Value, json};

use crate::contract::{Contract, Payload, Shape, TypeKind, TypeName};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Everything that a writer of `payload` can write.
pub fn written(contract: &Contract, payload: &TypeName) -> Value {
    rooted(contract, &json!({"$ref": shapes::address(payload)}))
}

/// Everything that a writer can write where its contract has `shape`.
pub(super) fn written_shape(contract: &Contract, shape: &Shape) -> Value {
    rooted(contract, &shapes::schema(shape))
}

/// What a reader takes of a type, by its contract alone, as a definition to which other types are `#/$defs/…`. `None` where
/// members of other types stand among its own.
pub fn accepted_type(kind: &TypeKind) -> Option<Value> {
    reading::definition(kind)
}

/// Everything that a reader of `payload` takes, by its contract alone. `None` where members of other types stand among a
/// type's own.
pub fn accepted(contract: &Contract, payload: &TypeName) -> Option<Value> {
    let reached = contract.reach(payload);
    let definitions = reached.iter().map(|name| {
        let definition = contract.definition(name)?;
        Some((name.0.clone(), accepted_type(&definition.kind)?))
    });
    let definitions: Map<String, Value> = definitions.collect::<Option<_>>()?;
    Some(with_definitions(&json!({"$ref": shapes::address(payload)}), &Value::Object(definitions)))
}

/// What the shape of a reader's contract accepts, in terms of the reader's own document.
pub(super) fn accepted_shape(shape: &Shape, document: &Value) -> Value {
    let definitions = document.get("$defs").and_then(Value::as_object);
    with_reached(&shapes::schema(shape), |name| definitions.and_then(|all| all.get(name)).cloned())
}

/// Everything that a writer can write where a variant of its contract has `payload`, beside no tag.
pub(super) fn written_payload(contract: &Contract, payload: &Payload) -> Value {
    rooted(contract, &unions::payload(contract, payload))
}

/// What the reader of a document accepts as one variant of a union; `None` where the document has no such variant.
pub(super) fn accepted_variant(union: &str, variant: &str, document: &Value) -> Option<Value> {
    let definitions = document.get("$defs")?.as_object()?;
    let union = definitions.get(union)?;
    let branches = ["oneOf", "anyOf"].iter().filter_map(|keyword| union.get(keyword)?.as_array()).flatten();
    let own = branches.filter(|branch| branch.pointer("/x-wireproof/variant").is_some_and(|name| name == variant));
    let own: Vec<&Value> = own.collect();
    let schema = (!own.is_empty()).then(|| json!({ "anyOf": own }))?;
    Some(with_reached(&schema, |name| definitions.get(name).cloned()))
}

/// The documents of the first schema that are in none of the others.
pub(super) fn without(schema: Value, others: Vec<Value>) -> Value {
    let others = others.into_iter().enumerate().map(|(index, other)| json!({"not": as_part(index + 1, other)}));
    let parts: Vec<Value> = std::iter::once(as_part(0, schema)).chain(others).collect();
    json!({"$schema": DIALECT, "allOf": parts})
}

/// The documents of any of the schemas.
pub(super) fn either(schemas: Vec<Value>) -> Value {
    let parts = schemas.into_iter().enumerate().map(|(index, schema)| as_part(index, schema));
    json!({"$schema": DIALECT, "anyOf": parts.collect::<Vec<_>>()})
}

/// The schema as a resource of its own: its references stay inside it, and it keeps the definitions that it came with. What
/// is a part of it already gets a longer name.
fn as_part(index: usize, mut schema: Value) -> Value {
    rename_parts(index, &mut schema);
    if let Value::Object(keywords) = &mut schema {
        keywords.insert("$id".to_owned(), json!(format!("{PART}{index}")));
    }
    schema
}

const PART: &str = "urn:wireproof:part:";

fn rename_parts(index: usize, schema: &mut Value) {
    match schema {
        Value::Object(keywords) => {
            if let Some(Value::String(id)) = keywords.get_mut("$id")
                && let Some(inner) = id.strip_prefix(PART)
            {
                *id = format!("{PART}{index}.{inner}");
            }
            keywords.values_mut().for_each(|value| rename_parts(index, value));
        }
        Value::Array(list) => list.iter_mut().for_each(|value| rename_parts(index, value)),
        _ => {}
    }
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
        "$schema": DIALECT,
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
