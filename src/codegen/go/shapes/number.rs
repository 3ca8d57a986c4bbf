//! Numbers in Go.

use super::super::codec::{Codec, Nil};
use super::super::parts::IntegerPart;
use super::Shapes;
use crate::contract::{FloatWidth, IntegerRange};

/// A Go integer type.
struct IntegerType {
    go_type: &'static str,
    bits: u32,
    signed: bool,
}

const INTEGER_TYPES: [IntegerType; 8] = [
    IntegerType { go_type: "int8", bits: 8, signed: true },
    IntegerType { go_type: "uint8", bits: 8, signed: false },
    IntegerType { go_type: "int16", bits: 16, signed: true },
    IntegerType { go_type: "uint16", bits: 16, signed: false },
    IntegerType { go_type: "int32", bits: 32, signed: true },
    IntegerType { go_type: "uint32", bits: 32, signed: false },
    IntegerType { go_type: "int64", bits: 64, signed: true },
    IntegerType { go_type: "uint64", bits: 64, signed: false },
];

/// Whether no Go integer type holds the range.
pub(super) fn is_big(range: IntegerRange) -> bool {
    smallest(range).is_none()
}

fn smallest(range: IntegerRange) -> Option<&'static IntegerType> {
    INTEGER_TYPES.iter().find(|integer| {
        if integer.signed { range.fits_signed(integer.bits) } else { range.fits_unsigned(integer.bits) }
    })
}

impl IntegerType {
    fn range(&self) -> IntegerRange {
        let half = 1_u128 << (self.bits - 1);
        if self.signed {
            IntegerRange { min: -(1_i128 << (self.bits - 1)), max: half - 1 }
        } else {
            IntegerRange { min: 0, max: half * 2 - 1 }
        }
    }
}

impl<'c> Shapes<'c> {
    pub(super) fn integer(&mut self, range: IntegerRange) -> Codec<'c> {
        let Some(integer) = smallest(range) else {
            self.parts.big = true;
            self.parts.big_value = true;
            self.imports.insert("math/big");
            let bounds = [format!("\"{}\"", range.min), format!("\"{}\"", range.max)];
            return Codec::functions("*big.Int", "decodeBig", "encodeBig").reading(bounds).with_nil(Nil::Big);
        };
        self.parts.integer = true;
        let (decode, encode) = if integer.signed {
            self.parts.signed = true;
            ("decodeSigned", "encodeSigned")
        } else {
            self.parts.unsigned = true;
            ("decodeUnsigned", "encodeUnsigned")
        };
        if range != integer.range() {
            let bounds = [range.min.to_string(), range.max.to_string()];
            return Codec::functions(integer.go_type, decode, encode).reading(bounds);
        }
        let named = integer.go_type.replacen("int", "Int", 1).replacen("uI", "UI", 1);
        let named = format!("decode{}", named.replacen("UInt", "Uint", 1));
        let order = integer.bits * 2 + u32::from(!integer.signed);
        self.parts.integers.entry(order).or_insert_with(|| IntegerPart {
            go_type: integer.go_type,
            decode: named.clone(),
            generic: decode,
            least: range.min.to_string(),
            most: range.max.to_string(),
        });
        Codec::functions(integer.go_type, named, encode)
    }

    /// A map key that no Go integer type holds: its decimal digits.
    pub(super) fn wide_key(&mut self, range: IntegerRange) -> Codec<'c> {
        self.parts.big = true;
        self.parts.quoted = true;
        self.parts.wide_key = true;
        let bounds = [format!("\"{}\"", range.min), format!("\"{}\"", range.max)];
        Codec::functions("string", "decodeWideKey", "encodeWideKey").reading(bounds.clone()).writing(bounds)
    }

    pub(super) fn float(&mut self, width: FloatWidth) -> Codec<'c> {
        self.parts.float |= width != FloatWidth::Exact;
        match width {
            FloatWidth::Exact => {
                self.parts.number = true;
                self.imports.insert("encoding/json");
                Codec::functions("json.Number", "decodeNumber", "encodeNumber")
            }
            FloatWidth::Single => {
                self.parts.single = true;
                Codec::functions("float32", "decodeFloat32", "encodeFloat32")
            }
            FloatWidth::Double => {
                self.parts.double = true;
                Codec::functions("float64", "decodeFloat64", "encodeFloat64")
            }
        }
    }
}
