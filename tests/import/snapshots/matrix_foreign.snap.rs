//! The events of `matrix`.

use chrono::{NaiveDateTime, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wireproof::{Catalogue, Event};

/// Types of the standard library and of other crates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:foreign")]
pub struct Foreign {
    pub moment: std::time::SystemTime,
    pub wait: Option<std::time::Duration>,
    pub local: NaiveDateTime,
    pub time: NaiveTime,
    pub address: std::net::IpAddr,
    pub old_address: std::net::Ipv4Addr,
    pub new_address: Option<std::net::Ipv6Addr>,
    pub path: String,
    pub boxed: String,
    pub cow: String,
    pub shared: String,
    pub shared_list: Vec<u8>,
    pub object: serde_json::Map<String, Value>,
    pub number: serde_json::Number,
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<Foreign>()
}
