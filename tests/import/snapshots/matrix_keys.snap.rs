//! The events of `matrix`.

// What is deprecated is still read and written.
#![allow(deprecated)]

use std::collections::BTreeMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;
use wireproof::{Catalogue, Contract, Event};

/// Maps by kind of key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:keys")]
pub struct Keys {
    pub by_text: BTreeMap<String, i32>,
    pub by_integer: BTreeMap<i32, String>,
    pub by_unsigned: BTreeMap<u64, bool>,
    pub by_flag: BTreeMap<bool, i32>,
    pub by_letter: BTreeMap<char, i32>,
    pub by_id: BTreeMap<Uuid, i32>,
    pub by_user: BTreeMap<UserId, i32>,
    pub by_size: BTreeMap<Size, Vec<i32>>,
    pub nested: BTreeMap<String, BTreeMap<String, Option<i32>>>,
    pub optional: Option<BTreeMap<i32, u8>>,
    pub anything: serde_json::Map<String, Value>,
}

/// A user.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
    Contract
)]
pub struct UserId(pub Uuid);

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
    Catalogue::new("matrix", "1.0.0").event::<Keys>()
}
