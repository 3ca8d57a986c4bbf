//! The events of `events`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::{Catalogue, Event};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "said")]
pub struct Said {
    #[schemars(length(min = 1, max = 3))]
    pub short: String,
    pub letter: char,
    #[schemars(regex(pattern = "^[a-z]+$"))]
    pub lower: String,
    #[schemars(email)]
    pub mail: String,
    #[schemars(url)]
    pub page: String,
    pub host: String,
    pub old: std::net::Ipv4Addr,
    pub id: Uuid,
    pub bytes: String,
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("events", "0.1.0").event::<Said>()
}
