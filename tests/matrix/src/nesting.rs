use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Contract, Event};

use crate::{Size, UserId};

/// A newtype of a newtype.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Owner(pub UserId);

/// An optional number under a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Score(pub Option<i32>);

/// An enum under another name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Garment(pub Size);

/// A number under a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Row(pub u16);

/// A tuple with parts that may be null.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Reading(pub Option<i32>, pub String, pub Option<Size>);

/// Two parameters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[schemars(rename = "Either{L}Or{R}")]
pub enum Either<L, R> {
    Left(L),
    Right(R),
}

/// Holds an [`Odd`] one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Even {
    pub value: i32,
    #[serde(default)]
    pub next: Option<Box<Uneven>>,
}

/// Holds an [`Even`] one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Uneven {
    pub value: i32,
    pub next: Vec<Even>,
}

/// Holds itself by name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Directory {
    pub files: u32,
    pub directories: BTreeMap<String, Directory>,
}

/// Filled in as a whole, renamed one way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(default, rename_all(serialize = "camelCase", deserialize = "kebab-case"))]
pub struct Settings {
    pub row_limit: u32,
    #[serde(rename = "caption", alias = "heading")]
    pub title_text: String,
    pub dark_mode: Option<bool>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { row_limit: 25, title_text: "untitled".to_owned(), dark_mode: None }
    }
}

/// Types inside types.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:nesting")]
pub struct Nesting {
    pub owner: Owner,
    pub maybe_owner: Option<Owner>,
    pub score: Score,
    pub maybe_score: Option<Score>,
    pub by_garment: BTreeMap<Garment, i32>,
    pub by_row: BTreeMap<Row, Reading>,
    pub readings: Vec<Reading>,
    pub either: Either<Size, Row>,
    pub other: Either<Row, Score>,
    pub even: Even,
    pub directory: Directory,
    pub grid: [[Option<u8>; 2]; 3],
    pub settings: Settings,
}
