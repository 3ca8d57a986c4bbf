//! The events of `matrix`.

use std::collections::BTreeMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wireproof::{Catalogue, Contract, Event};

/// Payloads of internally tagged variants.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:tagged")]
pub struct Tagged {
    pub carrier: Carrier,
}

/// A tag beside everything that can stand beside one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type")]
pub enum Carrier {
    Counted {
        label: String,
        #[serde(flatten)]
        trace: Mail,
        #[serde(flatten)]
        counts: BTreeMap<String, i32>,
    },
    Open(Extras),
    Tallied(BTreeMap<String, i32>),
    Strict(CarrierStrict),
    Wrapped(CarrierWrapped),
    Inner(Figure),
    Loose(Reach),
    Many(BTreeMap<String, Vec<u8>>),
    Done(Deed),
    Anything(serde_json::Map<String, Value>),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(deny_unknown_fields)]
pub struct CarrierStrict {
    pub a: i32,
    pub b: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(deny_unknown_fields)]
pub struct CarrierWrapped {
    pub a: i32,
    pub b: Option<String>,
}

/// A way to be reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Mail {
    pub mail: String,
    #[serde(default)]
    pub verified: bool,
}

/// A record that keeps what it does not know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Extras {
    pub name: String,
    #[serde(flatten)]
    pub rest: serde_json::Map<String, Value>,
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

/// Variants that say nothing of themselves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Reach {
    Phone { phone: String },
    Mail(Mail),
}

/// What a variant holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Deed {
    pub name: String,
    pub times: Option<u64>,
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<Tagged>()
}
