//! The branch whose merge-base is a baseline.

use std::{borrow::Cow, fmt};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Visitor},
};

/// The branch whose merge-base with `HEAD` is a baseline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum MainBranch {
    /// The first of the usual ones that there is.
    #[default]
    Usual,
    /// This one, as git names it, for example `origin/trunk`.
    Named(String),
    /// None: only frozen releases are baselines.
    Off,
}

impl Serialize for MainBranch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Usual => serializer.serialize_bool(true),
            Self::Named(name) => serializer.serialize_str(name),
            Self::Off => serializer.serialize_bool(false),
        }
    }
}

impl<'de> Deserialize<'de> for MainBranch {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Spelling)
    }
}

struct Spelling;

impl Visitor<'_> for Spelling {
    type Value = MainBranch;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a branch, for example \"origin/main\", or false")
    }

    fn visit_bool<E: Error>(self, searched: bool) -> Result<MainBranch, E> {
        Ok(if searched { MainBranch::Usual } else { MainBranch::Off })
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<MainBranch, E> {
        if name.is_empty() || name.starts_with('-') || name.contains(char::is_whitespace) {
            return Err(E::custom(format_args!("`{name}` cannot name a branch; write one as git names it, or false")));
        }
        Ok(MainBranch::Named(name.to_owned()))
    }
}

impl JsonSchema for MainBranch {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "MainBranch".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"anyOf": [{"type": "string", "pattern": r"^[^\s-]\S*$"}, {"type": "boolean"}]})
    }
}
