//! Records that are types of the standard library: their own readers do more than a schema says.

use std::time::{Duration, SystemTime};

use serde::{Deserialize, Deserializer, Serialize, de::Error};

use super::written::Written;
use crate::contract::{Member, Record, TypeName};

/// Whether a record is one of those types.
pub(super) fn is_foreign(name: &TypeName, record: &Record) -> bool {
    let names = match name.0.as_str() {
        "Duration" => ["secs", "nanos"],
        "SystemTime" => ["secs_since_epoch", "nanos_since_epoch"],
        _ => return false,
    };
    let is_named = |(member, name): (&Member, &str)| matches!(member, Member::Field(field) if field.name == name);
    record.closed && record.members.len() == names.len() && record.members.iter().zip(names).all(is_named)
}

/// Reads such a record.
pub(super) fn foreign<'de, D: Deserializer<'de>>(name: &TypeName, deserializer: D) -> Result<Written, D::Error> {
    if name.0 == "Duration" {
        Duration::deserialize(deserializer).and_then(written)
    } else {
        SystemTime::deserialize(deserializer).and_then(written)
    }
}

fn written<E: Error>(value: impl Serialize) -> Result<Written, E> {
    serde_json::to_value(value).map(Written::Value).map_err(E::custom)
}
