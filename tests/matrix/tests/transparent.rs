//! Transparent types: with documentation they are types of their own, without it schemars lets them vanish.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test fails by panicking, and some types must say nothing")]

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{
    Catalogue, Contract, Event,
    contract::lower,
    faithful::{Effort, faithful_with},
    schema::emit,
};

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(transparent)]
pub struct Id(i64);

/// It has a name that people know.
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(transparent)]
pub struct Named(i64);

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(transparent)]
pub struct Wrapped {
    inner: Inner,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(transparent)]
pub struct Twice(Wrapped);

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(transparent)]
pub struct Perhaps(Option<u8>);

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(transparent)]
pub struct Many(BTreeMap<String, Id>);

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Inner {
    x: u8,
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "transparent")]
pub struct Held {
    id: Id,
    named: Named,
    wrapped: Wrapped,
    twice: Twice,
    perhaps: Perhaps,
    many: Many,
}

#[test]
fn they_are_what_they_stand_for() {
    let documents = emit(&Catalogue::new("transparent", "1.0.0").event::<Held>(), None).unwrap();
    let contract = lower(&documents).unwrap();
    let names: Vec<&str> = contract.types.keys().map(|name| name.0.as_str()).collect();
    assert_eq!(names, ["Held", "Named", "Inner"]);
}

#[test]
fn serde_and_the_schemas_agree() {
    let tally = faithful_with::<Held>(&Effort { documents: 3000, seed: 7 }).unwrap();
    assert!(tally.accepted > 300 && tally.rejected > 300, "{tally:?}");
}
