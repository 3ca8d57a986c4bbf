use super::check;

#[test]
fn recursion() {
    check(&[
        (
            "=",
            r##"{"$ref": "#/$defs/n", "$defs": {"n": {"type": "object", "properties": {"next": {"anyOf": [{"$ref": "#/$defs/n"}, {"type": "null"}]}}}}}"##,
            r##"{"$ref": "#/$defs/m", "$defs": {"m": {"type": "object", "properties": {"next": {"anyOf": [
                {"type": "object", "properties": {"next": {"anyOf": [{"$ref": "#/$defs/m"}, {"type": "null"}]}}}, {"type": "null"}]}}}}}"##,
        ),
        (
            "<",
            r##"{"$ref": "#/$defs/n", "$defs": {"n": {"type": "object", "properties": {"v": {"type": "integer"}, "next": {"$ref": "#/$defs/n"}}}}}"##,
            r##"{"$ref": "#/$defs/m", "$defs": {"m": {"type": "object", "properties": {"v": {"type": "number"}, "next": {"$ref": "#/$defs/m"}}}}}"##,
        ),
        (
            "=",
            r##"{"$ref": "#/$defs/n", "$defs": {"n": {"type": "object", "required": ["next"], "properties": {"next": {"$ref": "#/$defs/n"}}}}}"##,
            r#"false"#,
        ),
        (
            "=",
            r##"{"type": "array", "items": {"$ref": "#"}}"##,
            r##"{"type": "array", "items": {"type": "array", "items": {"$ref": "#"}}}"##,
        ),
        (
            ">",
            r##"{"type": "array", "items": {"$ref": "#"}}"##,
            r##"{"type": "array", "items": {"type": "array", "items": {"$ref": "#"}, "maxItems": 3}}"##,
        ),
        (
            "=",
            r##"{"$ref": "#/$defs/even", "$defs": {
                "even": {"anyOf": [{"type": "null"}, {"type": "array", "minItems": 1, "maxItems": 1, "items": {"$ref": "#/$defs/odd"}}]},
                "odd": {"type": "array", "minItems": 1, "maxItems": 1, "items": {"$ref": "#/$defs/even"}}}}"##,
            r##"{"anyOf": [{"type": "null"}, {"type": "array", "minItems": 1, "maxItems": 1, "items": {"type": "array", "minItems": 1, "maxItems": 1, "items": {"$ref": "#"}}}]}"##,
        ),
        (
            "<",
            r##"{"$ref": "#/$defs/even", "$defs": {
                "even": {"anyOf": [{"type": "null"}, {"type": "array", "minItems": 1, "maxItems": 1, "items": {"$ref": "#/$defs/odd"}}]},
                "odd": {"type": "array", "minItems": 1, "maxItems": 1, "items": {"$ref": "#/$defs/even"}}}}"##,
            r##"{"anyOf": [{"type": "null"}, {"type": "array", "minItems": 1, "maxItems": 1, "items": {"$ref": "#"}}]}"##,
        ),
        (
            ">",
            r##"{"$ref": "#/$defs/tree", "$defs": {"tree": {"type": "object", "required": ["kids"], "properties": {"kids": {"type": "array", "items": {"$ref": "#/$defs/tree"}}}}}}"##,
            r##"{"$ref": "#/$defs/tree", "$defs": {"tree": {"type": "object", "required": ["kids"], "properties": {"kids": {"type": "array", "maxItems": 2, "items": {"$ref": "#/$defs/tree"}}, "v": {"type": "integer"}}}}, "properties": {"v": {"type": "string"}}}"##,
        ),
    ]);
}

#[test]
fn rings_without_progress() {
    check(&[
        ("uu", r##"{"$ref": "#"}"##, r#"{"type": "string"}"#),
        ("uu", r##"{"not": {"$ref": "#"}}"##, r#"{"type": "string"}"#),
        (
            "uu",
            r##"{"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"allOf": [{"$ref": "#/$defs/a"}]}}}"##,
            r#"{"type": "string"}"#,
        ),
        ("cu", r#"{"type": "string"}"#, r##"{"anyOf": [{"type": "string"}, {"$ref": "#"}]}"##),
        ("cu", r##"{"type": "string", "allOf": [{"$ref": "#"}]}"##, r#"{"type": "string"}"#),
    ]);
}

#[test]
fn names_of_schemas() {
    check(&[
        ("=", r##"{"$ref": "#a", "$defs": {"x": {"$anchor": "a", "type": "string"}}}"##, r#"{"type": "string"}"#),
        (
            "=",
            r##"{"$id": "https://e.x/root", "$ref": "other", "$defs": {"x": {"$id": "other", "type": "string"}}}"##,
            r#"{"type": "string"}"#,
        ),
        (
            "=",
            r##"{"$id": "https://e.x/root", "$ref": "https://e.x/other#/$defs/y", "$defs": {"x": {"$id": "other", "$defs": {"y": {"type": "string"}}}}}"##,
            r#"{"type": "string"}"#,
        ),
        (
            "=",
            r##"{"$id": "https://e.x/root", "$ref": "#/$defs/x", "$defs": {"x": {"$id": "other", "$ref": "#/$defs/y", "$defs": {"y": {"type": "string"}}}}}"##,
            r#"{"type": "string"}"#,
        ),
        ("=", r##"{"$ref": "#/$defs/a~1b%25c", "$defs": {"a/b%c": {"type": "string"}}}"##, r#"{"type": "string"}"#),
        (
            "=",
            r##"{"$dynamicRef": "#a", "$defs": {"x": {"$dynamicAnchor": "a", "type": "string"}}}"##,
            r#"{"type": "string"}"#,
        ),
        (
            "uu",
            r##"{"$dynamicRef": "#a", "$defs": {"x": {"$dynamicAnchor": "a", "type": "string"}, "y": {"$id": "y", "$dynamicAnchor": "a"}}}"##,
            r#"{"type": "string"}"#,
        ),
        ("uu", r##"{"$ref": "https://e.x/elsewhere"}"##, r#"{"type": "string"}"#),
        ("uu", r##"{"$ref": "#/$defs/missing"}"##, r#"{"type": "string"}"#),
        (
            "cu",
            r##"{"type": "object", "properties": {"a": {"$ref": "https://e.x/elsewhere"}, "b": {"type": "string"}}}"##,
            r#"{"type": "object", "properties": {"b": {"type": "string"}}}"#,
        ),
        (
            "uu",
            r##"{"type": "object", "properties": {"a": {"$ref": "https://e.x/elsewhere"}}}"##,
            r#"{"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}"#,
        ),
    ]);
}
