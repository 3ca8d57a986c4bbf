//! The AsyncAPI document: is it the catalogue, does the real parser take it, and do its schemas accept what ours do?

mod lowering;
mod parser;
#[allow(deprecated, reason = "what is deprecated is told of, too")]
pub(crate) mod small;

use indexmap::IndexMap;
use serde_json::Value;
use wireproof::{
    Catalogue,
    asyncapi::{Described, render},
    contract::lower,
    schema::emit,
};

/// The document of a catalogue, and its text.
pub(crate) fn document(catalogue: &Catalogue) -> (Value, String) {
    let documents = emit(catalogue, None).unwrap();
    let contract = lower(&documents).unwrap();
    let examples =
        small::examples().into_iter().filter(|(event, _)| contract.events.iter().any(|each| each.name == *event));
    let described =
        Described { contract: &contract, documents: &documents, examples: examples.collect::<IndexMap<_, _>>() };
    let artifacts = render(&described).unwrap_or_else(|refusal| panic!("{refusal}"));
    assert_eq!(
        artifacts.iter().map(|artifact| artifact.path.as_str()).collect::<Vec<_>>(),
        [wireproof::asyncapi::PATH]
    );
    let text = String::from_utf8(artifacts.into_iter().next().unwrap().bytes).unwrap();
    (serde_json::from_str(&text).unwrap(), text)
}
