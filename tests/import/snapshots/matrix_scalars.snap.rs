//! The events of `matrix`.

use std::num::NonZeroU32;
use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;
use wireproof::{Catalogue, Contract, Event};

/// Values without parts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:scalars:{shard}", params(shard: u64), since = "1.0.0")]
pub struct Scalars {
    pub small: i8,
    pub short: i16,
    pub int: i32,
    pub long: i64,
    pub byte: u8,
    pub word: u16,
    pub unsigned: u32,
    pub counter: u64,
    pub at_least_one: NonZeroU32,
    pub single: f32,
    pub double: f64,
    pub flag: bool,
    pub letter: char,
    pub text: String,
    pub id: Uuid,
    pub user: UserId,
    pub amount: Amount,
    pub at: DateTime<FixedOffset>,
    pub local: DateTime<FixedOffset>,
    pub day: NaiveDate,
    pub wait: std::time::Duration,
    pub unit: (),
    pub nothing: Nothing,
    pub point: Point,
    pub any: Value,
    pub anything_else: Option<Value>,
}

/// A user.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct UserId(pub Uuid);

/// A sum of money, in the smallest unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Amount(pub i64);

/// Nothing at all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Nothing(pub ());

/// Two numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Point(pub (i32, f64));

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<Scalars>()
}
