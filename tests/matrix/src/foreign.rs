use std::{
    borrow::Cow,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    path::PathBuf,
    sync::Arc,
    time::{Duration, SystemTime},
};

use chrono::{NaiveDateTime, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Event;

/// Types of the standard library and of other crates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:foreign")]
pub struct Foreign {
    pub moment: SystemTime,
    pub wait: Option<Duration>,
    pub local: NaiveDateTime,
    pub time: NaiveTime,
    pub address: IpAddr,
    pub old_address: Ipv4Addr,
    pub new_address: Option<Ipv6Addr>,
    pub path: PathBuf,
    pub boxed: Box<str>,
    pub cow: Cow<'static, str>,
    pub shared: Arc<str>,
    pub shared_list: Arc<Vec<u8>>,
    pub object: serde_json::Map<String, serde_json::Value>,
    pub number: serde_json::Number,
}
