use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Contract, Event};

use crate::{
    Adjacent, Mail, Reach, Reward,
    flattened_options::{MaybeTraced, MaybeVariants, Signed, StrictTraced, StrictVariants},
};

/// An adjacently tagged enum that may be missing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct MaybeAdjacent {
    #[serde(flatten)]
    pub adjacent: Option<Adjacent>,
    pub label: String,
}

/// An enum without tags that may be missing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct MaybeReached {
    pub label: String,
    #[serde(flatten)]
    pub reach: Option<Reach>,
}

/// A struct with a default that may be missing, beside an enum that may not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct MaybeMailed {
    #[serde(flatten)]
    pub mail: Option<Mail>,
    #[serde(flatten)]
    pub reward: Reward,
}

/// Keeps what it does not know beside an enum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct RewardAndRest {
    #[serde(flatten)]
    pub reward: Reward,
    #[serde(flatten)]
    pub rest: BTreeMap<String, serde_json::Value>,
}

/// Enums that stand among members under their own names, and flattened parts that may be missing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:flattened_parts")]
pub struct FlattenedParts {
    pub maybe_traced: MaybeTraced,
    pub maybe_variants: MaybeVariants,
    pub signed: Signed,
    pub strict_traced: StrictTraced,
    pub strict_variants: StrictVariants,
    pub maybe_adjacent: MaybeAdjacent,
    pub maybe_reached: MaybeReached,
    pub maybe_mailed: MaybeMailed,
    pub reward_and_rest: RewardAndRest,
}
