//! Anonymous shapes: what a member, an item or a payload may be.

use serde_json::Value;

use super::TypeName;

/// What a JSON value at one place may be.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// `null` alone: a unit.
    Null,
    /// `true` or `false`.
    Bool,
    /// A number without fraction and exponent, inside a range.
    Integer(IntegerRange),
    /// Any number. A reader takes integers too; a writer writes NaN and the infinities as `null`.
    Float(FloatWidth),
    /// A string.
    Text(Text),
    /// Exactly this value.
    Constant(Value),
    /// An array of like items.
    List {
        /// What each item is.
        items: Box<Shape>,
        /// The least number of items.
        min: u64,
        /// The greatest number of items; `None` where unbounded.
        max: Option<u64>,
        /// Whether the items are a set: no two are equal.
        unique: bool,
    },
    /// An array of a fixed number of items, each with its own shape.
    Tuple(Vec<Shape>),
    /// An object with like values under names that only the message knows.
    Map {
        /// What the member names spell.
        key: Key,
        /// What each member's value is.
        value: Box<Shape>,
    },
    /// Any JSON value.
    Any,
    /// `null` or the inner shape.
    Nullable(Box<Shape>),
    /// A named type.
    Named(TypeName),
}

/// The inclusive range of an integer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IntegerRange {
    /// The least value.
    pub min: i128,
    /// The greatest value.
    pub max: u128,
}

impl IntegerRange {
    /// Whether every value of the range is a JavaScript safe integer (at most 2^53 - 1 either way).
    pub fn is_javascript_safe(self) -> bool {
        const SAFE: i128 = (1 << 53) - 1;
        self.min >= -SAFE && self.max <= SAFE.unsigned_abs()
    }

    /// Whether every value of the range fits a signed integer of `bits` bits (8 to 64).
    pub fn fits_signed(self, bits: u32) -> bool {
        self.min >= -(1_i128 << (bits - 1)) && self.max < 1_u128 << (bits - 1)
    }

    /// Whether every value of the range fits an unsigned integer of `bits` bits (8 to 64).
    pub fn fits_unsigned(self, bits: u32) -> bool {
        self.min >= 0 && self.max < 1_u128 << bits
    }
}

/// The width of a floating-point number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FloatWidth {
    /// `f32`.
    Single,
    /// `f64`.
    Double,
    /// `serde_json::Number`: an integer of at most 64 bits stays one, everything else is an `f64`.
    Exact,
}

/// A string and what constrains it. Lengths count Unicode code points.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// The `format` keyword: `uuid`, `date-time`, `date`, ….
    pub format: Option<String>,
    /// The least length.
    pub min: Option<u64>,
    /// The greatest length.
    pub max: Option<u64>,
    /// A regular expression that must match somewhere in the string.
    pub pattern: Option<String>,
}

/// What the member names of a map spell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// Any text.
    Text,
    /// `true` or `false`.
    Bool,
    /// A decimal integer inside a range.
    Integer(IntegerRange),
    /// One Unicode scalar value.
    Char,
    /// A UUID.
    Uuid,
    /// A value of a named enumeration, or a named newtype of one of the others.
    Named(TypeName),
}
