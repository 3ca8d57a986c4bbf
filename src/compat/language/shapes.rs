//! Shapes as JSON Schemas. What a shape says is the same in both directions; only its definitions differ.

use serde_json::{Map, Number, Value, json};

use crate::contract::{IntegerRange, Key, Shape, Text, TypeName};
use crate::schema::integers;

pub(super) fn schema(shape: &Shape) -> Value {
    match shape {
        Shape::Null => json!({"type": "null"}),
        Shape::Bool => json!({"type": "boolean"}),
        Shape::Integer(range) => integer(*range),
        Shape::Float(_) => json!({"type": "number"}),
        Shape::Text(text) => self::text(text),
        Shape::Constant(value) => json!({"const": value}),
        Shape::List { items, min, max, unique } => {
            let mut list = Map::new();
            list.insert("type".to_owned(), json!("array"));
            list.insert("items".to_owned(), schema(items));
            list.insert("minItems".to_owned(), json!(min));
            list.extend(max.map(|max| ("maxItems".to_owned(), json!(max))));
            if *unique {
                list.insert("uniqueItems".to_owned(), json!(true));
            }
            Value::Object(list)
        }
        Shape::Tuple(shapes) => json!({
            "type": "array",
            "prefixItems": shapes.iter().map(schema).collect::<Vec<_>>(),
            "minItems": shapes.len(),
            "maxItems": shapes.len(),
        }),
        Shape::Map { key, value } => {
            let mut map = Map::new();
            map.insert("type".to_owned(), json!("object"));
            map.extend(names(key).map(|names| ("propertyNames".to_owned(), names)));
            map.insert("additionalProperties".to_owned(), schema(value));
            Value::Object(map)
        }
        Shape::Any => Value::Bool(true),
        Shape::Nullable(inner) => json!({"anyOf": [schema(inner), {"type": "null"}]}),
        Shape::Named(name) => json!({"$ref": address(name)}),
    }
}

/// The reference to a definition, its name written as a JSON pointer in a URI fragment.
pub(super) fn address(name: &TypeName) -> String {
    format!("#/$defs/{}", name.0.replace('~', "~0").replace('/', "~1").replace('%', "%25"))
}

/// The name in a reference that [`address`] made.
pub(super) fn plain_name(written: &str) -> String {
    written.replace("%25", "%").replace("~1", "/").replace("~0", "~")
}

fn integer(range: IntegerRange) -> Value {
    let mut integer = Map::new();
    integer.insert("type".to_owned(), json!("integer"));
    // A bound beyond 64 bits cannot be written in a way that every validator reads exactly, so it is left out.
    integer.extend(i64::try_from(range.min).ok().map(|min| ("minimum".to_owned(), json!(min))));
    integer.extend(u64::try_from(range.max).ok().map(|max| ("maximum".to_owned(), Value::Number(Number::from(max)))));
    Value::Object(integer)
}

fn text(text: &Text) -> Value {
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!("string"));
    let counts = [("minLength", text.min), ("maxLength", text.max)];
    schema.extend(counts.into_iter().filter_map(|(keyword, count)| Some((keyword.to_owned(), json!(count?)))));
    let words = [("format", &text.format), ("pattern", &text.pattern)];
    schema.extend(words.into_iter().filter_map(|(keyword, word)| Some((keyword.to_owned(), json!(word.as_ref()?)))));
    Value::Object(schema)
}

/// The schema of a map's member names; `None` where any will do.
pub(super) fn names(key: &Key) -> Option<Value> {
    match key {
        Key::Text => None,
        Key::Bool => Some(json!({"enum": ["true", "false"]})),
        Key::Integer(range) => Some(json!({"pattern": integers(range.min, range.max)})),
        Key::Char => Some(json!({"minLength": 1, "maxLength": 1})),
        Key::Uuid => Some(json!({"format": "uuid"})),
        Key::Named(name) => Some(json!({"$ref": address(name)})),
    }
}
