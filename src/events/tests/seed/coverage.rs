//! The examples hold everything that is declared: every member, kind, status and type of part, at its place.

use std::collections::BTreeSet;

use pubsub_events::{ChatConfigEvent, ChatEvent, ChatStreamNotifyMessage, InboxNotificationEvent};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::Value;

use crate::examples;

#[test]
fn every_member_and_every_constant_of_the_schemas_occurs() {
    assert_eq!(missing::<ChatConfigEvent>("chat_config_event"), [""; 0]);
    assert_eq!(missing::<ChatEvent>("chat_event"), [""; 0]);
    assert_eq!(missing::<ChatStreamNotifyMessage>("chat_stream_notify_message"), [""; 0]);
    assert_eq!(missing::<InboxNotificationEvent>("inbox_notification_event"), [""; 0]);
}

/// What the schema names and no example holds.
fn missing<E: JsonSchema>(event: &str) -> Vec<String> {
    let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<E>();
    let mut declared = Declared { root: schema.as_value(), places: BTreeSet::new() };
    declared.collect(schema.as_value(), "");
    assert!(!declared.places.is_empty(), "{event}: the schema declares nothing");

    let mut found = BTreeSet::new();
    for example in examples::all(event) {
        collect_found(&serde_json::from_str(&example.text).unwrap(), "", &mut found);
    }
    declared.places.difference(&found).cloned().collect()
}

/// The places that a schema without recursion declares: `/chat/title`, and `/kind = "created"` for a constant.
struct Declared<'s> {
    root: &'s Value,
    places: BTreeSet<String>,
}

impl Declared<'_> {
    fn collect(&mut self, schema: &Value, place: &str) {
        let Value::Object(keywords) = schema else { return };
        for (keyword, value) in keywords {
            self.collect_keyword(keyword, value, place);
        }
    }

    fn collect_keyword(&mut self, keyword: &str, value: &Value, place: &str) {
        match (keyword, value) {
            ("properties", Value::Object(members)) => {
                for (name, member) in members {
                    let place = format!("{place}/{name}");
                    self.collect(member, &place);
                    self.places.insert(place);
                }
            }
            ("oneOf" | "anyOf", Value::Array(choices)) => {
                for choice in choices {
                    self.collect(choice, place);
                }
            }
            ("$ref", Value::String(reference)) => {
                let target = self.root.pointer(&reference[1..]).expect("the schema holds what it refers to");
                self.collect(target, place);
            }
            ("items", items) => self.collect(items, &format!("{place}/*")),
            ("enum", Value::Array(constants)) => {
                self.places.extend(constants.iter().map(|constant| format!("{place} = {constant}")));
            }
            ("const", constant) => {
                self.places.insert(format!("{place} = {constant}"));
            }
            _ => {}
        }
    }
}

fn collect_found(value: &Value, place: &str, places: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                let place = format!("{place}/{name}");
                collect_found(member, &place, places);
                places.insert(place);
            }
        }
        Value::Array(items) => {
            for item in items {
                collect_found(item, &format!("{place}/*"), places);
            }
        }
        scalar => {
            places.insert(format!("{place} = {scalar}"));
        }
    }
}
