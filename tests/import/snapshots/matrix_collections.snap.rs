//! The events of `matrix`.

// What is deprecated is still read and written.
#![allow(deprecated)]

use std::collections::BTreeSet;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event};

/// Sequences.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:collections")]
pub struct Collections {
    pub list: Vec<i32>,
    pub nested: Vec<Vec<String>>,
    pub nullable_items: Vec<Option<u8>>,
    pub nullable_list: Option<Vec<Size>>,
    pub bytes: Vec<u8>,
    pub digest: [u8; 4usize],
    pub matrix: [[i16; 2usize]; 2usize],
    pub set: BTreeSet<i32>,
    pub names: BTreeSet<String>,
    pub pair: (i32, String),
    pub pairs: Vec<(String, Option<bool>)>,
    pub boxed: i32,
    pub tree: Tree,
}

/// A closed list.
#[derive(
    Debug,
    Clone,
    Copy,
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
pub enum Size {
    #[serde(rename = "small")]
    Small,
    /// Neither.
    #[serde(rename = "medium")]
    Medium,
    #[deprecated(note = "say medium")]
    #[serde(rename = "large")]
    Large,
}

/// A type that holds itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Tree {
    pub label: String,
    pub left: Option<Box<Tree>>,
    pub children: Vec<Tree>,
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<Collections>()
}
