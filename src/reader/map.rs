//! Objects whose member names only the message knows.

use std::fmt;

use indexmap::IndexMap;
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error, IntoDeserializer, MapAccess, Visitor, value::StrDeserializer},
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
            let mark = trace.enter(&name.spelled);
            let entry = members.next_value_seed(ShapeSeed { trace, shape: value })?;
            trace.leave(mark);
            entries.insert(name.written, entry);
        }
        Ok(Written::Object(entries.into_iter().collect()))
    }
}

/// A member name: as it is written again, and as the message spells it.
struct Name {
    written: String,
    spelled: String,
}

impl From<String> for Name {
    fn from(name: String) -> Self {
        Self { written: name.clone(), spelled: name }
    }
}

/// Reads a member name.
struct KeySeed<'t> {
    trace: &'t Trace<'t>,
    key: &'t Key,
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = Name;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Name, D::Error> {
        match self.key {
            Key::Text => String::deserialize(deserializer).map(Name::from),
            Key::Bool => bool::deserialize(deserializer).map(|flag| flag.to_string().into()),
            Key::Integer(range) => integer(*range, deserializer).map(|number| number.into_key().into()),
            Key::Char => char::deserialize(deserializer).map(|letter| letter.to_string().into()),
            Key::Uuid | Key::Named(_) => deserializer.deserialize_str(self),
        }
    }
}

impl Visitor<'_> for KeySeed<'_> {
    type Value = Name;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string key")
    }

    /// Reads a name that may be spelled in more than one way.
    fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
        let text: StrDeserializer<'_, E> = name.into_deserializer();
        let written = match self.key {
            Key::Named(kind) => {
                let mark = self.trace.enter(name);
                let written = named(self.trace, kind, text)?.into_key();
                self.trace.leave(mark);
                written
            }
            _ => Uuid::deserialize(text)?.to_string(),
        };
        Ok(Name { written, spelled: name.to_owned() })
    }
}
