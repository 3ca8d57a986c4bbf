use super::check;

#[test]
fn numbers() {
    check(&[
        ("<", r#"{"type": "integer", "minimum": 1}"#, r#"{"type": "integer", "minimum": 0}"#),
        ("=", r#"{"type": "integer", "exclusiveMinimum": 0}"#, r#"{"type": "integer", "minimum": 1}"#),
        (">", r#"{"type": "number", "exclusiveMinimum": 0}"#, r#"{"type": "number", "minimum": 1}"#),
        ("=", r#"{"type": "integer", "minimum": 0.5}"#, r#"{"type": "integer", "minimum": 1}"#),
        (
            "<",
            r#"{"type": "integer", "minimum": 0, "maximum": 255}"#,
            r#"{"type": "integer", "minimum": 0, "maximum": 65535}"#,
        ),
        (
            "<",
            r#"{"type": "integer", "minimum": -9223372036854775808, "maximum": 9223372036854775807}"#,
            r#"{"type": "integer"}"#,
        ),
        (
            "#",
            r#"{"type": "integer", "minimum": -9223372036854775808, "maximum": 9223372036854775807}"#,
            r#"{"type": "integer", "minimum": 0, "maximum": 18446744073709551615}"#,
        ),
        (
            "<",
            r#"{"type": "integer", "minimum": 0, "maximum": 9007199254740992}"#,
            r#"{"type": "integer", "minimum": 0, "maximum": 9007199254740993}"#,
        ),
        (
            "<",
            r#"{"type": "integer", "minimum": 0, "maximum": 18446744073709551614}"#,
            r#"{"type": "integer", "minimum": 0, "maximum": 18446744073709551615}"#,
        ),
        ("<", r#"{"multipleOf": 4}"#, r#"{"multipleOf": 2}"#),
        ("=", r#"{"type": "number", "multipleOf": 1}"#, r#"{"type": "integer"}"#),
        ("=", r#"{"allOf": [{"multipleOf": 2}, {"multipleOf": 3}]}"#, r#"{"multipleOf": 6}"#),
        ("<", r#"{"multipleOf": 0.2}"#, r#"{"multipleOf": 0.1}"#),
        (
            "=",
            r#"{"type": "integer", "minimum": 0, "maximum": 10}"#,
            r#"{"anyOf": [{"type": "integer", "minimum": 0, "maximum": 5}, {"type": "integer", "minimum": 6, "maximum": 10}]}"#,
        ),
        (
            ">",
            r#"{"type": "number", "minimum": 0, "maximum": 10}"#,
            r#"{"anyOf": [{"type": "number", "minimum": 0, "maximum": 5}, {"type": "number", "minimum": 6, "maximum": 10}]}"#,
        ),
        ("=", r#"{"type": "integer", "format": "int32", "minimum": 0}"#, r#"{"type": "integer", "minimum": 0}"#),
        ("=", r#"{"type": "number", "format": "double"}"#, r#"{"type": "number"}"#),
        ("=", r#"{"minimum": 3}"#, r#"{"not": {"type": "number", "exclusiveMaximum": 3}}"#),
        ("=", r#"{"type": "number", "minimum": 3, "maximum": 2}"#, r#"false"#),
        ("uu", r#"{"type": "number", "multipleOf": 0}"#, r#"{"type": "number", "minimum": 0}"#),
        ("uu", r#"{"type": "string"}"#, r#"{"type": ["string", "number"], "minimum": "a"}"#),
    ]);
}

#[test]
fn texts() {
    check(&[
        ("<", r#"{"type": "string", "minLength": 2}"#, r#"{"type": "string", "minLength": 1}"#),
        ("=", r#"{"type": "string", "minLength": 0}"#, r#"{"type": "string"}"#),
        ("=", r#"{"type": "string", "maxLength": 0}"#, r#"{"const": ""}"#),
        (
            "<",
            r#"{"type": "string", "pattern": "^[a-z]{3}$"}"#,
            r#"{"type": "string", "minLength": 3, "maxLength": 3}"#,
        ),
        ("=", r#"{"pattern": "^[0-9]{2}$"}"#, r#"{"pattern": "^[0-9][0-9]$"}"#),
        ("<", r#"{"enum": ["a", "b"]}"#, r#"{"type": "string", "pattern": "^[a-c]$"}"#),
        ("=", r#"{"enum": ["a", "b", "c"]}"#, r#"{"type": "string", "pattern": "^[a-c]$"}"#),
        (
            "=",
            r#"{"type": "string"}"#,
            r#"{"anyOf": [{"type": "string", "maxLength": 3}, {"type": "string", "minLength": 4}]}"#,
        ),
        ("<", r#"{"type": "string", "format": "uuid"}"#, r#"{"type": "string"}"#),
        ("=", r#"{"type": "string", "format": "uuid"}"#, r#"{"type": "string", "format": "uuid", "minLength": 36}"#),
        ("#", r#"{"type": "string", "format": "uuid"}"#, r#"{"type": "string", "format": "date-time"}"#),
        ("<", r#"{"const": "00000000-0000-4000-8000-000000000001"}"#, r#"{"format": "uuid"}"#),
        ("=", r#"{"type": "string", "format": "unheard-of", "maxLength": 5}"#, r#"{"type": "string", "maxLength": 5}"#),
        (
            "<",
            r#"{"type": "string", "format": "unheard-of", "maxLength": 5}"#,
            r#"{"type": "string", "format": "unheard-of"}"#,
        ),
        ("=", r#"{"type": "string"}"#, r#"{"type": "string", "format": "unheard-of"}"#),
        ("=", r#"{"type": "string", "format": "unheard-of"}"#, r#"{"type": "string", "format": "x-own"}"#),
        ("nc", r#"{"type": ["string", "null"]}"#, r#"{"type": "string", "format": "unheard-of"}"#),
        ("cu", r#"{"type": "string", "pattern": "^(?=a)b?"}"#, r#"{"type": "string"}"#),
        ("cc", r#"{"type": "string", "pattern": "^(?=a)b?"}"#, r#"{"type": "string", "pattern": "^(?=a)b?"}"#),
        (
            "=",
            r#"{"type": "string", "minLength": 1, "maxLength": 1}"#,
            r#"{"type": "string", "pattern": "^[\\s\\S]$"}"#,
        ),
        ("=", r#"{"type": "string", "minLength": 4, "maxLength": 3}"#, r#"false"#),
        ("<", r#"{"type": "string", "minLength": 1000000000}"#, r#"{"type": "string", "minLength": 1}"#),
        (
            "=",
            r#"{"not": {"type": "string", "pattern": "a"}, "type": "string"}"#,
            r#"{"type": "string", "pattern": "^[^a]*$"}"#,
        ),
    ]);
}
