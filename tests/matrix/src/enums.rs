use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Contract, Event};

/// A closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "lowercase")]
pub enum Size {
    Small,
    /// Neither.
    Medium,
    #[deprecated(note = "say medium")]
    Large,
}

/// A list with a catch-all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Shade {
    Dark,
    #[serde(alias = "bright")]
    Light,
    #[serde(other)]
    Unknown,
}

/// What a variant holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Deed {
    pub name: String,
    #[serde(default)]
    pub times: Option<u64>,
}

/// Externally tagged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum External {
    Unit,
    /// A documented unit.
    OtherUnit,
    Newtype(Deed),
    #[serde(alias = "old_scalar")]
    Scalar(i32),
    Optional(Option<i32>),
    Tuple(i32, String),
    /// With members.
    Members {
        two_words: i32,
        #[serde(default)]
        maybe: Option<Box<External>>,
    },
    Empty {},
}

/// Internally tagged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Internal {
    /// Nothing more.
    Ping,
    /// Another type's members.
    Deed(Deed),
    #[serde(alias = "note")]
    LongNote {
        text: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        replies: Vec<Internal>,
    },
    Labels(BTreeMap<String, String>),
}

/// Internally tagged, with a catch-all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "kind")]
pub enum Mixed {
    A {
        x: i32,
    },
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
    Named {
        label: String,
    },
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
    #[serde(alias = "plus", rename = "add")]
    Add(i32),
    #[serde(rename(serialize = "sub", deserialize = "minus"))]
    Subtract(i32),
}

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
