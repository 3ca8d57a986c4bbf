//! The versions of JSON Schema.

use jsonschema::Draft;
use serde_json::Value;

/// A version of JSON Schema, by what its keywords mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Dialect {
    Draft6,
    Draft7,
    Draft2019,
    Draft2020,
}

impl Dialect {
    /// What `$schema` says; the newest where it says nothing, nothing where it is not known.
    pub(super) fn of(schema: &Value) -> Option<Self> {
        schema.get("$schema").map_or(Some(Self::Draft2020), Self::named)
    }

    /// Whether it is of the time before `$defs`, when nothing beside a `$ref` counted.
    pub(super) fn is_old(self) -> bool {
        self <= Self::Draft7
    }

    /// The validator's name for it.
    pub(super) fn draft(self) -> Draft {
        match self {
            Self::Draft6 => Draft::Draft6,
            Self::Draft7 => Draft::Draft7,
            Self::Draft2019 => Draft::Draft201909,
            Self::Draft2020 => Draft::Draft202012,
        }
    }

    /// The version that a value of `$schema` names.
    pub(super) fn named(value: &Value) -> Option<Self> {
        let named = value.as_str()?;
        let bare = named.strip_suffix('#').unwrap_or(named);
        let bare = bare.strip_prefix("https://").or_else(|| bare.strip_prefix("http://"))?;
        match bare {
            "json-schema.org/draft-06/schema" => Some(Self::Draft6),
            "json-schema.org/draft-07/schema" => Some(Self::Draft7),
            "json-schema.org/draft/2019-09/schema" => Some(Self::Draft2019),
            "json-schema.org/draft/2020-12/schema" => Some(Self::Draft2020),
            _ => None,
        }
    }
}
