use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::{Contract, Event};

use crate::{Size, UserId};

/// Sequences.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:collections")]
pub struct Collections {
    pub list: Vec<i32>,
    pub nested: Vec<Vec<String>>,
    pub nullable_items: Vec<Option<u8>>,
    pub nullable_list: Option<Vec<Size>>,
    pub bytes: Vec<u8>,
    pub digest: [u8; 4],
    pub matrix: [[i16; 2]; 2],
    pub set: BTreeSet<i32>,
    pub names: BTreeSet<String>,
    pub pair: (i32, String),
    pub pairs: Vec<(String, Option<bool>)>,
    pub boxed: Box<i32>,
    pub tree: Tree,
}

/// A type that holds itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Tree {
    pub label: String,
    #[serde(default)]
    pub left: Option<Box<Tree>>,
    pub children: Vec<Tree>,
}

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
    pub anything: BTreeMap<String, serde_json::Value>,
}

/// One page of something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[schemars(rename = "PageOf{T}")]
pub struct Page<T> {
    pub items: Vec<T>,
    #[serde(default)]
    pub next: Option<String>,
}

/// A generic type used twice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:pages")]
pub struct Pages {
    pub trees: Page<Tree>,
    pub sizes: Page<Size>,
}
