use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Contract, Event};

use crate::Trace;

fn seven() -> u8 {
    7
}

/// A struct that names itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename = "named-struct")]
pub struct Named {
    pub value: i32,
}

/// Variants that go one way only.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum OneWay {
    Both(i32),
    #[serde(skip_serializing)]
    OnlyRead,
    #[serde(skip_deserializing)]
    OnlyWritten(String),
    #[serde(skip)]
    #[schemars(skip)]
    Neither,
}

/// One-way variants with a tag.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "kind")]
pub enum OneWayTagged {
    Both {
        x: i32,
    },
    #[serde(skip_serializing)]
    OnlyRead {
        y: i32,
    },
    #[serde(skip_deserializing)]
    OnlyWritten,
    #[serde(other)]
    Other,
}

/// Tagged variants, then one that takes any other object.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "kind")]
pub enum LastResort {
    First {
        x: i32,
    },
    Second,
    #[serde(untagged)]
    Anything(Trace),
}

/// A catch-all between tag and content.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "t", content = "c")]
pub enum AdjacentOther {
    Known(i32),
    Unit,
    #[serde(other)]
    Other,
}

/// A catch-all beside data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub enum ExternalOther {
    Data(i32),
    Unit,
    #[serde(other)]
    Other,
}

/// Every payload under two names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all(serialize = "snake_case", deserialize = "SCREAMING_SNAKE_CASE"))]
pub enum TwoNames {
    #[serde(alias = "unit")]
    PlainUnit,
    #[serde(alias = "newtype")]
    OneValue(i32),
    #[serde(alias = "tuple")]
    TwoValues(i32, Option<String>),
    #[serde(alias = "record", alias = "struct")]
    WithMembers {
        #[serde(alias = "y")]
        x: i32,
        #[serde(default = "seven")]
        z: u8,
        #[serde(default, rename(serialize = "out", deserialize = "in"))]
        split: Option<i32>,
    },
}

/// A struct variant that flattens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "kind", rename_all_fields = "camelCase")]
pub enum FlatVariant {
    Traced {
        own_value: i32,
        #[serde(flatten)]
        trace: Trace,
    },
    Plain {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        two_words: Option<bool>,
    },
    NoMembers {},
    NoValues(Empty),
}

/// A struct without members.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Empty {}

/// A struct without members that takes none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(deny_unknown_fields)]
pub struct StrictEmpty {}

/// An enum without values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub enum Never {}

/// Nothing in two ways.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub enum Void {
    Unit,
    Nothing(()),
}

/// Nothing in two ways, beside a tag.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "t", content = "c")]
pub enum AdjacentVoid {
    Unit,
    Nothing(()),
    Maybe(Option<serde_json::Value>),
}

/// Variants in all their forms.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:variants")]
pub struct Variants {
    pub named: Named,
    pub one_way: OneWay,
    pub one_way_tagged: OneWayTagged,
    pub last_resort: LastResort,
    pub adjacent_other: AdjacentOther,
    pub external_other: ExternalOther,
    pub two_names: TwoNames,
    pub flat: FlatVariant,
    pub empty: Empty,
    pub strict_empty: StrictEmpty,
    pub never: Option<Never>,
    pub void: Void,
    pub adjacent_void: AdjacentVoid,
}
