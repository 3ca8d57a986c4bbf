use super::check;

#[test]
fn kinds_and_constants() {
    check(&[
        ("=", r#"{}"#, r#"true"#),
        ("<", r#"false"#, r#"{}"#),
        ("=", r#"false"#, r#"{"not": {}}"#),
        ("<", r#"{"type": "integer"}"#, r#"{"type": "number"}"#),
        ("=", r#"{"type": ["integer", "number"]}"#, r#"{"type": "number"}"#),
        ("#", r#"{"type": "integer"}"#, r#"{"type": "string"}"#),
        ("<", r#"{"type": "null"}"#, r#"{"type": ["string", "null"]}"#),
        ("=", r#"{"type": "boolean"}"#, r#"{"enum": [true, false]}"#),
        ("=", r#"{"type": "null"}"#, r#"{"const": null}"#),
        (">", r#"{"type": "boolean"}"#, r#"{"const": true}"#),
        ("=", r#"{"type": ["null", "boolean", "number", "string", "array", "object"]}"#, r#"{}"#),
        ("=", r#"{"const": 1}"#, r#"{"const": 1.0}"#),
        ("=", r#"{"const": [1, {"a": 2}]}"#, r#"{"const": [1.0, {"a": 2.0}]}"#),
        ("=", r#"{"const": {"a": 1, "b": 2}}"#, r#"{"const": {"b": 2, "a": 1}}"#),
        ("#", r#"{"const": {"a": 1}}"#, r#"{"const": {"a": 1, "b": 2}}"#),
        ("#", r#"{"const": [1, 2]}"#, r#"{"const": [2, 1]}"#),
        ("<", r#"{"enum": [1, "a", null]}"#, r#"{"enum": [null, 1, "a", "b"]}"#),
        ("=", r#"{"enum": ["a", "a"]}"#, r#"{"const": "a"}"#),
        ("=", r#"{"enum": []}"#, r#"false"#),
        ("<", r#"{"const": {"a": 1}}"#, r#"{"type": "object", "required": ["a"]}"#),
        ("<", r#"{"enum": [[1], [2, 3]]}"#, r#"{"type": "array", "items": {"type": "integer"}, "maxItems": 2}"#),
        ("=", r#"{"enum": [1, 2, 3]}"#, r#"{"type": "integer", "minimum": 1, "maximum": 3}"#),
        ("=", r#"{"type": "object", "const": 1}"#, r#"false"#),
        ("=", r#"{"type": [], "x-any": 1}"#, r#"false"#),
        (
            "=",
            r#"{"type": "string", "title": "A", "x-wireproof": {"a": 1}, "$comment": "no"}"#,
            r#"{"type": "string"}"#,
        ),
    ]);
}
