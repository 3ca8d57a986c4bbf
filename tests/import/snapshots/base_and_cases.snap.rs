//! The events of `events`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Event};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "pet")]
#[serde(tag = "type")]
pub enum Pet {
    #[serde(rename = "cat")]
    Cat { name: String, #[schemars(range(max = 9))] lives: u8 },
    #[serde(rename = "dog")]
    Dog {
        name: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        tail: Option<bool>,
    },
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("events", "0.1.0").event::<Pet>()
}
