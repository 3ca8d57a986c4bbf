//! The events of `matrix`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event};

/// Enums of every representation, flattened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:flattened_unions")]
pub struct FlattenedUnions {
    pub internal: WithInternal,
    pub external: WithExternal,
    pub adjacent: WithAdjacent,
    pub untagged: WithUntagged,
    pub several: WithSeveral,
}

/// Flattens an internally tagged enum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct WithInternal {
    pub before: i32,
    /// What it looks like.
    #[serde(flatten)]
    pub figure: Figure,
    pub after: i32,
}

/// Flattens an externally tagged enum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct WithExternal {
    pub label: String,
    #[serde(flatten)]
    pub reward: Reward,
}

/// Flattens an adjacently tagged enum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct WithAdjacent {
    #[serde(flatten)]
    pub adjacent: Adjacent,
    pub label: String,
}

/// Flattens an untagged enum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct WithUntagged {
    pub label: String,
    #[serde(flatten)]
    pub reach: Reach,
}

/// Flattens two enums, and a struct that flattens one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct WithSeveral {
    #[serde(flatten)]
    pub reward: Reward,
    #[serde(flatten)]
    pub figure: Figure,
    #[serde(flatten)]
    pub contact: WithMail,
}

/// What a variant holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Deed {
    pub name: String,
    pub times: Option<u64>,
}

/// Variants that stand among another's members.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "shape")]
pub enum Figure {
    #[serde(rename = "dot")]
    Dot,
    #[serde(rename = "circle")]
    Circle { #[serde(alias = "r")] radius: u32 },
    #[serde(rename = "made")]
    Made(Deed),
}

/// Variants that stand among another's members under their own names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub enum Reward {
    /// No reward.
    #[serde(rename = "nothing")]
    Nothing,
    #[serde(rename = "money", alias = "cash")]
    Money(u32),
    #[serde(rename = "pair")]
    Pair(i32, String),
    #[serde(rename = "points")]
    Points { count: u32, bonus: Option<u8> },
}

/// Adjacently tagged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "t", content = "c")]
pub enum Adjacent {
    Unit,
    Newtype(Deed),
    Optional(Option<u8>),
    Tuple(i32, i32),
    Members { x: u8 },
}

/// A way to be reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Mail {
    pub mail: String,
    #[serde(default)]
    pub verified: bool,
}

/// Variants that say nothing of themselves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Reach {
    Phone { phone: String },
    Mail(Mail),
}

/// Flattens an enum, and is flattened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct WithMail {
    pub since: i32,
    #[serde(flatten)]
    pub reach: Reach,
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<FlattenedUnions>()
}
