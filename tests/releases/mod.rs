//! Releases of whole catalogues: what is frozen reads as it was, to the byte.

use wireproof::{
    artifact::Mode,
    contract::lower,
    release::{Against, Index, plan},
    schema::{Documents, canonical_text, emit},
};

/// Freezes `documents` in a project of their own and holds what is read against them.
fn round_trip(documents: &Documents, version: &str) {
    let directory = tempfile::tempdir().unwrap();
    let root = directory.path();
    plan(documents, version, root).unwrap().apply(Mode::Write).unwrap();

    let release = Index::read(root).unwrap().load(version).unwrap();
    assert_eq!(release.documents, *documents);
    assert_eq!(release.contract, lower(documents).unwrap());

    // The file needs nothing beside it.
    let file = root.join(format!("schemas/releases/{version}.json"));
    let text = std::fs::read_to_string(&file).unwrap();
    assert_eq!(canonical_text(&serde_json::from_str(&text).unwrap()), text);
    let elsewhere = tempfile::tempdir().unwrap();
    let moved = elsewhere.path().join("moved.json");
    std::fs::copy(&file, &moved).unwrap();
    let baseline = Against::File(moved).load(elsewhere.path()).unwrap();
    assert_eq!((baseline.label.as_str(), baseline.documents), (version, release.documents));
}

#[test]
fn the_reference_catalogue() {
    round_trip(&emit(&pubsub_events::catalogue(), Some("https://events.example/schemas")).unwrap(), "2.32.0");
}

#[test]
fn the_attribute_matrix() {
    round_trip(&emit(&wireproof_matrix::catalogue(), None).unwrap(), "0.0.1-matrix");
}
