//! What a reader takes, said by its contract alone: for releases that exist only as a plan and have no documents.
//!
//! Serde takes a little more than is said here, such as an array in place of a record: what is contained in this set is
//! read for certain.

use serde_json::{Map, Value, json};

use super::shapes;
use crate::contract::{
    Enumeration, Field, Member, Payload, ReadPresence, Record, Shape, Tagging, TypeKind, Union, Variant,
};

/// What a reader takes of a type; `None` where members of other types stand among its own.
pub(super) fn definition(kind: &TypeKind) -> Option<Value> {
    match kind {
        TypeKind::Record(record) => Some(Value::Object(object(record, record.closed, None)?)),
        TypeKind::Enumeration(enumeration) => Some(self::enumeration(enumeration)),
        TypeKind::Union(union) => self::union(union),
        TypeKind::Newtype(shape) => Some(shapes::schema(shape)),
    }
}

fn enumeration(enumeration: &Enumeration) -> Value {
    if enumeration.catch_all.is_some() {
        return json!({"type": "string"});
    }
    json!({"enum": enumeration.values.iter().flat_map(|value| &value.read).collect::<Vec<_>>()})
}

/// An object with the record's members, and with a `tag` of these values where there is one.
fn object(record: &Record, closed: bool, tag: Option<(&str, Value)>) -> Option<Map<String, Value>> {
    let (mut properties, mut demands) = (Map::new(), Vec::new());
    if let Some((name, values)) = tag {
        properties.insert(name.to_owned(), values);
        demands.push(json!({"required": [name]}));
    }
    for member in &record.members {
        let Member::Field(field) = member else { return None };
        add(field, &mut properties, &mut demands);
    }
    let mut object = Map::new();
    object.insert("type".to_owned(), json!("object"));
    object.insert("properties".to_owned(), Value::Object(properties));
    if !demands.is_empty() {
        object.insert("allOf".to_owned(), Value::Array(demands));
    }
    if closed {
        object.insert("additionalProperties".to_owned(), json!(false));
    }
    Some(object)
}

fn add(field: &Field, properties: &mut Map<String, Value>, demands: &mut Vec<Value>) {
    let Some(reading) = &field.read else { return };
    let schema = shapes::schema(&field.shape);
    properties.extend(reading.names.iter().map(|name| (name.clone(), schema.clone())));
    if reading.presence == ReadPresence::Required {
        demands
            .push(json!({"anyOf": reading.names.iter().map(|name| json!({"required": [name]})).collect::<Vec<_>>()}));
    }
    // One member under two of its names is there twice, which serde refuses.
    for (index, one) in reading.names.iter().enumerate() {
        let others = reading.names.iter().skip(index + 1);
        demands.extend(others.map(|other| json!({"not": {"required": [one, other]}})));
    }
}

fn union(union: &Union) -> Option<Value> {
    let taken: Vec<&String> = union.variants.iter().flat_map(|variant| &variant.read).collect();
    let mut branches = Vec::new();
    for variant in &union.variants {
        if variant.untagged || union.tagging == Tagging::Untagged {
            branches.push(carried(&variant.payload, union.closed)?);
        } else if variant.catch_all {
            branches.push(tagged(union, variant, &json!({"type": "string", "not": {"enum": taken}}))?);
        } else if !variant.read.is_empty() {
            branches.push(tagged(union, variant, &json!({"enum": variant.read}))?);
        }
    }
    Some(if branches.is_empty() { Value::Bool(false) } else { json!({"anyOf": branches}) })
}

/// What a variant carries, beside no tag.
fn carried(payload: &Payload, closed: bool) -> Option<Value> {
    Some(match payload {
        Payload::Unit => json!({"type": "null"}),
        Payload::Newtype(shape) => shapes::schema(shape),
        Payload::Tuple(parts) => shapes::schema(&Shape::Tuple(parts.clone())),
        Payload::Record(record) => Value::Object(object(record, closed || record.closed, None)?),
    })
}

fn tagged(union: &Union, variant: &Variant, tags: &Value) -> Option<Value> {
    match &union.tagging {
        Tagging::External | Tagging::Untagged => external(union, variant, tags),
        Tagging::Internal { tag } => internal(union, variant, tag, tags),
        Tagging::Adjacent { tag, content } => {
            let mut properties = Map::from_iter([(tag.clone(), tags.clone())]);
            let mut required = vec![tag];
            properties.insert(content.clone(), carried(&variant.payload, union.closed)?);
            if variant.payload != Payload::Unit {
                required.push(content);
            }
            let mut object = Map::from_iter([("type".to_owned(), json!("object"))]);
            object.insert("properties".to_owned(), Value::Object(properties));
            object.insert("required".to_owned(), json!(required));
            if union.closed {
                object.insert("additionalProperties".to_owned(), json!(false));
            }
            Some(Value::Object(object))
        }
    }
}

fn external(union: &Union, variant: &Variant, tags: &Value) -> Option<Value> {
    if variant.payload == Payload::Unit {
        return Some(tags.clone());
    }
    let content = carried(&variant.payload, union.closed)?;
    let branches = variant.read.iter().map(|name| {
        json!({
            "type": "object",
            "properties": {name.clone(): content},
            "required": [name],
            "additionalProperties": false,
        })
    });
    Some(json!({"anyOf": branches.collect::<Vec<_>>()}))
}

fn internal(union: &Union, variant: &Variant, tag: &str, tags: &Value) -> Option<Value> {
    let beside = |record: &Record| {
        let closed = union.closed || record.closed;
        Some(Value::Object(object(record, closed, Some((tag, tags.clone())))?))
    };
    match &variant.payload {
        Payload::Record(record) => beside(record),
        Payload::Unit => beside(&Record::default()),
        Payload::Newtype(shape) => {
            let tagged = json!({"type": "object", "properties": {tag: tags}, "required": [tag]});
            Some(json!({"allOf": [tagged, shapes::schema(shape)]}))
        }
        Payload::Tuple(_) => None,
    }
}
