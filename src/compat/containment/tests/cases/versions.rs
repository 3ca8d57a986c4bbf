use super::check;

const D7: &str = r#""$schema": "http://json-schema.org/draft-07/schema#""#;
const D19: &str = r#""$schema": "https://json-schema.org/draft/2019-09/schema""#;

/// Rows whose first schema is of an older version.
fn check_old(version: &str, rows: &[(&'static str, &str, &'static str)]) {
    for (relation, old, new) in rows {
        let old: &'static str = Box::leak(format!("{{{version}, {old}}}").into_boxed_str());
        check(&[(relation, old, new)]);
    }
}

#[test]
fn draft_7() {
    check_old(
        D7,
        &[
            (
                "=",
                r##""$ref": "#/definitions/a", "type": "string", "definitions": {"a": {"type": "integer"}}"##,
                r#"{"type": "integer"}"#,
            ),
            (
                "=",
                r#""type": "array", "items": [{"type": "integer"}], "additionalItems": {"type": "string"}"#,
                r#"{"type": "array", "prefixItems": [{"type": "integer"}], "items": {"type": "string"}}"#,
            ),
            (
                "=",
                r#""type": "array", "items": {"type": "integer"}, "additionalItems": false"#,
                r#"{"type": "array", "items": {"type": "integer"}}"#,
            ),
            (
                "=",
                r#""type": "object", "dependencies": {"a": ["b"], "c": {"required": ["d"]}}"#,
                r#"{"type": "object", "dependentRequired": {"a": ["b"], "c": ["d"]}}"#,
            ),
            (
                "=",
                r#""type": "array", "contains": {"type": "integer"}, "minContains": 3"#,
                r#"{"type": "array", "contains": {"type": "integer"}}"#,
            ),
            (
                "=",
                r#""type": "object", "unevaluatedProperties": false, "dependentRequired": {"a": ["b"]}"#,
                r#"{"type": "object"}"#,
            ),
            (
                "=",
                r##""$ref": "#foo", "definitions": {"a": {"$id": "#foo", "type": "string"}}"##,
                r#"{"type": "string"}"#,
            ),
            // No formats of this version, and so remarks.
            ("=", r#""type": "string", "format": "uuid""#, r#"{"type": "string"}"#),
            ("=", r#""type": "string", "format": "duration""#, r#"{"type": "string"}"#),
            ("=", r#""type": "string", "format": "date""#, r#"{"type": "string", "format": "date"}"#),
            ("cu", r#""type": "string", "contentEncoding": "base64""#, r#"{"type": "string"}"#),
            ("=", r#""type": "string", "contentEncoding": "quoted-printable""#, r#"{"type": "string"}"#),
            ("=", r#""if": {"type": "integer"}, "else": false"#, r#"{"type": "integer"}"#),
        ],
    );
}

#[test]
fn draft_6() {
    check_old(
        r#""$schema": "http://json-schema.org/draft-06/schema#""#,
        &[
            // Unknown to this version.
            ("=", r#""if": {"type": "integer"}, "else": false"#, r#"true"#),
            ("=", r#""type": "string", "format": "uuid""#, r#"{"type": "string"}"#),
            ("=", r#""type": "string", "format": "idn-hostname""#, r#"{"type": "string"}"#),
            ("=", r#""type": "string", "format": "ipv4""#, r#"{"type": "string", "format": "ipv4"}"#),
            ("nc", r#""type": "string", "format": "hostname""#, r#"{"type": "string", "format": "hostname"}"#),
        ],
    );
}

#[test]
fn draft_2019() {
    check_old(
        D19,
        &[
            (
                "=",
                r##""$ref": "#/$defs/a", "minimum": 3, "$defs": {"a": {"type": "integer"}}"##,
                r#"{"type": "integer", "minimum": 3}"#,
            ),
            (
                "=",
                r#""type": "array", "items": [{"type": "integer"}], "additionalItems": {"type": "string"}"#,
                r#"{"type": "array", "prefixItems": [{"type": "integer"}], "items": {"type": "string"}}"#,
            ),
            (
                "=",
                r#""type": "array", "items": [{"type": "integer"}], "unevaluatedItems": false"#,
                r#"{"type": "array", "prefixItems": [{"type": "integer"}], "items": false}"#,
            ),
            (
                "=",
                r#""type": "array", "contains": {"type": "integer"}, "minContains": 2"#,
                r#"{"type": "array", "contains": {"type": "integer"}, "minContains": 2}"#,
            ),
            (
                "cu",
                r#""type": "array", "contains": {"type": "string"}, "unevaluatedItems": {"type": "integer"}"#,
                r#"{"type": "array", "contains": {"type": "string"}, "items": {"type": ["integer", "string"]}}"#,
            ),
            (
                "=",
                r##""type": "object", "properties": {"a": {"$recursiveRef": "#"}}, "additionalProperties": false"##,
                r##"{"type": "object", "properties": {"a": {"$ref": "#"}}, "additionalProperties": false}"##,
            ),
            (
                "=",
                r#""type": "object", "dependentRequired": {"a": ["b"]}"#,
                r#"{"type": "object", "dependentRequired": {"a": ["b"]}}"#,
            ),
        ],
    );
}

#[test]
fn what_is_not_known() {
    check(&[
        ("uu", r#"{"$schema": "http://json-schema.org/draft-04/schema#"}"#, r#"{"type": "string"}"#),
        ("uu", r#"{"$schema": "https://example.org/own"}"#, r#"{"type": "string"}"#),
        ("uu", r#"{"type": "strng"}"#, r#"{"type": "string"}"#),
        ("uu", r#"{"minLength": "3"}"#, r#"{"type": "string", "minLength": 3}"#),
        ("uu", r#"3"#, r#"{"type": "string"}"#),
        (
            "uu",
            r#"{"type": "array", "items": [{"type": "string"}]}"#,
            r#"{"type": "array", "items": {"type": "string"}, "minItems": 1}"#,
        ),
        ("uu", r#"{"type": "object", "required": ["x"]}"#, r#"{"type": ["object", "array"], "items": []}"#),
    ]);
}
