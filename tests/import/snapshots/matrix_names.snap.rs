//! The events of `matrix`.

// What is deprecated is still read and written.
#![allow(deprecated)]

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event};

/// Renames in both directions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:names", channel = "matrix:names:copy", name = "naming")]
pub struct Names {
    #[serde(rename = "twoWords")]
    pub two_words: i32,
    #[serde(rename(serialize = "written", deserialize = "read"))]
    pub split: i32,
    #[serde(alias = "colour", alias = "hue")]
    pub color: String,
    #[serde(alias = "titel")]
    pub title: Option<String>,
    #[deprecated(since = "1.1.0", note = "use `color`")]
    #[serde(default)]
    pub paint: String,
    pub odd: Odd,
    pub tone: Tone,
}

/// Names that other languages trip over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Odd {
    #[serde(rename = "1st")]
    pub first: i32,
    #[serde(rename = "north-east")]
    pub north_east: i32,
    #[serde(rename = "größe")]
    pub groesse: i32,
    #[serde(rename = "type")]
    pub type_: String,
    pub func: String,
    #[serde(rename = "__proto__")]
    pub proto: bool,
    pub constructor: bool,
    #[serde(rename = "with \"quotes\" and \\ and `ticks`")]
    pub quoted: bool,
    #[serde(rename = "")]
    pub empty: bool,
}

/// A comment that tries to end: */ `tick` "quote" ${x} <b>bold</b>.
///
/// And goes on.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    Contract
)]
pub enum Tone {
    #[serde(rename = "VERY-LOUD")]
    VeryLoud,
    /// Documented: */
    #[serde(rename = "QUIET")]
    Quiet,
    #[serde(rename = "SILENT", alias = "MUTE", alias = "OFF")]
    Silent,
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<Names>()
}
