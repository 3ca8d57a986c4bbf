//! The events of `events`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Event};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "message")]
#[serde(tag = "t", content = "c")]
pub enum Message {
    #[serde(rename = "text")]
    Text(String),
    #[serde(rename = "sum")]
    Sum { a: i32 },
    #[serde(rename = "ping")]
    Ping,
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("events", "0.1.0").event::<Message>()
}
