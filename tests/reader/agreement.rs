//! For every theme of the matrix and every event of the reference catalogue, documents that are made up, damaged and
//! respelled go through the real types and through the interpreted reader of their contract.

use std::collections::BTreeMap;

use pubsub_events as events;
use serde_json::Value;
use wireproof::{
    Catalogue, Event,
    compat::ReaderKind,
    contract::{Contract, lower},
    faithful::{Effort, documents},
    reader::Reader,
    schema::emit,
};
use wireproof_matrix as matrix;

/// What came of the documents of one event.
#[derive(Default)]
struct Tally {
    accepted: usize,
    rejected: usize,
    same_words: usize,
    /// The first documents whose words differ, by what serde says.
    differing: BTreeMap<String, (String, String)>,
}

fn check<E: Event>() -> Tally {
    let documents = emit(&Catalogue::new("reader", "1.0.0").event::<E>(), None).unwrap();
    let contract: Contract = lower(&documents).unwrap();
    let reader = Reader::new(&contract, ReaderKind::Rust);
    let payload = &contract.events[0].payload;
    let schema: Value = serde_json::from_str(&documents.schemas[0]).unwrap();
    let mut tally = Tally::default();
    for text in texts(E::NAME, &schema) {
        let real = serde_json::from_slice::<E>(&text);
        let ours = reader.read(payload, &text);
        let shown = String::from_utf8_lossy(&text);
        match (real, ours) {
            (Ok(real), Ok(ours)) => {
                tally.accepted += 1;
                let _ = (real, ours);
            }
            (Err(real), Err(ours)) => {
                tally.rejected += 1;
                if real.to_string() == ours.message {
                    tally.same_words += 1;
                } else {
                    tally.differing.entry(real.to_string()).or_insert((ours.message, shown.into_owned()));
                }
            }
            (Ok(_), Err(ours)) => panic!("serde reads {shown}\nand the reader says: {ours} ({})", ours.pointer),
            (Err(real), Ok(_)) => panic!("serde says: {real}\nand the reader reads {shown}"),
        }
    }
    tally
}

fn texts(event: &'static str, schema: &Value) -> Vec<Vec<u8>> {
    let made = documents(event, schema, &Effort { documents: 600, seed: 5 }).unwrap();
    made.iter().map(|document| document.to_string().into_bytes()).collect()
}

macro_rules! themes {
    ($($name:ident: $event:ty;)*) => {$(
        #[test]
        fn $name() {
            let tally = check::<$event>();
            println!("{} accepted, {} rejected, {} in the same words", tally.accepted, tally.rejected, tally.same_words);
            for (real, (ours, text)) in &tally.differing {
                println!("- {real}\n+ {ours}\n  {text}");
            }
        }
    )*};
}

themes! {
    scalars: matrix::Scalars;
    presence: matrix::Presence;
    names: matrix::Names;
    collections: matrix::Collections;
    keys: matrix::Keys;
    pages: matrix::Pages;
    unions: matrix::Unions;
    tracked: matrix::Tracked;
    strict: matrix::Strict;
    flattened_unions: matrix::FlattenedUnions;
    flattened_options: matrix::FlattenedOptions;
    codecs: matrix::Codecs;
    numbers: matrix::Numbers;
    foreign: matrix::Foreign;
    variants: matrix::Variants;
    tagged: matrix::Tagged;
    nesting: matrix::Nesting;
    constrained: matrix::Constrained;
    chat_config_event: events::ChatConfigEvent;
    chat_event: events::ChatEvent;
    chat_stream_notify_message: events::ChatStreamNotifyMessage;
    inbox_notification_event: events::InboxNotificationEvent;
}
