//! Schemas of the attribute matrix, and the contract that they lower to.
//!
//! One snapshot per event: the reader's schema whole, and how the writer's differs. The reference catalogue's own schemas
//! are committed below `schemas/` and need no second copy here.

mod outline;

use insta::assert_snapshot;
use wireproof::{contract::lower, schema::emit};

#[test]
fn matrix() {
    let documents = emit(&wireproof_matrix::catalogue(), None).unwrap();
    for event in &documents.catalogue.events {
        let reader = documents.schemas[&event.reader].as_str();
        let writer = documents.schemas[&event.writer].as_str();
        let difference = similar::TextDiff::from_lines(reader, writer)
            .unified_diff()
            .context_radius(2)
            .header("reader", "writer")
            .to_string();
        assert_snapshot!(event.name.as_str(), format!("{reader}\n{difference}"));
    }
}

#[test]
fn matrix_contract() {
    let documents = emit(&wireproof_matrix::catalogue(), None).unwrap();
    let contract = lower(&documents).unwrap_or_else(|error| panic!("{error}"));
    assert_snapshot!(outline::outline(&contract));
}

#[test]
fn emitting_twice_gives_the_same_documents() {
    let emitted = || emit(&pubsub_events::catalogue(), Some("https://events.example/schemas")).unwrap();
    let first: Vec<_> = emitted().into_artifacts();
    assert_eq!(first, emitted().into_artifacts());
}
