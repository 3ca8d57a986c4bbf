use std::collections::BTreeMap;

use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Event;

/// The types of `jiff`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:moments")]
pub struct Moments {
    pub at: Timestamp,
    pub day: Date,
    pub time: Time,
    pub local: DateTime,
    pub until: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<Date>,
    pub by_name: BTreeMap<String, Timestamp>,
}
