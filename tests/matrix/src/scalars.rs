use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::{Contract, Event};

/// A user.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
pub struct UserId(pub Uuid);

/// A sum of money, in the smallest unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(transparent)]
pub struct Amount {
    pub minor: i64,
}

/// Nothing at all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Nothing;

/// Two numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Point(pub i32, pub f64);

/// Values without parts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:scalars:{shard}", params(shard: u16), since = "1.0.0")]
pub struct Scalars {
    pub small: i8,
    pub short: i16,
    pub int: i32,
    pub long: i64,
    pub byte: u8,
    pub word: u16,
    pub unsigned: u32,
    pub counter: u64,
    pub at_least_one: std::num::NonZeroU32,
    pub single: f32,
    pub double: f64,
    pub flag: bool,
    pub letter: char,
    pub text: String,
    pub id: Uuid,
    pub user: UserId,
    pub amount: Amount,
    pub at: DateTime<Utc>,
    pub local: DateTime<FixedOffset>,
    pub day: NaiveDate,
    pub wait: std::time::Duration,
    pub unit: (),
    pub nothing: Nothing,
    pub point: Point,
    pub any: serde_json::Value,
    pub anything_else: Option<serde_json::Value>,
}
