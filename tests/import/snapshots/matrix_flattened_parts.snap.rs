//! The events of `matrix`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wireproof::{Catalogue, Contract, Event};

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
    pub sender: Mail,
    pub label: String,
    #[serde(flatten)]
    pub trace: Trace,
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
    pub rest: serde_json::Map<String, Value>,
}

/// Where a message came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Trace {
    pub trace_id: String,
    #[serde(alias = "span")]
    pub span_id: Option<String>,
}

/// What a variant holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Deed {
    pub name: String,
    pub times: Option<u64>,
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

/// A way to be reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Mail {
    pub mail: String,
    #[serde(default)]
    pub verified: bool,
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

/// Variants that say nothing of themselves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Reach {
    Phone { phone: String },
    Mail(Mail),
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<FlattenedParts>()
}
