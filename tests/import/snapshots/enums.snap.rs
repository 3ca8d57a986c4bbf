//! The events of `events`.

// What is deprecated is still read and written.
#![allow(deprecated)]

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chosen")]
pub struct Chosen {
    pub plain: ChosenPlain,
    pub nullable: Option<ChosenNullable>,
    pub described: ChosenDescribed,
    #[serde(default = "defaults::chosen_by_default")]
    pub by_default: ChosenByDefault,
    pub kind: ChosenKind,
    pub clash: ChosenClash,
}

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
pub enum ChosenPlain {
    #[serde(rename = "low")]
    Low,
    #[serde(rename = "very-high")]
    VeryHigh,
    #[serde(rename = "")]
    Empty,
    #[serde(rename = "+")]
    Plus,
}

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
pub enum ChosenNullable {
    #[serde(rename = "a")]
    A,
    #[serde(rename = "b")]
    B,
}

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
pub enum ChosenDescribed {
    /// It is on.
    #[serde(rename = "on")]
    On,
    #[deprecated]
    #[serde(rename = "off")]
    Off,
}

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
pub enum ChosenByDefault {
    #[serde(rename = "first")]
    First,
    #[serde(rename = "second")]
    Second,
}

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
pub enum ChosenKind {
    #[serde(rename = "chosen")]
    Chosen,
}

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
pub enum ChosenClash {
    #[serde(rename = "a b")]
    Ab,
    #[serde(rename = "a-b")]
    Ab2,
}

/// The values that stand in for absent members.
mod defaults {
    pub(super) fn chosen_by_default() -> super::ChosenByDefault {
        super::ChosenByDefault::Second
    }
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("events", "0.1.0").event::<Chosen>()
}
