//! Rust types that are on the wire what the types of the contract with every shape are.

#![expect(clippy::option_option, clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Serialize, Deserialize)]
pub(crate) struct Plain {
    i8: i8,
    u16: u16,
    i64: i64,
    u64: u64,
    u128: u128,
    i128: i128,
    f32: f32,
    f64: f64,
    letter: char,
    yes: bool,
    nothing: (),
    id: uuid::Uuid,
    any: Value,
}

#[derive(Serialize, Deserialize)]
pub(crate) enum Color {
    #[serde(rename = "red", alias = "rouge")]
    Red,
    #[serde(rename = "green")]
    Green,
    #[serde(rename = "old", skip_serializing)]
    Old,
}

#[derive(Serialize, Deserialize, Default)]
pub(crate) struct Inner {
    a: i32,
}

fn is_zero(value: &i32) -> bool {
    *value == 0
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Point {
    x: i32,
    #[serde(default, skip_serializing_if = "is_zero")]
    y: i32,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum External {
    Quit,
    Write(String),
    Pair(i32, String),
    #[serde(alias = "walk")]
    Move {
        x: i32,
        #[serde(default, skip_serializing_if = "is_zero")]
        y: i32,
    },
    Nested(Box<External>),
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(crate) enum Internal {
    Quit,
    Inner(Inner),
    #[serde(alias = "walk")]
    Move {
        x: i32,
        #[serde(default, skip_serializing_if = "is_zero")]
        y: i32,
    },
    Table(BTreeMap<String, Value>),
    Deep(Kinds),
    Free(Value),
    Outer(External),
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind")]
pub(crate) enum Kinds {
    #[serde(rename = "a")]
    A {
        x: i32,
        #[serde(default, skip_serializing_if = "is_zero")]
        y: i32,
    },
    #[serde(rename = "u")]
    Unknown,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "t", content = "c", rename_all = "snake_case")]
pub(crate) enum Adjacent {
    Quit,
    Write(String),
    #[serde(alias = "walk")]
    Move {
        x: i32,
        #[serde(default, skip_serializing_if = "is_zero")]
        y: i32,
    },
    Maybe(Option<i32>),
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "t", content = "c", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Closed {
    On,
    Off(Option<String>),
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Untagged {
    Color(Color),
    Number(i32),
    Text(String),
    Point {
        x: i32,
        #[serde(default, skip_serializing_if = "is_zero")]
        y: i32,
    },
    Nothing,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(crate) enum Mixed {
    Known {
        x: i32,
        #[serde(default, skip_serializing_if = "is_zero")]
        y: i32,
    },
    #[serde(untagged)]
    Number(i32),
    #[serde(untagged)]
    List(Vec<i32>),
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Flat {
    a: i32,
    #[serde(flatten)]
    point: Point,
    z: i32,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct FlatInternal {
    a: i32,
    #[serde(flatten)]
    part: Kinds,
    #[serde(default, skip_serializing_if = "is_zero")]
    z: i32,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct FlatExternal {
    a: i32,
    #[serde(flatten)]
    part: External,
    #[serde(default, skip_serializing_if = "is_zero")]
    z: i32,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct FlatAdjacent {
    a: i32,
    #[serde(flatten)]
    part: Adjacent,
    #[serde(default, skip_serializing_if = "is_zero")]
    z: i32,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct FlatMaybe {
    a: i32,
    #[serde(flatten)]
    part: Option<Point>,
    #[serde(default, skip_serializing_if = "is_zero")]
    z: i32,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Rest {
    a: i32,
    #[serde(flatten)]
    extra: BTreeMap<String, u64>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Strict {
    a: i32,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Tree {
    left: Option<Box<Tree>>,
    children: Vec<Tree>,
    named: BTreeMap<String, Tree>,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum ClosedInternal {
    Quit,
    Move {
        x: i32,
        #[serde(default, skip_serializing_if = "is_zero")]
        y: i32,
    },
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Usual {
    #[serde(rename = "type", alias = "kind")]
    kind: String,
    #[serde(default = "fifty", skip_serializing_if = "is_fifty")]
    limit: i32,
    #[serde(default = "one_tag")]
    tags: Vec<String>,
    maybe: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    color: Option<Color>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    patch: Option<Option<i32>>,
    #[serde(skip_serializing, default = "none")]
    #[expect(dead_code, reason = "read, and never written")]
    secret: String,
    #[serde(skip_deserializing)]
    computed: String,
}

fn none() -> String {
    "none".to_owned()
}

fn fifty() -> i32 {
    50
}

fn is_fifty(value: &i32) -> bool {
    *value == 50
}

fn one_tag() -> Vec<String> {
    vec!["a".to_owned()]
}

fn present<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Option<i32>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Keys {
    by_number: BTreeMap<u16, String>,
    by_flag: BTreeMap<bool, String>,
    by_letter: BTreeMap<char, String>,
    by_id: BTreeMap<uuid::Uuid, String>,
    pair: (String, Option<(bool,)>),
    fixed: [u8; 4],
}
