//! Numbers and booleans.

use std::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize, NonZeroU8, NonZeroU16, NonZeroU32,
    NonZeroU64, NonZeroU128, NonZeroUsize, Wrapping,
};

use super::{same_as, scalars};
use crate::catalogue::meta::Scalar;

const fn signed(min: i128, max: i128) -> Scalar {
    Scalar::Integer { min, max: max.unsigned_abs() }
}

const fn unsigned(min: i128, max: u128) -> Scalar {
    Scalar::Integer { min, max }
}

scalars! {
    bool => Scalar::Bool;
    f32 => Scalar::Float;
    f64 => Scalar::Float;
    i8 => signed(i8::MIN.into(), i8::MAX.into());
    i16 => signed(i16::MIN.into(), i16::MAX.into());
    i32 => signed(i32::MIN.into(), i32::MAX.into());
    i64 => signed(i64::MIN.into(), i64::MAX.into());
    i128 => signed(i128::MIN, i128::MAX);
    u8 => unsigned(0, u8::MAX.into());
    u16 => unsigned(0, u16::MAX.into());
    u32 => unsigned(0, u32::MAX.into());
    u64 => unsigned(0, u64::MAX.into());
    u128 => unsigned(0, u128::MAX);
    // As wide as on every machine that services run on; a contract may not depend on the machine that made it.
    isize => signed(i64::MIN.into(), i64::MAX.into());
    usize => unsigned(0, u64::MAX.into());
    // A range cannot leave out the zero of the signed ones; the schema does.
    NonZeroI8 => signed(i8::MIN.into(), i8::MAX.into());
    NonZeroI16 => signed(i16::MIN.into(), i16::MAX.into());
    NonZeroI32 => signed(i32::MIN.into(), i32::MAX.into());
    NonZeroI64 => signed(i64::MIN.into(), i64::MAX.into());
    NonZeroI128 => signed(i128::MIN, i128::MAX);
    NonZeroIsize => signed(i64::MIN.into(), i64::MAX.into());
    NonZeroU8 => unsigned(1, u8::MAX.into());
    NonZeroU16 => unsigned(1, u16::MAX.into());
    NonZeroU32 => unsigned(1, u32::MAX.into());
    NonZeroU64 => unsigned(1, u64::MAX.into());
    NonZeroU128 => unsigned(1, u128::MAX);
    NonZeroUsize => unsigned(1, u64::MAX.into());
}

same_as! {
    (T) Wrapping<T> => T;
}
