//! The events of `matrix`.

// What is deprecated is still read and written.
#![allow(deprecated)]

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event};

/// A generic type used twice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:pages")]
pub struct Pages {
    pub trees: PageOfTree,
    pub sizes: PageOfSize,
}

/// One page of something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct PageOfTree {
    pub items: Vec<Tree>,
    pub next: Option<String>,
}

/// One page of something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct PageOfSize {
    pub items: Vec<Size>,
    pub next: Option<String>,
}

/// A type that holds itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Tree {
    pub label: String,
    pub left: Option<Box<Tree>>,
    pub children: Vec<Tree>,
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

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<Pages>()
}
