//! A document lowered to draft-07 accepts what it accepted.

use serde_json::Value;
use wireproof::{
    compat::containment::{Budget, Verdict, contains},
    faithful::{Effort, documents},
    schema::{draft07, emit},
};

/// Formats that draft-07 does not know: to its validators they are remarks.
const LATER: [&str; 2] = ["uuid", "duration"];

/// The schema without the formats that only one of the drafts knows.
fn without_later_formats(schema: &Value) -> Value {
    match schema {
        Value::Object(map) => {
            let is_later = |name: &str, value: &Value| name == "format" && LATER.iter().any(|later| value == later);
            let kept = map.iter().filter(|(name, value)| !is_later(name, value));
            kept.map(|(name, value)| (name.clone(), without_later_formats(value))).collect()
        }
        Value::Array(list) => list.iter().map(without_later_formats).collect(),
        value => value.clone(),
    }
}

/// Every schema of the matrix and of the reference catalogue, with documents that are like its own.
fn each_schema(look: impl Fn(&str, &Value, &[Value])) {
    for catalogue in [wireproof_matrix::catalogue(), pubsub_events::catalogue()] {
        let emitted = emit(&catalogue, None).unwrap();
        let parsed = |file: &str| serde_json::from_str::<Value>(&emitted.schemas[file]).unwrap();
        for event in &emitted.catalogue.events {
            let made = documents("sampled", &parsed(&event.reader), &Effort { documents: 300, seed: 7 }).unwrap();
            for file in [&event.reader, &event.writer] {
                look(file, &parsed(file), &made);
            }
        }
    }
}

#[test]
fn the_gate_sees_no_difference() {
    each_schema(|file, schema, _| {
        let lowered = draft07(schema).unwrap_or_else(|error| panic!("{file}: {error}"));
        let (before, after) = (without_later_formats(schema), without_later_formats(&lowered));
        for (writer, reader) in [(&before, &after), (&after, &before)] {
            assert_eq!(contains(writer, reader, Budget::default()), Verdict::Contained, "{file}");
        }
    });
}

#[test]
fn a_validator_sees_no_difference() {
    each_schema(|file, schema, documents| {
        let lowered = draft07(schema).unwrap();
        assert!(!lowered.to_string().contains("unevaluated") && !lowered.to_string().contains("prefixItems"), "{file}");
        let newest = jsonschema::options().should_validate_formats(true).build(schema).unwrap();
        let is_uuid = |text: &str| uuid::Uuid::try_parse(text).is_ok() && text.len() == 36;
        let older = jsonschema::options()
            .with_draft(jsonschema::Draft::Draft7)
            .should_validate_formats(true)
            .with_format("uuid", is_uuid)
            .build(&lowered)
            .unwrap();
        for document in documents {
            assert_eq!(older.is_valid(document), newest.is_valid(document), "{file}: {document}");
        }
    });
}
