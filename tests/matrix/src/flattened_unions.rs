use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Contract, Event};

use crate::{Adjacent, Deed};

/// Variants that stand among another's members.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "shape", rename_all = "snake_case")]
pub enum Figure {
    Dot,
    Circle {
        #[serde(alias = "r")]
        radius: u32,
    },
    #[serde(alias = "made")]
    Made(Deed),
}

/// Variants that stand among another's members under their own names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Reward {
    /// No reward.
    Nothing,
    #[serde(alias = "cash")]
    Money(u32),
    Pair(i32, String),
    Points {
        count: u32,
        #[serde(default)]
        bonus: Option<u8>,
    },
}

/// Variants that say nothing of themselves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Reach {
    Phone { phone: String },
    Mail(Mail),
}

/// A way to be reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Mail {
    pub mail: String,
    #[serde(default)]
    pub verified: bool,
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

/// Flattens an enum, and is flattened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct WithMail {
    pub since: i32,
    #[serde(flatten)]
    pub reach: Reach,
}

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
