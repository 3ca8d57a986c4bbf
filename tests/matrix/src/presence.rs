use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use wireproof::{Contract, Event};

fn ten() -> u8 {
    10
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(value: &i64) -> bool {
    *value == 0
}

/// Reads `null` as a value, so that absence stays apart from it.
fn some<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// Filled in as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(default)]
pub struct Limits {
    pub rows: u32,
    pub label: String,
    pub strict: Option<bool>,
}

impl Default for Limits {
    fn default() -> Self {
        Self { rows: 100, label: "all".to_owned(), strict: Some(true) }
    }
}

/// Absent, null and set are three things.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Patch {
    #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<Option<String>>")]
    pub nickname: Option<Option<String>>,
}

/// A type that is never read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Total {
    pub count: u64,
    pub mean: Option<f64>,
}

/// Every way to be there or not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:presence")]
pub struct Presence {
    pub always: i32,
    pub nullable: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub optional: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional_without_default: Option<u64>,
    #[serde(default)]
    pub zero_by_default: i32,
    #[serde(default = "ten")]
    pub ten_by_default: u8,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub omitted_when_zero: i64,
    #[serde(default)]
    pub list_by_default: Vec<String>,
    #[serde(default, skip_serializing)]
    pub only_read: String,
    #[serde(default, skip_deserializing)]
    pub only_written: u32,
    #[serde(default = "ten", skip_deserializing)]
    pub ten_held: u8,
    #[serde(skip_deserializing, skip_serializing_if = "Option::is_none")]
    pub left_out: Option<String>,
    #[serde(skip_deserializing)]
    pub total: Total,
    #[serde(skip)]
    #[schemars(skip)]
    pub neither: u32,
    pub limits: Limits,
    pub patch: Patch,
    pub nested_option: Option<Option<i32>>,
    #[serde(default)]
    pub optional_unit: Option<()>,
}
