//! Objects whose member names only the message knows.

use std::fmt;

use indexmap::IndexMap;
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, MapAccess, Visitor},
};
use uuid::Uuid;

use super::{
    scalar::integer,
    shape::{ShapeSeed, named},
    trace::Trace,
    written::Written,
};
use crate::contract::{Key, Shape};

/// Reads a map. Of entries with equal keys the last one counts.
pub(super) struct MapVisitor<'t> {
    pub(super) trace: &'t Trace<'t>,
    pub(super) key: &'t Key,
    pub(super) value: &'t Shape,
}

impl<'de> Visitor<'de> for MapVisitor<'_> {
    type Value = Written;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Written, A::Error> {
        let Self { trace, key, value } = self;
        let mut entries = IndexMap::new();
        while let Some(name) = members.next_key_seed(KeySeed { trace, key })? {
            let mark = trace.enter(&name);
            let entry = members.next_value_seed(ShapeSeed { trace, shape: value })?;
            trace.leave(mark);
            entries.insert(name, entry);
        }
        Ok(Written::Object(entries.into_iter().collect()))
    }
}

/// Reads a member name, and returns it as it is written again.
struct KeySeed<'t> {
    trace: &'t Trace<'t>,
    key: &'t Key,
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        match self.key {
            Key::Text => String::deserialize(deserializer),
            Key::Bool => bool::deserialize(deserializer).map(|flag| flag.to_string()),
            Key::Integer(range) => integer(*range, deserializer).map(Written::into_key),
            Key::Char => char::deserialize(deserializer).map(|letter| letter.to_string()),
            Key::Uuid => Uuid::deserialize(deserializer).map(|id| id.to_string()),
            Key::Named(name) => {
                // What a name says about itself has no place of its own in the message.
                named(self.trace, name, deserializer).map(Written::into_key)
            }
        }
    }
}
