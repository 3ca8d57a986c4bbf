//! What only a schema written by hand can say, and no derive.

use serde_json::{Value, json};

use super::{ReadError, Reader};
use crate::compat::ReaderKind;
use crate::contract::lower;
use crate::schema::{CatalogueDocument, ChannelDocument, DOCUMENT_FORMAT, Documents, EventDocument};

/// What a reader of a type `E` with this schema writes again of a message.
fn read(kind: ReaderKind, schema: &Value, message: &str) -> Result<Option<String>, ReadError> {
    let documents = Documents {
        catalogue: CatalogueDocument {
            format: DOCUMENT_FORMAT,
            name: "c".to_owned(),
            version: "1".to_owned(),
            events: vec![EventDocument {
                name: "e".to_owned(),
                payload: "E".to_owned(),
                reader: "e.schema.json".to_owned(),
                writer: "e.schema.json".to_owned(),
                channels: vec![ChannelDocument { template: "e".to_owned(), parameters: [].into_iter().collect() }],
                since: None,
            }],
        },
        schemas: [("e.schema.json".to_owned(), json!({"$ref": "#/$defs/E", "$defs": {"E": schema}}).to_string())]
            .into_iter()
            .collect(),
        sources: [].into_iter().collect(),
    };
    let contract = lower(&documents).unwrap();
    let payload = &contract.events[0].payload;
    Reader::new(&contract, kind).read(payload, message.as_bytes()).map(|reading| reading.written())
}

#[track_caller]
fn accepted(schema: &Value, message: &str, written: &str) {
    for kind in ReaderKind::ALL {
        assert_eq!(read(kind, schema, message).unwrap().as_deref(), Some(written), "{kind:?}");
    }
}

#[track_caller]
fn rejected(schema: &Value, message: &str, error: &str) {
    for kind in ReaderKind::ALL {
        assert_eq!(read(kind, schema, message).unwrap_err().message, error, "{kind:?}");
    }
}

#[test]
fn texts_with_lengths_and_patterns() {
    let schema = json!({"type": "string", "minLength": 2, "maxLength": 3, "pattern": "^é+x?$"});
    accepted(&schema, r#""ééx""#, r#""ééx""#);
    rejected(&schema, r#""é""#, r#"invalid value: string "é", expected a string of 2 to 3 characters"#);
    rejected(&schema, r#""xx""#, r#"invalid value: string "xx", expected a string that matches ^é+x?$"#);
}

#[test]
fn integers_of_no_width() {
    let schema = json!({"type": "integer", "minimum": 10, "maximum": 300});
    accepted(&schema, "300", "300");
    rejected(&schema, "301", "invalid value: integer `301`, expected 10 to 300");
    rejected(&schema, "9", "invalid value: integer `9`, expected 10 to 300");
    rejected(&schema, "70000", "invalid value: integer `70000`, expected u16 at line 1 column 5");
    let negative = i128::MIN.to_string();
    accepted(&json!({"type": "integer"}), &negative, &negative);
}

#[test]
fn integers_of_a_hundred_and_twenty_eight_bits_are_written_in_digits() {
    let text = i128::MIN.to_string();
    accepted(&json!({"type": "integer", "format": "int128"}), &text, &text);
    let text = u128::MAX.to_string();
    accepted(&json!({"type": "integer", "format": "uint128", "minimum": 0}), &text, &text);
}

#[test]
fn constants() {
    let schema = json!({"type": "object", "properties": {"a": {"const": {"b": [1]}}}, "required": ["a"]});
    accepted(&schema, r#"{"a": {"b": [1]}}"#, r#"{"a":{"b":[1]}}"#);
    rejected(&schema, r#"{"a":1}"#, r#"invalid value: 1, expected {"b":[1]} at line 1 column 7"#);
}

#[test]
fn lists_with_lengths() {
    let schema = json!({"type": "array", "items": {"type": "boolean"}, "minItems": 1, "maxItems": 2});
    accepted(&schema, "[true]", "[true]");
    rejected(&schema, "[]", "invalid length 0, expected 1 to 2 elements");
    let fixed = json!({"type": "array", "items": {"type": "boolean"}, "minItems": 1, "maxItems": 1});
    rejected(&fixed, "[]", "invalid length 0, expected an array of length 1 at line 1 column 2");
    rejected(&fixed, "[true,true]", "trailing characters at line 1 column 7");
}

#[test]
fn years_that_only_rust_reads() {
    for (format, odd, usual) in [
        ("date-time", "+10000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"),
        ("date-time", "-0001-01-01T00:00:00Z", "0000-01-01T00:00:00Z"),
        ("date", "+10000-01-01", "9999-12-31"),
    ] {
        let schema = json!({"type": "string", "format": format});
        let [odd, usual] = [odd, usual].map(|text| format!("{text:?}"));
        accepted(&schema, &usual, &usual);
        assert_eq!(read(ReaderKind::Rust, &schema, &odd).unwrap().as_deref(), Some(&*odd), "{odd}");
        let error = read(ReaderKind::Open, &schema, &odd).unwrap_err().message;
        assert!(error.ends_with("expected a year of four digits"), "{error}");
    }
}
