//! The Rust target: the generated crate is compiled and run beside the types that it was generated from.
//!
//! Both sides are shown the same documents, good and damaged, and must answer alike: the same verdict, and the same JSON
//! when what was read is written again. So the generated types read exactly what the original ones read.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod choices;
mod crates;
mod documents;
mod large;
mod refusals;
mod themes;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use wireproof::{
    Catalogue,
    codegen::{Options, rust::TARGET},
    contract::{Contract, lower},
    schema::emit,
};

use documents::Documents;

/// The contract of a catalogue.
fn contract(catalogue: &Catalogue) -> Contract {
    lower(&emit(catalogue, None).unwrap()).unwrap()
}

/// A document, and what the original type made of it.
struct Shown {
    kind: &'static str,
    text: String,
    answer: Option<Value>,
}

/// The documents of the vectors of events whose payload is of the type, but for those that are no text, and for arrays in
/// place of structs: where all of a struct's members have defaults, typify's ask for more items than the original's.
fn vectors(contract: &Contract, kind: &str) -> Vec<String> {
    let mut files = crate::vectors::of(contract);
    let payload =
        |event: &str| contract.events.iter().find(|each| each.name == event).map(|each| each.payload.0.as_str());
    files.retain(|file| payload(&file.event) == Some(kind));
    let documents = files.iter().flat_map(|file| {
        file.vectors.iter().filter(|vector| !vector.is_positional()).map(|vector| file.document(vector))
    });
    documents.filter_map(|document| String::from_utf8(document).ok()).collect()
}

/// Shows documents of one type to the original: made-up ones, damaged ones, and those of the vectors.
fn show<T: Serialize + DeserializeOwned>(contract: &Contract, kind: &'static str, more: Vec<String>) -> Vec<Shown> {
    let sampled = Documents::new(contract, kind).take(1500);
    let shown: Vec<Shown> = more
        .into_iter()
        .chain(vectors(contract, kind))
        .chain(sampled)
        .map(|text| {
            // Through a text, since a value holds no integer of more than 64 bits.
            let again = |value: T| serde_json::from_str(&serde_json::to_string(&value).unwrap()).unwrap();
            let answer = serde_json::from_str::<T>(&text).ok().map(again);
            Shown { kind, text, answer }
        })
        .collect();
    let accepted = shown.iter().filter(|shown| shown.answer.is_some()).count();
    assert!(accepted > 200, "{kind}: only {accepted} of {} documents are good", shown.len());
    assert!(shown.len() - accepted > 200, "{kind}: only {} documents are bad", shown.len() - accepted);
    shown
}

/// Shows the same documents to the generated types and compares.
fn compare(contract: &Contract, shown: &[Shown]) {
    let artifacts = (TARGET.render)(contract, &Options::default()).unwrap_or_else(|error| panic!("{error}"));
    let kinds: Vec<&str> = shown.iter().map(|shown| shown.kind).collect();
    let questions: Vec<(&str, &str)> = shown.iter().map(|shown| (shown.kind, shown.text.as_str())).collect();
    let answers = crates::run(&contract.catalogue, &artifacts, &kinds, &questions);
    assert_eq!(answers.len(), shown.len());
    for (shown, mut answer) in shown.iter().zip(answers) {
        match shown.kind {
            "Scalars" => answer.value.iter_mut().for_each(in_utc),
            "Collections" => answer.value.iter_mut().for_each(as_sets),
            _ => {}
        }
        assert_eq!(answer.value, shown.answer, "{}: {}\n{}", shown.kind, shown.text, answer.error);
    }
}

/// The original's `at` forgets the offset, which the contract does not know: the generated type keeps it.
fn in_utc(value: &mut Value) {
    let at = value["at"].as_str().unwrap().parse::<chrono::DateTime<chrono::Utc>>().unwrap();
    value["at"] = serde_json::to_value(at).unwrap();
}

/// The original's sets are sorted and merge repeats: the generated lists keep what was read.
fn as_sets(value: &mut Value) {
    for name in ["set", "names"] {
        let items = value[name].as_array_mut().unwrap();
        items.sort_by_key(|item| (item.as_i64(), item.as_str().map(str::to_owned)));
        items.dedup();
    }
}
