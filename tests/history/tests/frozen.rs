//! The frozen releases of the reference project are those of the history.
//!
//! A frozen release is never rewritten: docs and positions in it are those of the day on which it was frozen, and the
//! schemas are as wireproof wrote them then. What it promises on the wire is what the types of the history say.

use std::path::Path;

use wireproof::{contract::Contract, release::Index};
use wireproof_history::releases;

use crate::places::{Places, contract, places};

#[test]
fn every_state_is_frozen_as_the_types_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let index = Index::read(&root).unwrap_or_else(|error| panic!("{error}"));
    let releases = releases();
    let versions: Vec<&str> = releases.iter().map(wireproof::Catalogue::version).collect();
    assert_eq!(index.versions(), versions, "freeze what is missing: cargo run -p wireproof-history -- .");
    for release in &releases {
        let version = release.version();
        let frozen = index.load(version).unwrap_or_else(|error| panic!("{error}"));
        let said = contract(release);
        assert_eq!(promises(&frozen.contract), promises(&said), "release {version} was frozen from other types");
    }
}

/// Every event, with the release that it is there since and all its places.
fn promises(contract: &Contract) -> Vec<(&str, Option<&str>, Places)> {
    let events = contract.events.iter();
    events.map(|event| (event.name.as_str(), event.since.as_deref(), places(contract, &event.name))).collect()
}
