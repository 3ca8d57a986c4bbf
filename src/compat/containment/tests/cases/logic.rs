use super::check;

#[test]
fn combinations() {
    check(&[
        ("=", r#"{"allOf": [{"type": "integer"}, {"minimum": 0}]}"#, r#"{"type": "integer", "minimum": 0}"#),
        ("=", r#"{"anyOf": [{"type": "integer"}, {"type": "string"}]}"#, r#"{"type": ["integer", "string"]}"#),
        (
            "=",
            r#"{"oneOf": [{"type": "integer"}, {"type": "number"}]}"#,
            r#"{"type": "number", "not": {"type": "integer"}}"#,
        ),
        ("=", r#"{"oneOf": [{"type": "integer"}, {"type": "integer"}]}"#, r#"false"#),
        (
            "=",
            r#"{"oneOf": [{"minimum": 0}, {"maximum": 10}], "type": "number"}"#,
            r#"{"type": "number", "anyOf": [{"exclusiveMaximum": 0}, {"exclusiveMinimum": 10}]}"#,
        ),
        ("=", r#"{"not": {"not": {"type": "string"}}}"#, r#"{"type": "string"}"#),
        (
            "=",
            r#"{"not": {"anyOf": [{"type": "string"}, {"type": "number"}]}}"#,
            r#"{"type": ["null", "boolean", "array", "object"]}"#,
        ),
        (
            "=",
            r#"{"not": {"type": "object", "required": ["a"], "properties": {"a": {"const": 1}}}}"#,
            r#"{"anyOf": [{"not": {"type": "object"}}, {"not": {"required": ["a"]}}, {"properties": {"a": {"not": {"const": 1}}}}]}"#,
        ),
        (
            "=",
            r#"{"if": {"type": "integer"}, "then": {"minimum": 0}, "else": {"type": "string"}}"#,
            r#"{"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string"}]}"#,
        ),
        ("=", r#"{"then": {"minimum": 0}}"#, r#"{}"#),
        ("=", r#"{"type": "string", "not": {"enum": ["a"]}}"#, r#"{"type": "string", "not": {"const": "a"}}"#),
        ("<", r#"{"type": "string", "not": {"enum": ["a", "b"]}}"#, r#"{"type": "string", "not": {"enum": ["a"]}}"#),
        (
            "=",
            r#"{"anyOf": [{"enum": ["a", "b"]}, {"type": "string", "not": {"enum": ["a", "b"]}}]}"#,
            r#"{"type": "string"}"#,
        ),
        (
            "=",
            r#"{"oneOf": [{"properties": {"a": {"type": "integer"}}, "required": ["a"], "type": "object"}, {"properties": {"b": {"type": "integer"}}, "required": ["b"], "type": "object"}]}"#,
            r#"{"type": "object", "anyOf": [
                {"required": ["a"], "properties": {"a": {"type": "integer"}}, "not": {"required": ["b"], "properties": {"b": {"type": "integer"}}}},
                {"required": ["b"], "properties": {"b": {"type": "integer"}}, "not": {"required": ["a"], "properties": {"a": {"type": "integer"}}}}]}"#,
        ),
        ("=", r#"{"anyOf": []}"#, r#"false"#),
        ("=", r#"{"oneOf": [{"const": 1}, {"const": 1.0}, {"const": 2}]}"#, r#"{"const": 2}"#),
    ]);
}
