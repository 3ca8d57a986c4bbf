//! Sizes of messages: what is written is never shorter than the least and never longer than the greatest, and both are
//! reached.

mod exact;

use serde_json::Value;
use wireproof::{
    compat::size::{Bound, Measure},
    faithful::{Effort, documents},
    schema::emit,
};

use crate::sample::{catalogues, for_each_event};

fn length(message: &Value) -> u64 {
    serde_json::to_vec(message).unwrap().len() as u64
}

#[test]
fn what_a_writer_s_schema_allows_is_within_the_sizes() {
    let mut measured = 0;
    for catalogue in catalogues() {
        let emitted = emit(&catalogue, None).unwrap();
        let contract = wireproof::contract::lower(&emitted).unwrap();
        let measure = Measure::new(&contract);
        for (event, document) in contract.events.iter().zip(&emitted.catalogue.events) {
            // It promises a format of which no documents can be made.
            if event.name == "constrained" {
                continue;
            }
            let schema: Value = serde_json::from_str(&emitted.schemas[&document.writer]).unwrap();
            let validator = jsonschema::draft202012::new(&schema).unwrap();
            let sizes = measure.sizes(&event.payload).unwrap();
            // Two of three documents are damaged: a member that nobody writes makes any message longer.
            let whole = documents("sampled", &schema, &Effort { documents: 600, seed: 7 }).unwrap();
            for message in whole.iter().step_by(3).filter(|message| validator.is_valid(message)) {
                let length = length(message);
                assert!(length >= sizes.least, "{}: {length} < {}: {message}", event.name, sizes.least);
                if let Bound::Finite(greatest) = sizes.greatest {
                    assert!(length <= greatest, "{}: {length} > {greatest}: {message}", event.name);
                }
                measured += 1;
            }
        }
    }
    assert!(measured > 1000, "only {measured} messages");
}

#[test]
fn the_least_size_is_reached() {
    for_each_event(|contract, index, writes| {
        let event = &contract.events[index];
        let measure = Measure::new(contract);
        let message = measure.least_message(&event.payload).unwrap();
        writes(&message);
        assert_eq!(length(&message), measure.sizes(&event.payload).unwrap().least, "{message:#}");
    });
}

#[test]
fn a_longer_message_than_any_limit_is_made() {
    for_each_event(|contract, index, writes| {
        let event = &contract.events[index];
        let measure = Measure::new(contract);
        for limit in [0, 100, 8_000, 100_000] {
            match measure.sizes(&event.payload).unwrap().greatest {
                Bound::Finite(greatest) if greatest <= limit => {
                    assert_eq!(measure.longer_than(&event.payload, limit), None, "{}", event.name);
                }
                _ => {
                    let message = measure.longer_than(&event.payload, limit);
                    let message = message.unwrap_or_else(|| panic!("{}: nothing is longer than {limit}", event.name));
                    writes(&message);
                    assert!(length(&message) > limit, "{}: {} bytes", event.name, length(&message));
                }
            }
        }
    });
}

#[test]
fn the_reference_catalogue_s_bounds() {
    let contract = wireproof::contract::lower(&emit(&pubsub_events::catalogue(), None).unwrap()).unwrap();
    let measure = Measure::new(&contract);
    let sizes: Vec<String> = contract
        .events
        .iter()
        .map(|event| {
            let sizes = measure.sizes(&event.payload).unwrap();
            let greatest = match sizes.greatest {
                Bound::Finite(greatest) => greatest.to_string(),
                Bound::Unbounded(pointer) => format!("unbounded at {pointer}"),
            };
            format!("{}: {}..={greatest}", event.name, sizes.least)
        })
        .collect();
    insta::assert_snapshot!(sizes.join("\n"));
}
