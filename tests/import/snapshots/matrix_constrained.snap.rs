//! The events of `matrix`.

use std::collections::BTreeMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event};

/// Promises of writers, which serde does not check.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:constrained")]
pub struct Constrained {
    #[schemars(length(min = 1, max = 3))]
    pub short: String,
    #[schemars(regex(pattern = "^[a-z]+$"))]
    pub lower: Option<String>,
    #[schemars(range(min = 1, max = 10))]
    pub few: u32,
    #[schemars(range(min = 0.0, max = 1.0))]
    pub share: f64,
    #[schemars(length(min = 1, max = 4), inner(range(max = 9)))]
    pub digits: Vec<u8>,
    pub names: BTreeMap<String, i32>,
    #[schemars(email)]
    pub mail: String,
    pub word: Word,
}

/// A word that writers promise to keep short.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    Contract
)]
pub struct Word(#[schemars(length(min = 1, max = 12))] pub String);

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<Constrained>()
}
