//! What other tools answered "unknown", or wrongly.

use super::check;

#[test]
fn questions_that_others_leave_open() {
    check(&[
        // Recursion that is unrolled differently.
        (
            "=",
            r##"{"$ref": "#/$defs/l", "$defs": {"l": {"anyOf": [{"type": "null"}, {"type": "object", "properties": {"n": {"$ref": "#/$defs/l"}}, "required": ["n"], "additionalProperties": false}]}}}"##,
            r##"{"anyOf": [{"type": "null"}, {"type": "object", "properties": {"n": {"anyOf": [{"type": "null"}, {"type": "object", "properties": {"n": {"$ref": "#"}}, "required": ["n"], "additionalProperties": false}]}}, "required": ["n"], "additionalProperties": false}]}"##,
        ),
        // Patterns and lengths.
        ("<", r#"{"type": "string", "pattern": "^a{2,4}$"}"#, r#"{"type": "string", "minLength": 2, "maxLength": 4}"#),
        // Unions that cover only together.
        (
            "<",
            r#"{"type": "object", "properties": {"a": {"type": "integer", "minimum": 0, "maximum": 9}}, "required": ["a"]}"#,
            r#"{"anyOf": [{"type": "object", "properties": {"a": {"maximum": 4}}}, {"type": "object", "properties": {"a": {"minimum": 5}}}]}"#,
        ),
        // Present or absent.
        (
            "=",
            r#"{"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": false}"#,
            r#"{"anyOf": [{"const": {}}, {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"], "additionalProperties": false}]}"#,
        ),
        // All of several objects.
        (
            "=",
            r#"{"allOf": [{"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}, {"type": "object", "properties": {"b": {"type": "string"}}, "required": ["b"]}]}"#,
            r#"{"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "required": ["a", "b"]}"#,
        ),
        // Flattened unions that are closed.
        (
            "<",
            r#"{"type": "object", "properties": {"id": {"type": "integer"}}, "required": ["id"], "oneOf": [
                {"properties": {"card": {"type": "string"}}, "required": ["card"]}, {"properties": {"iban": {"type": "string"}}, "required": ["iban"]}],
                "unevaluatedProperties": false}"#,
            r#"{"type": "object", "properties": {"id": {"type": "integer"}, "card": {"type": "string"}, "iban": {"type": "string"}}, "required": ["id"], "additionalProperties": false}"#,
        ),
        // Member counts.
        (
            "<",
            r#"{"type": "object", "properties": {"a": {}, "b": {}}, "additionalProperties": false}"#,
            r#"{"type": "object", "maxProperties": 2}"#,
        ),
        // Integers beyond 53 bits.
        (
            "<",
            r#"{"type": "integer", "maximum": 9007199254740992}"#,
            r#"{"type": "integer", "maximum": 9007199254740993}"#,
        ),
        (
            "=",
            r#"{"type": "integer", "exclusiveMaximum": 9007199254740993}"#,
            r#"{"type": "integer", "maximum": 9007199254740992}"#,
        ),
        // Versions side by side.
        (
            "=",
            r##"{"$schema": "http://json-schema.org/draft-07/schema#", "definitions": {"a": {"type": "integer"}}, "type": "array", "items": [{"$ref": "#/definitions/a", "minimum": 3}], "additionalItems": false}"##,
            r##"{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "array", "prefixItems": [{"type": "integer"}], "items": false}"##,
        ),
        // An object that is excluded.
        (
            "=",
            r#"{"type": "object", "not": {"required": ["a"]}, "additionalProperties": {"type": "integer"}}"#,
            r#"{"type": "object", "properties": {"a": false}, "additionalProperties": {"type": "integer"}}"#,
        ),
    ]);
}
