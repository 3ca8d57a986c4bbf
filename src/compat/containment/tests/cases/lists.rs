use super::check;

#[test]
fn items_and_lengths() {
    check(&[
        (
            "<",
            r#"{"type": "array", "items": {"type": "integer"}}"#,
            r#"{"type": "array", "items": {"type": "number"}}"#,
        ),
        ("<", r#"{"type": "array", "minItems": 2}"#, r#"{"type": "array", "minItems": 1}"#),
        (
            "=",
            r#"{"type": "array", "prefixItems": [{"type": "integer"}, {"type": "string"}], "items": false}"#,
            r#"{"type": "array", "prefixItems": [{"type": "integer"}, {"type": "string"}], "maxItems": 2}"#,
        ),
        (
            "<",
            r#"{"type": "array", "prefixItems": [{"type": "integer"}, {"type": "string"}], "minItems": 2, "maxItems": 2}"#,
            r#"{"type": "array", "items": {"type": ["integer", "string"]}, "minItems": 2, "maxItems": 2}"#,
        ),
        ("=", r#"{"type": "array", "items": false}"#, r#"{"const": []}"#),
        ("=", r#"{"type": "array", "items": false, "minItems": 1}"#, r#"false"#),
        ("=", r#"{"type": "array", "prefixItems": [{}, false], "minItems": 2}"#, r#"false"#),
        ("=", r#"{"type": "array", "prefixItems": [{}, false]}"#, r#"{"type": "array", "maxItems": 1}"#),
        (
            ">",
            r#"{"type": "array", "prefixItems": [{"type": "string"}]}"#,
            r#"{"type": "array", "items": {"type": "string"}, "minItems": 1}"#,
        ),
        (
            "=",
            r#"{"type": "array", "items": {"type": "array", "items": false}}"#,
            r#"{"type": "array", "items": {"const": []}}"#,
        ),
        ("=", r#"{"type": "array", "minItems": 3, "maxItems": 2}"#, r#"false"#),
        (
            "cn",
            r#"{"type": "array", "items": {"type": "integer"}, "minItems": 10, "maxItems": 10}"#,
            r#"{"type": "array", "items": {"type": "number"}, "minItems": 10}"#,
        ),
    ]);
}

#[test]
fn long_lists() {
    check(&[
        ("=", r#"{"type": "array", "items": false, "minItems": 1000000000}"#, r#"false"#),
        ("cn", r#"{"type": "array", "minItems": 1000000000}"#, r#"{"type": "array", "minItems": 1}"#),
        ("uc", r#"{"type": "array", "minItems": 1000000000}"#, r#"{"type": "array", "minItems": 1000000001}"#),
        (
            "un",
            r#"{"type": "array", "items": {"type": "integer"}, "minItems": 1000000000}"#,
            r#"{"type": "array", "items": {"type": "string"}}"#,
        ),
    ]);
}

#[test]
fn contained_items() {
    check(&[
        (
            "<",
            r#"{"type": "array", "contains": {"type": "integer"}}"#,
            r#"{"type": "array", "contains": {"type": "number"}}"#,
        ),
        ("<", r#"{"type": "array", "contains": {"type": "integer"}}"#, r#"{"type": "array", "minItems": 1}"#),
        ("=", r#"{"type": "array", "contains": {}, "minContains": 2}"#, r#"{"type": "array", "minItems": 2}"#),
        (
            "=",
            r#"{"type": "array", "contains": {}, "maxContains": 2, "minContains": 0}"#,
            r#"{"type": "array", "maxItems": 2}"#,
        ),
        ("=", r#"{"type": "array", "contains": false}"#, r#"false"#),
        ("=", r#"{"type": "array", "contains": {"type": "integer"}, "minContains": 0}"#, r#"{"type": "array"}"#),
        (
            "=",
            r#"{"type": "array", "contains": {"type": "integer"}, "minContains": 0, "maxContains": 0}"#,
            r#"{"type": "array", "items": {"not": {"type": "integer"}}}"#,
        ),
        ("=", r#"{"type": "array", "contains": {"type": "integer"}, "items": {"type": "string"}}"#, r#"false"#),
        (
            "=",
            r#"{"type": "array", "items": {"type": "integer"}, "contains": {"type": "integer"}, "maxContains": 3}"#,
            r#"{"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3}"#,
        ),
        (
            "<",
            r#"{"type": "array", "allOf": [{"contains": {"const": 1}}, {"contains": {"const": 2}}]}"#,
            r#"{"type": "array", "minItems": 2}"#,
        ),
        (
            "=",
            r#"{"type": "array", "allOf": [{"contains": {"const": 1}}, {"contains": {"const": 2}}], "maxItems": 1}"#,
            r#"false"#,
        ),
        (
            "<",
            r#"{"type": "array", "allOf": [{"contains": {"minimum": 5, "type": "number"}}, {"contains": {"maximum": 7, "type": "number"}}], "maxItems": 1}"#,
            r#"{"type": "array", "contains": {"minimum": 5, "maximum": 7, "type": "number"}}"#,
        ),
    ]);
}

#[test]
fn distinct_items() {
    check(&[
        ("<", r#"{"type": "array", "uniqueItems": true}"#, r#"{"type": "array"}"#),
        ("=", r#"{"type": "array", "uniqueItems": true, "maxItems": 1}"#, r#"{"type": "array", "maxItems": 1}"#),
        ("=", r#"{"type": "array", "uniqueItems": true, "items": {"type": "boolean"}, "minItems": 3}"#, r#"false"#),
        (
            "<",
            r#"{"type": "array", "uniqueItems": true, "items": {"enum": [1, 2, 3]}}"#,
            r#"{"type": "array", "maxItems": 3}"#,
        ),
        (
            "#",
            r#"{"type": "array", "uniqueItems": true, "items": {"enum": [1, 2, 3]}}"#,
            r#"{"type": "array", "maxItems": 2}"#,
        ),
        (
            "=",
            r#"{"type": "array", "uniqueItems": true, "prefixItems": [{"enum": [1, 2]}, {"enum": [1, 2]}, {"enum": [1, 2]}], "minItems": 3}"#,
            r#"false"#,
        ),
        (
            "<",
            r#"{"type": "array", "prefixItems": [{"const": 1}, {"const": 2}], "minItems": 2, "maxItems": 2}"#,
            r#"{"type": "array", "uniqueItems": true}"#,
        ),
        (
            "<",
            r#"{"type": "array", "uniqueItems": true, "prefixItems": [{"const": 1}, {"enum": [1, 2]}], "minItems": 2}"#,
            r#"{"type": "array", "prefixItems": [{"const": 1}, {"const": 2}], "minItems": 2}"#,
        ),
        ("#", r#"{"type": "array", "items": {"type": "string"}}"#, r#"{"type": "array", "uniqueItems": true}"#),
        (
            "<",
            r#"{"type": "array", "items": {"type": "string"}, "uniqueItems": true}"#,
            r#"{"type": "array", "items": {"type": "string"}}"#,
        ),
        (
            "=",
            r#"{"type": "array", "uniqueItems": true, "items": {"const": 1}}"#,
            r#"{"type": "array", "maxItems": 1, "items": {"const": 1}}"#,
        ),
        ("=", r#"{"type": "array", "uniqueItems": true, "not": {"uniqueItems": true}}"#, r#"false"#),
        (
            "=",
            r#"{"type": "array", "not": {"uniqueItems": true}, "prefixItems": [{"const": 1}, {"const": 1.0}], "maxItems": 2}"#,
            r#"{"const": [1, 1]}"#,
        ),
    ]);
}

#[test]
fn unevaluated_items() {
    check(&[
        (
            "=",
            r#"{"type": "array", "allOf": [{"prefixItems": [{"type": "integer"}]}], "unevaluatedItems": false}"#,
            r#"{"type": "array", "prefixItems": [{"type": "integer"}], "items": false}"#,
        ),
        (
            "=",
            r#"{"type": "array", "anyOf": [{"prefixItems": [{"const": 1}, {"const": 2}], "minItems": 1}, {"prefixItems": [{"const": 3}], "minItems": 1}], "unevaluatedItems": false}"#,
            r#"{"type": "array", "minItems": 1, "anyOf": [{"prefixItems": [{"const": 1}, {"const": 2}], "items": false}, {"prefixItems": [{"const": 3}], "items": false}]}"#,
        ),
        (
            "=",
            r#"{"type": "array", "contains": {"type": "integer"}, "unevaluatedItems": {"type": "string"}}"#,
            r#"{"type": "array", "contains": {"type": "integer"}, "items": {"type": ["string", "integer"]}}"#,
        ),
        (
            // Of a list no member can be there.
            "<",
            r#"{"type": "array", "dependentSchemas": {"a": {"items": true}}, "unevaluatedItems": false}"#,
            r#"{"type": "array", "dependentSchemas": {"a": {"items": true}}}"#,
        ),
        (
            "=",
            r#"{"type": "array", "dependentSchemas": {"a": {"items": true}}, "unevaluatedItems": false}"#,
            r#"{"type": "array", "maxItems": 0}"#,
        ),
        (
            "=",
            r#"{"type": "array", "items": {"type": "integer"}, "unevaluatedItems": false}"#,
            r#"{"type": "array", "items": {"type": "integer"}}"#,
        ),
    ]);
}
