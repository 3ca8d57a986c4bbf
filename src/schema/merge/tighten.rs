//! The range of an integer, where schemars leaves it to the `format`.

use serde_json::{Map, Value, json};

/// Gives integer schemas with a Rust width in `format` the bounds of that width, unless narrower ones stand there.
pub(super) fn integer(schema: &mut Map<String, Value>) {
    let (least, greatest) = match schema.get("format").and_then(Value::as_str) {
        Some("int8") => (json!(i8::MIN), json!(i8::MAX)),
        Some("int16") => (json!(i16::MIN), json!(i16::MAX)),
        Some("int32") => (json!(i32::MIN), json!(i32::MAX)),
        Some("int64" | "int") => (json!(i64::MIN), json!(i64::MAX)),
        Some("uint8") => (json!(u8::MIN), json!(u8::MAX)),
        Some("uint16") => (json!(u16::MIN), json!(u16::MAX)),
        Some("uint32") => (json!(u32::MIN), json!(u32::MAX)),
        Some("uint64" | "uint") => (json!(u64::MIN), json!(u64::MAX)),
        _ => return,
    };
    if !schema.contains_key("exclusiveMinimum") {
        schema.entry("minimum").or_insert(least);
    }
    if !schema.contains_key("exclusiveMaximum") {
        schema.entry("maximum").or_insert(greatest);
    }
}

/// [`integer`], applied to every schema inside `schema`.
pub(super) fn everywhere(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            integer(map);
            map.values_mut().for_each(everywhere);
        }
        Value::Array(list) => list.iter_mut().for_each(everywhere),
        _ => {}
    }
}
