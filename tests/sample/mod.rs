//! Made-up messages: are they what a writer writes, wherever the hole is?

use serde_json::{Value, json};
use wireproof::{
    Catalogue,
    compat::sample::{Sampler, Step},
    contract::{Contract, lower},
    schema::{Documents, emit},
};

pub(crate) fn catalogues() -> [Catalogue; 2] {
    [wireproof_matrix::catalogue(), pubsub_events::catalogue()]
}

/// Calls `check` with each event of each catalogue, and whether a document is one that a writer of the event writes.
pub(crate) fn for_each_event(check: impl Fn(&Contract, usize, &dyn Fn(&Value))) {
    for catalogue in catalogues() {
        let documents: Documents = emit(&catalogue, None).unwrap();
        let contract = lower(&documents).unwrap();
        for (index, event) in documents.catalogue.events.iter().enumerate() {
            // What a writer only promises is in no contract.
            let file = if event.name == "constrained" { &event.reader } else { &event.writer };
            let schema: Value = serde_json::from_str(&documents.schemas[file]).unwrap();
            let validator = jsonschema::draft202012::new(&schema).unwrap();
            check(&contract, index, &|document| {
                if let Err(error) = validator.validate(document) {
                    panic!("{}: {error}: {document:#}", event.name);
                }
            });
        }
    }
}

#[test]
fn the_least_message_of_every_event_can_be_written() {
    for_each_event(|contract, index, writes| {
        let payload = &contract.events[index].payload;
        let message = Sampler::new(contract).minimal_type(payload).unwrap_or_else(|| panic!("{payload} has no value"));
        writes(&message);
    });
}

#[test]
fn every_type_can_be_put_in_its_place() {
    let tried = std::cell::Cell::new(0);
    for_each_event(|contract, index, writes| {
        let payload = &contract.events[index].payload;
        let sampler = Sampler::new(contract);
        for (name, place) in sampler.routes(payload) {
            let pointer = sampler.pointer(payload, &place).unwrap_or_else(|| panic!("{payload}: no way to {name}"));
            let Some(value) = sampler.minimal_type(name) else {
                assert_eq!(name.0, "Never", "only an enum without variants has no value");
                continue;
            };
            let message = sampler.fill(payload, &place, value.clone());
            let message = message.unwrap_or_else(|| panic!("{payload}: no message with a {name} at {pointer}"));
            writes(&message);
            let found = message.pointer(&pointer).unwrap_or_else(|| panic!("{message:#} has no {pointer}"));
            match (found, &value) {
                (Value::Object(found), Value::Object(value)) => {
                    assert!(value.iter().all(|(name, member)| found.get(name) == Some(member)), "{found:?} {value:?}");
                }
                // A flattened unit variant becomes a member.
                (Value::Object(found), Value::String(unit)) => assert_eq!(found.get(unit), Some(&Value::Null)),
                _ => assert_eq!(found, &value),
            }
            tried.set(tried.get() + 1);
        }
    });
    assert!(tried.get() > 100, "only {} places", tried.get());
}

#[test]
fn the_reference_catalogue_s_least_messages_are_plausible() {
    let contract = lower(&emit(&pubsub_events::catalogue(), None).unwrap()).unwrap();
    let sampler = Sampler::new(&contract);
    let event = contract.events.iter().find(|event| event.name == "chat_stream_notify_message").unwrap();
    assert_eq!(sampler.minimal_type(&event.payload), Some(json!({})));
    let event = contract.events.iter().find(|event| event.name == "chat_config_event").unwrap();
    assert_eq!(
        sampler.minimal_type(&event.payload),
        Some(json!({"kind": "providers", "entity_id": "6f1c9a52-0b1e-4c55-9d0e-2f6d1b7a3c44"}))
    );
}

#[test]
fn a_hole_deep_inside_is_filled() {
    let contract = lower(&emit(&wireproof_matrix::catalogue(), None).unwrap()).unwrap();
    let sampler = Sampler::new(&contract);
    let event = contract.events.iter().find(|event| event.name == "collections").unwrap();
    let tree = sampler.routes(&event.payload).into_iter().find(|(name, _)| name.0 == "Tree").unwrap().1;
    let label = [tree.as_slice(), &[Step::Member(2), Step::Item(0), Step::Member(0)]].concat();
    assert_eq!(sampler.pointer(&event.payload, &label).unwrap(), "/tree/children/0/label");
    let message = sampler.fill(&event.payload, &label, json!("here")).unwrap();
    assert_eq!(
        message["tree"],
        json!({"label": "text", "left": null, "children": [{"label": "here", "left": null, "children": []}]})
    );
    assert_eq!(sampler.fill(&event.payload, &[Step::Variant(0)], json!(1)), None, "a record has no variants");
}
