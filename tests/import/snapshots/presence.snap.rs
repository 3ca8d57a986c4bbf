//! The events of `events`.

// What is deprecated is still read and written.
#![allow(deprecated)]

use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;
use wireproof::{Catalogue, Event};

/// Published when a customer has paid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:{order_id}:placed", params(order_id: Uuid), since = "1.2.0")]
pub struct OrderPlaced {
    /// The order.
    pub id: Uuid,
    #[serde(rename = "placedAt")]
    pub placed_at: DateTime<FixedOffset>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
    pub note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    #[serde(default = "defaults::default_u64::<u8, 3>")]
    pub retries: u8,
    #[serde(default)]
    pub urgent: bool,
    #[serde(default)]
    pub tags: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extra: Option<Value>,
    #[serde(default)]
    pub nothing: (),
    #[deprecated]
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub odd: Option<Vec<String>>,
    pub more: Value,
}

/// The values that stand in for absent members.
mod defaults {
    pub(super) fn default_u64<T, const V: u64>() -> T
    where
        T: std::convert::TryFrom<u64>,
        <T as std::convert::TryFrom<u64>>::Error: std::fmt::Debug,
    {
        T::try_from(V).unwrap()
    }
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("events", "0.1.0").event::<OrderPlaced>()
}
