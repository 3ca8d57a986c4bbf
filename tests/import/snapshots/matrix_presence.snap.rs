//! The events of `matrix`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event};

/// Every way to be there or not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:presence")]
pub struct Presence {
    pub always: i32,
    pub nullable: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional_without_default: Option<u64>,
    #[serde(default)]
    pub zero_by_default: i32,
    #[serde(default = "defaults::default_u64::<u8, 10>")]
    pub ten_by_default: u8,
    #[serde(default, skip_serializing_if = "hooks::is_default")]
    pub omitted_when_zero: i64,
    #[serde(default)]
    pub list_by_default: Vec<String>,
    #[serde(skip_deserializing)]
    pub only_written: u32,
    #[serde(skip_deserializing, default = "defaults::default_u64::<u8, 10>")]
    pub ten_held: u8,
    #[serde(skip_deserializing, skip_serializing_if = "hooks::is_default")]
    pub left_out: String,
    #[serde(skip_deserializing, default = "defaults::presence_total")]
    pub total: Total,
    #[serde(default, skip_serializing)]
    pub only_read: String,
    pub limits: Limits,
    pub patch: Patch,
    pub nested_option: Option<i32>,
    #[serde(default)]
    pub optional_unit: (),
}

/// Filled in as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Limits {
    #[serde(default = "defaults::default_u64::<u32, 100>")]
    pub rows: u32,
    #[serde(default = "defaults::limits_label")]
    pub label: String,
    #[serde(default = "defaults::limits_strict")]
    pub strict: Option<bool>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            label: defaults::limits_label(),
            rows: defaults::default_u64::<u32, 100>(),
            strict: defaults::limits_strict(),
        }
    }
}

/// Absent, null and set are three things.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Patch {
    #[serde(
        default,
        deserialize_with = "hooks::present",
        skip_serializing_if = "Option::is_none"
    )]
    #[schemars(with = "Option<Option<String>>")]
    pub nickname: Option<Option<String>>,
}

/// A type that is never read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Total {
    pub count: u64,
    pub mean: Option<f64>,
}

/// What serde calls to read and to leave out members.
mod hooks {
    use serde::Deserialize;

    /// Reads a member that is there, so that `null` stays apart from absence.
    pub(super) fn present<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
    where
        D: serde::Deserializer<'de>,
        T: Deserialize<'de>,
    {
        T::deserialize(deserializer).map(Some)
    }

    /// Whether a member may be left out, because every reader fills in the same value.
    pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
        *value == T::default()
    }
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

    pub(super) fn limits_label() -> String {
        "all".to_string()
    }

    pub(super) fn limits_strict() -> Option<bool> {
        Some(true)
    }

    pub(super) fn presence_total() -> super::Total {
        super::Total {
            count: 0_u64,
            mean: None,
        }
    }
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<Presence>()
}
