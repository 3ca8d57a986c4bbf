//! The end of a waiver.

use std::{borrow::Cow, fmt};

use chrono::NaiveDate;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use semver::Version;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, MapAccess, Visitor, value::MapAccessDeserializer},
};

/// The end of a waiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Until {
    /// It holds for the versions before this one.
    Release(Version),
    /// It holds before this day.
    Date(NaiveDate),
}

impl Until {
    /// Reads a release's version, `2.34.0`, or a date, `2027-01-31`.
    pub fn parse(text: &str) -> Result<Self, String> {
        if let Ok(version) = Version::parse(text) {
            return Ok(Self::Release(version));
        }
        // chrono takes `2027-1-31` and ` +2027-01-31` too.
        let is_date_like = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        match text.parse() {
            Ok(date) if is_date_like => Ok(Self::Date(date)),
            _ if is_date_like => Err(format!("there is no day {text}")),
            _ => Err(format!(
                "`{text}` is neither the version of a release, such as 2.34.0, nor a date, such as 2027-01-31"
            )),
        }
    }
}

impl fmt::Display for Until {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Release(version) => version.fmt(formatter),
            Self::Date(date) => date.fmt(formatter),
        }
    }
}

impl Serialize for Until {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Until {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Spelling)
    }
}

struct Spelling;

impl<'de> Visitor<'de> for Spelling {
    type Value = Until;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the version of a release, \"2.34.0\", or a date, \"2027-01-31\"")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Until, E> {
        Until::parse(text).map_err(E::custom)
    }

    /// A date without quotes, which TOML has of its own.
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Until, A::Error> {
        let date = toml::value::Datetime::deserialize(MapAccessDeserializer::new(map))?;
        Until::parse(&date.to_string()).map_err(A::Error::custom)
    }
}

impl JsonSchema for Until {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Until".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string"})
    }
}
