use std::{
    collections::BTreeMap,
    num::{NonZeroI8, NonZeroI32, NonZeroI64, NonZeroU8, NonZeroU16, NonZeroU64, Wrapping},
};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Event;

/// Numbers at their limits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:numbers")]
pub struct Numbers {
    pub wide: i128,
    pub wide_unsigned: u128,
    pub size: usize,
    pub offset: isize,
    pub byte: NonZeroU8,
    pub short: NonZeroU16,
    pub long: Option<NonZeroU64>,
    pub wrapping: Wrapping<u8>,
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

/// Signed integers without zero, which a contract cannot say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:non_zero")]
pub struct NonZero {
    pub small: NonZeroI8,
    pub int: NonZeroI32,
    pub long: Option<NonZeroI64>,
}
