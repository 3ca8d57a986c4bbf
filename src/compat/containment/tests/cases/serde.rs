//! The forms that serde gives to types.

use super::check;

#[test]
fn tagged_unions() {
    check(&[
        // Internally tagged: a variant was added.
        (
            "<",
            r#"{"oneOf": [{"type": "object", "properties": {"t": {"type": "string", "const": "a"}, "x": {"type": "integer"}}, "required": ["t", "x"]}]}"#,
            r#"{"oneOf": [
                {"type": "object", "properties": {"t": {"type": "string", "const": "a"}, "x": {"type": "integer"}}, "required": ["t", "x"]},
                {"type": "object", "properties": {"t": {"type": "string", "const": "b"}}, "required": ["t"]}]}"#,
        ),
        // Externally tagged, with a unit variant.
        (
            "<",
            r#"{"oneOf": [{"type": "string", "enum": ["unit"]}, {"type": "object", "properties": {"v": {"type": "integer"}}, "required": ["v"], "additionalProperties": false}]}"#,
            r#"{"oneOf": [{"type": "string", "enum": ["unit", "other"]}, {"type": "object", "properties": {"v": {"type": "number"}}, "required": ["v"], "additionalProperties": false}]}"#,
        ),
        // Adjacently tagged.
        (
            "#",
            r#"{"oneOf": [{"type": "object", "properties": {"t": {"const": "a"}, "c": {"type": "integer"}}, "required": ["t", "c"]}, {"type": "object", "properties": {"t": {"const": "b"}}, "required": ["t"]}]}"#,
            r#"{"oneOf": [{"type": "object", "properties": {"t": {"const": "a"}, "c": {"type": "string"}}, "required": ["t", "c"]}, {"type": "object", "properties": {"t": {"const": "b"}}, "required": ["t"]}]}"#,
        ),
        // The tag moved from "external" to "internal".
        (
            "#",
            r#"{"oneOf": [{"type": "object", "properties": {"a": {"type": "object", "properties": {"x": {"type": "integer"}}, "required": ["x"]}}, "required": ["a"], "additionalProperties": false}]}"#,
            r#"{"oneOf": [{"type": "object", "properties": {"t": {"const": "a"}, "x": {"type": "integer"}}, "required": ["t", "x"]}]}"#,
        ),
        // An enum that keeps what it does not know.
        (
            "<",
            r#"{"type": "string", "oneOf": [{"const": "a"}, {"const": "b"}]}"#,
            r#"{"type": "string", "anyOf": [{"enum": ["a"]}, {"not": {"enum": ["a"]}}]}"#,
        ),
    ]);
}

#[test]
fn aliases() {
    let group = |names: &[&str]| {
        let one: Vec<String> = names.iter().map(|name| format!(r#"{{"required": ["{name}"]}}"#)).collect();
        format!(r#"{{"oneOf": [{}, {{"not": {{"anyOf": [{}]}}}}]}}"#, one.join(","), one.join(","))
    };
    let kept = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    let old = kept(format!(
        r#"{{"type": "object", "properties": {{"a": {{"type": "string"}}, "b": {{"type": "string"}}}}, "allOf": [{}]}}"#,
        group(&["a", "b"])
    ));
    let new = kept(format!(
        r#"{{"type": "object", "properties": {{"a": {{"type": "string"}}, "b": {{"type": "string"}}, "c": {{"type": "string"}}}}, "allOf": [{}]}}"#,
        group(&["a", "b", "c"])
    ));
    let writer = r#"{"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}"#;
    let closed = r#"{"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"], "additionalProperties": false}"#;
    check(&[
        ("=", old, old),
        // An old reader ignores `c`, and so does not mind it beside `a`.
        (">", old, new),
        ("#", writer, old),
        ("<", closed, old),
        ("<", closed, new),
    ]);
}

#[test]
fn options_and_maps() {
    check(&[
        (
            "<",
            r##"{"anyOf": [{"$ref": "#/$defs/a"}, {"type": "null"}], "$defs": {"a": {"type": "object", "required": ["x"]}}}"##,
            r#"{"type": ["object", "null"]}"#,
        ),
        (
            "<",
            r#"{"type": "object", "propertyNames": {"pattern": "^(0|([1-9][0-9]{0,1}|1[0-9]{2}|2([0-4][0-9]|5[0-5])))$"}, "additionalProperties": {"type": "integer"}}"#,
            r#"{"type": "object", "propertyNames": {"pattern": "^(0|([1-9][0-9]{0,3}|[1-5][0-9]{4}|6([0-4][0-9]{3}|5([0-4][0-9]{2}|5([0-2][0-9]|3[0-5])))))$"}, "additionalProperties": {"type": "integer"}}"#,
        ),
        (
            "<",
            r#"{"type": "object", "propertyNames": {"format": "uuid"}, "additionalProperties": {"type": "integer"}}"#,
            r#"{"type": "object", "additionalProperties": {"type": "integer"}}"#,
        ),
        (
            "<",
            r#"{"type": "object", "properties": {"label": {"type": "string"}}, "required": ["label"], "additionalProperties": {"type": "integer"}}"#,
            r#"{"type": "object", "properties": {"label": {"type": "string"}}, "required": ["label"]}"#,
        ),
        (
            "=",
            r#"{"type": "array", "items": {"type": "string"}, "uniqueItems": true}"#,
            r#"{"items": {"type": "string"}, "type": "array", "uniqueItems": true, "minItems": 0}"#,
        ),
    ]);
}
