use super::check;

#[test]
fn members() {
    check(&[
        (
            "#",
            r#"{"properties": {"a": {"type": "integer"}, "b": {"type": "string"}}}"#,
            r#"{"properties": {"b": {"type": "integer"}, "a": {"type": "string"}}}"#,
        ),
        ("<", r#"{"type": "object", "required": ["a"]}"#, r#"{"type": "object"}"#),
        ("<", r#"{"properties": {"a": {"type": "integer"}}}"#, r#"{"properties": {"a": {"type": "number"}}}"#),
        ("#", r#"{"type": "object", "required": ["a"]}"#, r#"{"type": "object", "required": ["b"]}"#),
        ("=", r#"{"properties": {"a": {}}}"#, r#"{}"#),
        ("=", r#"{"type": "object", "properties": {"a": false}}"#, r#"{"type": "object", "not": {"required": ["a"]}}"#),
        (
            "<",
            r#"{"type": "object", "properties": {"a": {}}, "additionalProperties": false}"#,
            r#"{"type": "object", "properties": {"a": {}, "b": {}}, "additionalProperties": false}"#,
        ),
        ("=", r#"{"type": "object", "properties": {"a": false}, "required": ["a"]}"#, r#"false"#),
        ("=", r#"{"type": "object", "required": ["a"], "additionalProperties": false}"#, r#"false"#),
        (
            "<",
            r#"{"type": "object", "additionalProperties": {"type": "integer"}}"#,
            r#"{"type": "object", "additionalProperties": {"type": "number"}}"#,
        ),
        (
            "<",
            r#"{"type": "object", "additionalProperties": {"type": "integer"}}"#,
            r#"{"type": "object", "properties": {"a": {"type": "integer"}}}"#,
        ),
        (
            "#",
            r#"{"type": "object", "additionalProperties": {"type": "integer"}}"#,
            r#"{"type": "object", "properties": {"a": {"type": "string"}}}"#,
        ),
        ("=", r#"{"type": "object", "additionalProperties": false}"#, r#"{"const": {}}"#),
        (
            "=",
            r#"{"allOf": [{"type": "object", "properties": {"a": {"type": "integer"}}}, {"properties": {"b": {"type": "string"}}, "required": ["a"]}]}"#,
            r#"{"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "string"}}, "required": ["a"]}"#,
        ),
        (
            "=",
            r#"{"allOf": [{"properties": {"a": {"minimum": 1}}}, {"properties": {"a": {"maximum": 5}}}]}"#,
            r#"{"properties": {"a": {"minimum": 1, "maximum": 5}}}"#,
        ),
    ]);
}

#[test]
fn absent_is_one_more_value() {
    check(&[
        (
            "=",
            r#"{"type": "object", "properties": {"a": {"type": ["string", "null"]}}}"#,
            r#"{"type": "object", "anyOf": [{"properties": {"a": {"type": "string"}}}, {"properties": {"a": {"type": "null"}}}]}"#,
        ),
        (
            "=",
            r#"{"type": "object", "properties": {"a": {"type": "string"}}}"#,
            r#"{"type": "object", "anyOf": [{"required": ["a"], "properties": {"a": {"type": "string"}}}, {"properties": {"a": false}}]}"#,
        ),
        (
            "=",
            r#"{"type": "object"}"#,
            r#"{"type": "object", "anyOf": [{"required": ["a"]}, {"not": {"required": ["a"]}}]}"#,
        ),
        (
            "=",
            r#"{"type": "object", "required": ["a"], "properties": {"a": {"type": "boolean"}}}"#,
            r#"{"type": "object", "anyOf": [
                {"required": ["a"], "properties": {"a": {"const": true}}},
                {"required": ["a"], "properties": {"a": {"const": false}}}]}"#,
        ),
        (
            ">",
            r#"{"type": "object", "properties": {"a": {"type": "boolean"}}}"#,
            r#"{"type": "object", "anyOf": [
                {"required": ["a"], "properties": {"a": {"const": true}}},
                {"required": ["a"], "properties": {"a": {"const": false}}}]}"#,
        ),
    ]);
}

#[test]
fn unions_that_cover_only_together() {
    check(&[
        (
            "<",
            r#"{"type": "object", "required": ["a", "b"], "properties": {"a": {"type": "boolean"}, "b": {"type": "integer"}}}"#,
            r#"{"anyOf": [
                {"properties": {"a": {"const": true}, "b": {"type": "number"}}},
                {"properties": {"a": {"const": false}, "b": {"type": "integer"}}}]}"#,
        ),
        (
            "#",
            r#"{"type": "object", "required": ["a", "b"], "properties": {"a": {"type": "boolean"}, "b": {"type": "integer"}}}"#,
            r#"{"type": "object", "required": ["a"], "anyOf": [
                {"properties": {"a": {"const": true}, "b": {"type": "number"}}},
                {"properties": {"a": {"const": false}, "b": {"minimum": 0, "type": "integer"}}}]}"#,
        ),
        (
            "=",
            r#"{"type": "object", "required": ["a", "b"], "properties": {"a": {"enum": [1, 2]}, "b": {"enum": [1, 2]}}}"#,
            r#"{"type": "object", "required": ["a", "b"], "anyOf": [
                {"properties": {"a": {"const": 1}, "b": {"const": 1}}}, {"properties": {"a": {"const": 1}, "b": {"const": 2}}},
                {"properties": {"a": {"const": 2}, "b": {"const": 1}}}, {"properties": {"a": {"const": 2}, "b": {"const": 2}}}]}"#,
        ),
        (
            ">",
            r#"{"type": "object", "required": ["a", "b"], "properties": {"a": {"enum": [1, 2]}, "b": {"enum": [1, 2]}}}"#,
            r#"{"type": "object", "required": ["a", "b"], "anyOf": [
                {"properties": {"a": {"const": 1}, "b": {"const": 1}}}, {"properties": {"a": {"const": 1}, "b": {"const": 2}}},
                {"properties": {"a": {"const": 2}, "b": {"const": 2}}}]}"#,
        ),
        (
            "<",
            r#"{"type": "array", "items": {"type": "boolean"}}"#,
            r#"{"anyOf": [{"type": "array", "items": {"const": true}}, {"contains": {"const": false}}]}"#,
        ),
    ]);
}

