//! The events of `matrix`.

use std::collections::BTreeMap;
use std::num::{NonZeroU8, NonZeroU16, NonZeroU64};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Event};

/// Numbers at their limits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:numbers")]
pub struct Numbers {
    pub wide: i128,
    pub wide_unsigned: u128,
    pub size: u64,
    pub offset: i64,
    pub byte: NonZeroU8,
    pub short: NonZeroU16,
    pub long: Option<NonZeroU64>,
    pub wrapping: u8,
    pub singles: Vec<f32>,
    pub by_byte: BTreeMap<u8, i32>,
    pub by_small: BTreeMap<i8, i32>,
    pub by_short: BTreeMap<i16, i32>,
    pub by_word: BTreeMap<u16, i32>,
    pub by_int: BTreeMap<u32, i32>,
    pub by_long: BTreeMap<i64, i32>,
    pub by_positive: BTreeMap<NonZeroU8, i32>,
    pub by_wide: BTreeMap<u128, i32>,
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<Numbers>()
}
