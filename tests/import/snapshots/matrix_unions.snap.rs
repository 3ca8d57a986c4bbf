//! The events of `matrix`.

// What is deprecated is still read and written.
#![allow(deprecated)]

use std::collections::BTreeMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event};

/// Every representation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:unions")]
pub struct Unions {
    pub size: Size,
    pub shade: Shade,
    pub external: External,
    pub internal: Internal,
    pub mixed: Mixed,
    pub adjacent: Adjacent,
    pub untagged: Untagged,
    pub variants: VariantTypes,
    pub aliased: Aliased,
    pub many: Vec<Internal>,
    pub maybe: Option<External>,
}

/// A closed list.
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
pub enum Size {
    #[serde(rename = "small")]
    Small,
    /// Neither.
    #[serde(rename = "medium")]
    Medium,
    #[deprecated(note = "say medium")]
    #[serde(rename = "large")]
    Large,
}

/// A list with a catch-all.
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
pub enum Shade {
    #[serde(rename = "dark")]
    Dark,
    #[serde(rename = "light", alias = "bright")]
    Light,
    #[serde(rename = "unknown", other)]
    Unknown,
}

/// Externally tagged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub enum External {
    #[serde(rename = "unit")]
    Unit,
    /// A documented unit.
    #[serde(rename = "other_unit")]
    OtherUnit,
    #[serde(rename = "newtype")]
    Newtype(Deed),
    #[serde(rename = "scalar", alias = "old_scalar")]
    Scalar(i32),
    #[serde(rename = "optional")]
    Optional(Option<i32>),
    #[serde(rename = "tuple")]
    Tuple(i32, String),
    /// With members.
    #[serde(rename = "members")]
    Members {
        #[serde(rename = "twoWords")]
        two_words: i32,
        maybe: Option<Box<External>>,
    },
    #[serde(rename = "empty")]
    Empty {},
}

/// Internally tagged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type")]
pub enum Internal {
    /// Nothing more.
    #[serde(rename = "ping")]
    Ping,
    /// Another type's members.
    #[serde(rename = "deed")]
    Deed(Deed),
    #[serde(rename = "long-note", alias = "note")]
    LongNote {
        text: String,
        #[serde(default, skip_serializing_if = "hooks::is_default")]
        replies: Vec<Internal>,
    },
    #[serde(rename = "labels")]
    Labels(BTreeMap<String, String>),
}

/// Internally tagged, with a catch-all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "kind")]
pub enum Mixed {
    A { x: i32 },
    B,
    #[serde(other)]
    Other,
}

/// Adjacently tagged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "t", content = "c")]
pub enum Adjacent {
    Unit,
    Newtype(Deed),
    Optional(Option<u8>),
    Tuple(i32, i32),
    Members { x: u8 },
}

/// Untagged, in order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Untagged {
    Flag(bool),
    Number(i64),
    /// Members.
    Deed(Deed),
    Named { label: String },
    Pair(i32, i32),
    Text(String),
}

/// Tagged variants, then untagged ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub enum VariantTypes {
    Known,
    Sized(Size),
    #[serde(untagged)]
    Number(i64),
    #[serde(untagged)]
    Text(String),
}

/// Aliases of variants.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "op", content = "arg")]
pub enum Aliased {
    #[serde(rename = "add", alias = "plus")]
    Add(i32),
    #[serde(rename(serialize = "sub", deserialize = "minus"))]
    Subtract(i32),
}

/// What a variant holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Deed {
    pub name: String,
    pub times: Option<u64>,
}

/// What serde calls to read and to leave out members.
mod hooks {
    /// Whether a member may be left out, because every reader fills in the same value.
    pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
        *value == T::default()
    }
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<Unions>()
}
