//! The events of `events`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Event};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "measured")]
pub struct Measured {
    pub any: i64,
    pub count: u64,
    pub byte: u8,
    #[schemars(range(max = 100))]
    pub percent: u8,
    pub below: i64,
    #[schemars(range(min = -40, max = 200))]
    pub signed: i16,
    pub narrow: i32,
    pub step: u16,
    #[schemars(range(min = 0), extend("exclusiveMaximum" = 1))]
    pub ratio: f64,
    pub single: f32,
    #[schemars(range(min = 1, max = 5))]
    pub level: u8,
    #[schemars(range(min = 1, max = 1))]
    pub version: u8,
    pub yes: bool,
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("events", "0.1.0").event::<Measured>()
}
