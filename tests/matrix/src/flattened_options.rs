use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Contract, Event};

use crate::{Adjacent, Figure, Mail, Reward, Trace};

/// Who sent it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Sender(pub Mail);

/// A struct that may be missing as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct MaybeTraced {
    pub label: String,
    #[serde(flatten)]
    pub trace: Option<Trace>,
}

/// Enums that may be missing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct MaybeVariants {
    pub label: String,
    #[serde(flatten)]
    pub reward: Option<Reward>,
    #[serde(flatten)]
    pub figure: Option<Figure>,
}

/// A newtype around a struct, and another struct.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Signed {
    #[serde(flatten)]
    pub sender: Sender,
    pub label: String,
    #[serde(flatten)]
    pub trace: Box<Trace>,
}

/// Knows its members and those of the flattened struct.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(deny_unknown_fields)]
pub struct StrictTraced {
    pub label: String,
    #[serde(flatten)]
    pub trace: Trace,
}

/// Knows its members and those of the flattened enums.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(deny_unknown_fields)]
pub struct StrictVariants {
    pub label: String,
    #[serde(flatten)]
    pub adjacent: Adjacent,
    #[serde(flatten)]
    pub reward: Reward,
}

/// Keeps what it does not know, as integers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Counters {
    pub label: String,
    #[serde(flatten)]
    pub trace: Mail,
    #[serde(flatten)]
    pub counts: BTreeMap<String, i32>,
}

/// Keeps what it does not know beside a flattened enum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct OpenReward {
    #[serde(flatten)]
    pub reward: Reward,
    #[serde(flatten)]
    pub trace: Option<Trace>,
    #[serde(flatten)]
    pub rest: BTreeMap<String, serde_json::Value>,
}

/// Flattened parts that may be missing, are wrapped, or are all there may be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:flattened_options")]
pub struct FlattenedOptions {
    pub maybe_traced: MaybeTraced,
    pub maybe_variants: MaybeVariants,
    pub signed: Signed,
    pub strict_traced: StrictTraced,
    pub strict_variants: StrictVariants,
    pub counters: Counters,
    pub open_reward: OpenReward,
}
