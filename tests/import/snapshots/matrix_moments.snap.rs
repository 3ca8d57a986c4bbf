//! The events of `matrix`.

use std::collections::BTreeMap;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Event};

/// The types of `jiff`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:moments")]
pub struct Moments {
    pub at: DateTime<FixedOffset>,
    pub day: NaiveDate,
    pub time: NaiveTime,
    pub local: NaiveDateTime,
    pub until: Option<DateTime<FixedOffset>>,
    #[serde(default, skip_serializing_if = "hooks::is_default")]
    pub days: Vec<NaiveDate>,
    pub by_name: BTreeMap<String, DateTime<FixedOffset>>,
}

/// What serde calls to read and to leave out members.
mod hooks {
    /// Whether a member may be left out, because every reader fills in the same value.
    pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
        *value == T::default()
    }
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<Moments>()
}
