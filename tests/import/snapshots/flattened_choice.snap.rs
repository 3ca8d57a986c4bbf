//! The events of `events`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "alert")]
pub struct Alert {
    pub id: String,
    #[serde(flatten)]
    pub case: AlertCase,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "level")]
pub enum AlertCase {
    #[serde(rename = "low")]
    Low,
    #[serde(rename = "high")]
    High { page: bool },
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("events", "0.1.0").event::<Alert>()
}
