use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Contract, Event};

/// Names that other languages trip over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Odd {
    #[serde(rename = "1st")]
    pub first: i32,
    #[serde(rename = "north-east")]
    pub north_east: i32,
    #[serde(rename = "größe")]
    pub groesse: i32,
    pub r#type: String,
    pub r#func: String,
    #[serde(rename = "__proto__")]
    pub proto: bool,
    #[serde(rename = "constructor")]
    pub constructor: bool,
    #[serde(rename = "with \"quotes\" and \\ and `ticks`")]
    pub quoted: bool,
    #[serde(rename = "")]
    pub empty: bool,
}

/// A comment that tries to end: */ `tick` "quote" ${x} <b>bold</b>.
///
/// And goes on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub enum Tone {
    VeryLoud,
    /// Documented: */
    Quiet,
    #[serde(alias = "MUTE", alias = "OFF")]
    Silent,
}

/// Renames in both directions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:names", channel = "matrix:names:copy", name = "naming")]
#[serde(rename_all = "camelCase")]
pub struct Names {
    pub two_words: i32,
    #[serde(rename(serialize = "written", deserialize = "read"))]
    pub split: i32,
    #[serde(alias = "colour", alias = "hue")]
    pub color: String,
    #[serde(default, alias = "titel")]
    pub title: Option<String>,
    #[deprecated(since = "1.1.0", note = "use `color`")]
    #[serde(default)]
    pub paint: String,
    pub odd: Odd,
    pub tone: Tone,
}