#[test]
fn names_patterns_and_counts() {
    check(&[
        (
            "<",
            r#"{"type": "object", "propertyNames": {"enum": ["a", "b"]}}"#,
            r#"{"type": "object", "maxProperties": 2}"#,
        ),
        (
            "=",
            r#"{"type": "object", "propertyNames": {"enum": ["a", "b"]}}"#,
            r#"{"type": "object", "properties": {"a": {}, "b": {}}, "additionalProperties": false}"#,
        ),
        (
            ">",
            r#"{"type": "object", "propertyNames": {"pattern": "^[0-9]+$"}}"#,
            r#"{"type": "object", "propertyNames": {"pattern": "^[0-8]+$"}, "minProperties": 1}"#,
        ),
        (
            "<",
            r#"{"type": "object", "propertyNames": {"pattern": "^[0-8]+$"}}"#,
            r#"{"type": "object", "propertyNames": {"pattern": "^[0-9]+$"}}"#,
        ),
        (
            "=",
            r#"{"type": "object", "patternProperties": {"^a": {"type": "integer"}}, "additionalProperties": false}"#,
            r#"{"type": "object", "propertyNames": {"pattern": "^a"}, "additionalProperties": {"type": "integer"}}"#,
        ),
        (
            "<",
            r#"{"type": "object", "patternProperties": {"^a": {"type": "integer"}, "b$": {"minimum": 3}}}"#,
            r#"{"type": "object", "properties": {"ab": {"type": "integer", "minimum": 3}}}"#,
        ),
        (
            "=",
            r#"{"type": "object", "patternProperties": {"^a": {"type": "integer"}}, "properties": {"ab": {"minimum": 3}}}"#,
            r#"{"type": "object", "patternProperties": {"^a": {"type": "integer"}}, "properties": {"ab": {"minimum": 3, "type": "integer"}}}"#,
        ),
        ("<", r#"{"type": "object", "minProperties": 2}"#, r#"{"type": "object", "minProperties": 1}"#),
        ("<", r#"{"type": "object", "required": ["a", "b"]}"#, r#"{"type": "object", "minProperties": 2}"#),
        (
            "=",
            r#"{"type": "object", "properties": {"a": {}}, "additionalProperties": false, "minProperties": 1}"#,
            r#"{"type": "object", "properties": {"a": {}}, "additionalProperties": false, "required": ["a"]}"#,
        ),
        ("=", r#"{"type": "object", "propertyNames": {"enum": ["a", "b"]}, "minProperties": 3}"#, r#"false"#),
        ("=", r#"{"type": "object", "required": ["a", "b"], "maxProperties": 1}"#, r#"false"#),
        (
            "#",
            r#"{"type": "object", "minProperties": 1, "additionalProperties": {"type": "integer"}}"#,
            r#"{"type": "object", "maxProperties": 1, "additionalProperties": {"type": "number"}}"#,
        ),
        (
            "=",
            r#"{"type": "object", "maxProperties": 1, "minProperties": 1, "propertyNames": {"enum": ["a", "b"]}}"#,
            r#"{"type": "object", "oneOf": [{"required": ["a"]}, {"required": ["b"]}], "properties": {"a": {}, "b": {}}, "additionalProperties": false}"#,
        ),
        ("=", r#"{"type": "object", "propertyNames": false}"#, r#"{"const": {}}"#),
        (
            "=",
            r#"{"type": "object", "propertyNames": {"maxLength": 5, "type": "string"}}"#,
            r#"{"type": "object", "propertyNames": {"maxLength": 5}}"#,
        ),
        (
            "=",
            r#"{"type": "object", "not": {"additionalProperties": {"type": "integer"}}}"#,
            r#"{"type": "object", "not": {"additionalProperties": {"type": "integer"}}, "minProperties": 1}"#,
        ),
        (
            "#",
            r#"{"type": "object", "propertyNames": {"pattern": "^[a-c]$"}}"#,
            r#"{"type": "object", "minProperties": 1, "maxProperties": 2}"#,
        ),
        (
            "<",
            r#"{"type": "object", "propertyNames": {"pattern": "^[a-c]$"}}"#,
            r#"{"type": "object", "maxProperties": 3}"#,
        ),
    ]);
}

#[test]
fn what_depends_on_members() {
    check(&[
        (
            "=",
            r#"{"type": "object", "dependentRequired": {"a": ["b"]}}"#,
            r#"{"type": "object", "anyOf": [{"not": {"required": ["a"]}}, {"required": ["b"]}]}"#,
        ),
        (
            "=",
            r#"{"type": "object", "dependentSchemas": {"a": {"properties": {"b": {"type": "integer"}}}}}"#,
            r#"{"type": "object", "if": {"required": ["a"]}, "then": {"properties": {"b": {"type": "integer"}}}}"#,
        ),
        ("<", r#"{"type": "object", "required": ["b"]}"#, r#"{"type": "object", "dependentRequired": {"a": ["b"]}}"#),
    ]);
}

#[test]
fn unevaluated_members() {
    check(&[
        (
            "=",
            r#"{"type": "object", "allOf": [{"properties": {"a": {"type": "integer"}}}], "unevaluatedProperties": false}"#,
            r#"{"type": "object", "properties": {"a": {"type": "integer"}}, "additionalProperties": false}"#,
        ),
        (
            "=",
            r#"{"type": "object", "properties": {"k": {}}, "unevaluatedProperties": false, "oneOf": [
                {"required": ["t"], "properties": {"t": {"const": "a"}, "x": {"type": "integer"}}},
                {"required": ["t"], "properties": {"t": {"const": "b"}, "y": {"type": "string"}}}]}"#,
            r#"{"type": "object", "oneOf": [
                {"required": ["t"], "properties": {"k": {}, "t": {"const": "a"}, "x": {"type": "integer"}}, "additionalProperties": false},
                {"required": ["t"], "properties": {"k": {}, "t": {"const": "b"}, "y": {"type": "string"}}, "additionalProperties": false}]}"#,
        ),
        (
            "=",
            r#"{"type": "object", "anyOf": [{"properties": {"a": {"type": "integer"}}, "required": ["a"]}, {"properties": {"b": {}}, "required": ["b"]}], "unevaluatedProperties": {"type": "null"}}"#,
            r#"{"type": "object", "anyOf": [
                {"properties": {"a": {"type": "integer"}, "b": {}}, "required": ["a", "b"], "additionalProperties": {"type": "null"}},
                {"properties": {"a": {"type": "integer"}, "b": {"type": "null"}}, "required": ["a"], "additionalProperties": {"type": "null"}},
                {"properties": {"b": {}, "a": {"type": "null"}}, "required": ["b"], "additionalProperties": {"type": "null"}}]}"#,
        ),
        (
            "=",
            r#"{"type": "object", "if": {"properties": {"a": {"const": 1}}, "required": ["a"]}, "then": {"properties": {"b": {}}}, "else": {"properties": {"c": {}}}, "unevaluatedProperties": false}"#,
            r#"{"type": "object", "anyOf": [
                {"properties": {"a": {"const": 1}, "b": {}}, "required": ["a"], "additionalProperties": false},
                {"properties": {"c": {}}, "additionalProperties": false}]}"#,
        ),
        (
            "=",
            r##"{"type": "object", "$ref": "#/$defs/x", "unevaluatedProperties": false, "$defs": {"x": {"patternProperties": {"^a": {"type": "integer"}}}}}"##,
            r#"{"type": "object", "patternProperties": {"^a": {"type": "integer"}}, "additionalProperties": false}"#,
        ),
        (
            "=",
            r#"{"type": "object", "anyOf": [{"required": ["k"], "patternProperties": {"^a": {}}}, {"properties": {"k": {}}}], "unevaluatedProperties": false}"#,
            r#"{"type": "object", "properties": {"k": {}}, "patternProperties": {"^a": {}}, "additionalProperties": false, "anyOf": [{"required": ["k"]}, {"propertyNames": {"enum": ["k"]}}]}"#,
        ),
        (
            "=",
            r#"{"type": "object", "additionalProperties": {"type": "integer"}, "unevaluatedProperties": false}"#,
            r#"{"type": "object", "additionalProperties": {"type": "integer"}}"#,
        ),
        (
            "=",
            r#"{"type": "object", "not": {"not": {"properties": {"a": {}}}}, "unevaluatedProperties": false}"#,
            r#"{"const": {}}"#,
        ),
    ]);
}
