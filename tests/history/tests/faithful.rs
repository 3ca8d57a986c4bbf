//! The schemas of every release, and of every pair, agree with what the Rust types read and write.

use wireproof::{
    Catalogue,
    contract::{TypeKind, lower},
    faithful::Effort,
    schema::emit,
};
use wireproof_history::{pairs, releases};

/// Few documents: the damage that is done to each member comes on top.
const EFFORT: Effort = Effort { documents: 100, seed: 1 };

fn check(title: &str, catalogue: &Catalogue) {
    let documents = emit(catalogue, None).unwrap_or_else(|error| panic!("{title}: {error}"));
    let contract = lower(&documents).unwrap_or_else(|error| panic!("{title}: {error}"));
    let tallies = catalogue.faithful(&EFFORT).unwrap_or_else(|lie| panic!("{title} {}: {lie}", catalogue.version()));
    assert!(!tallies.is_empty(), "{title} {}: no event", catalogue.version());
    for (event, tally) in contract.events.iter().zip(tallies) {
        let Some(payload) = contract.definition(&event.payload) else {
            panic!("{title}: {} is nowhere", event.payload)
        };
        // Nothing in an object without members can be damaged.
        let least = if is_empty(&payload.kind) { 0 } else { 20 };
        assert!(
            tally.accepted >= 20 && tally.rejected >= least,
            "{title} {}: too one-sided to mean much: {tally:?}",
            event.name
        );
    }
}

fn is_empty(kind: &TypeKind) -> bool {
    matches!(kind, TypeKind::Record(record) if record.members.is_empty())
}

#[test]
fn releases_tell_the_truth() {
    for release in releases() {
        check("release", &release);
    }
}

#[test]
fn pairs_tell_the_truth() {
    for pair in pairs() {
        check(pair.title, &pair.before);
        check(pair.title, &pair.after);
    }
}
