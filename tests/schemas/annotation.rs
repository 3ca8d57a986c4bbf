//! `x-wireproof` never changes what a schema accepts.

use serde_json::Value;
use wireproof::{
    faithful::{Effort, documents},
    schema::{emit, keyword::WIREPROOF},
};

/// The schema without the annotation, at any depth.
fn stripped(schema: &Value) -> Value {
    match schema {
        Value::Object(map) => {
            let rest = map.iter().filter(|(name, _)| *name != WIREPROOF);
            rest.map(|(name, value)| (name.clone(), stripped(value))).collect()
        }
        Value::Array(list) => list.iter().map(stripped).collect(),
        value => value.clone(),
    }
}

#[test]
fn a_schema_without_its_annotation_accepts_the_same() {
    for catalogue in [wireproof_matrix::catalogue(), pubsub_events::catalogue()] {
        let emitted = emit(&catalogue, None).unwrap();
        let parsed = |file: &str| serde_json::from_str::<Value>(&emitted.schemas[file]).unwrap();
        for event in &emitted.catalogue.events {
            let made = documents("sampled", &parsed(&event.reader), &Effort { documents: 300, seed: 3 }).unwrap();
            for file in [&event.reader, &event.writer] {
                let schema = parsed(file);
                let bare = stripped(&schema);
                assert!(!bare.to_string().contains(WIREPROOF) && bare != schema, "{file}");
                let (annotated, bare) = (validator(&schema), validator(&bare));
                let mut verdicts = [0, 0];
                for document in &made {
                    let verdict = annotated.is_valid(document);
                    assert_eq!(bare.is_valid(document), verdict, "{file}: {document}");
                    verdicts[usize::from(verdict)] += 1;
                }
                assert!(verdicts[0] > 10, "{file}: too one-sided to mean much: {verdicts:?}");
                if *file == event.reader {
                    assert!(verdicts[1] > 10, "{file}: too one-sided to mean much: {verdicts:?}");
                }
            }
        }
    }
}

fn validator(schema: &Value) -> jsonschema::Validator {
    jsonschema::options()
        .with_draft(jsonschema::Draft::Draft202012)
        .should_validate_formats(true)
        .build(schema)
        .unwrap()
}
