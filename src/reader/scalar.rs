//! Numbers and texts: read by the very types of serde that a contract's shapes stand for.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    num::{NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64, NonZeroU128},
};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error, IntoDeserializer, Unexpected, value::StringDeserializer},
};
use serde_json::{Number, Value};
use uuid::Uuid;

use super::{trace::Trace, written::Written};
use crate::compat::ReaderKind;
use crate::contract::{FloatWidth, IntegerRange, Text};

/// Reads an integer as the narrowest type that has the range.
pub(super) fn integer<'de, D: Deserializer<'de>>(range: IntegerRange, deserializer: D) -> Result<Written, D::Error> {
    let IntegerRange { min, max } = range;
    macro_rules! non_zero {
        ($($kind:ident $plain:ident)+) => {$(
            if min == 1 && max == u128::from($plain::MAX) {
                return $kind::deserialize(deserializer).map(|number| number.get().into());
            }
        )+};
    }
    macro_rules! widths {
        ($($kind:ident)+) => {$(
            #[allow(irrefutable_let_patterns, reason = "the widest types hold every bound")]
            if let Ok(greatest) = u128::try_from($kind::MAX)
                && let Ok(least) = i128::try_from($kind::MIN)
                && least <= min
                && max <= greatest
            {
                let number = $kind::deserialize(deserializer)?;
                let is_below = i128::try_from(number).is_ok_and(|number| number < min);
                let is_above = u128::try_from(number).is_ok_and(|number| number > max);
                return if is_below || is_above { Err(outside(&number.to_string(), range)) } else { Ok(number.into()) };
            }
        )+};
    }
    non_zero! { NonZeroU8 u8 NonZeroU16 u16 NonZeroU32 u32 NonZeroU64 u64 NonZeroU128 u128 }
    widths! { u8 u16 u32 u64 u128 i8 i16 i32 i64 i128 }
    // A schema without bounds stands for no Rust type; the widest signed one comes nearest.
    i128::deserialize(deserializer).map(Written::from)
}

fn outside<E: Error>(number: &str, IntegerRange { min, max }: IntegerRange) -> E {
    E::invalid_value(Unexpected::Other(&format!("integer `{number}`")), &format!("{min} to {max}").as_str())
}

macro_rules! written {
    ($($kind:ident)+) => {$(
        impl From<$kind> for Written {
            fn from(number: $kind) -> Self {
                Self::Number(number.into())
            }
        }
    )+};
}

written! { u8 u16 u32 u64 i8 i16 i32 i64 }

impl From<i128> for Written {
    fn from(number: i128) -> Self {
        Self::Signed(number)
    }
}

impl From<u128> for Written {
    fn from(number: u128) -> Self {
        Self::Unsigned(number)
    }
}

/// Reads a float; what its width cannot hold is infinite and written as `null`.
pub(super) fn float<'de, D: Deserializer<'de>>(width: FloatWidth, deserializer: D) -> Result<Written, D::Error> {
    match width {
        FloatWidth::Single => {
            let number = f32::deserialize(deserializer)?;
            Ok(if number.is_finite() { Written::Single(number) } else { Written::Null })
        }
        FloatWidth::Double => {
            let number = f64::deserialize(deserializer)?;
            Ok(Number::from_f64(number).map_or(Written::Null, Written::Number))
        }
        FloatWidth::Exact => Number::deserialize(deserializer).map(Written::Number),
    }
}

/// Reads a string; open readers check fewer formats. What it spells is written as its type writes it: a UUID with hyphens, a point in time in its offset.
pub(super) fn text<'de, D: Deserializer<'de>>(
    trace: &Trace<'_>,
    text: &Text,
    deserializer: D,
) -> Result<Written, D::Error> {
    let format = text.format.as_deref();
    if trace.kind == ReaderKind::Open && !matches!(format, Some("uuid" | "date-time" | "date")) {
        return plain(trace, text, deserializer);
    }
    match format {
        Some("uuid") => spelled::<Uuid, D>(deserializer),
        Some("date-time" | "date") if trace.kind == ReaderKind::Open => {
            let content = String::deserialize(deserializer)?;
            if !has_usual_year(&content) {
                return Err(D::Error::invalid_value(Unexpected::Str(&content), &"a year of four digits"));
            }
            let content: StringDeserializer<D::Error> = content.into_deserializer();
            if format == Some("date") {
                spelled::<NaiveDate, _>(content)
            } else {
                spelled::<DateTime<FixedOffset>, _>(content)
            }
        }
        Some("date-time") => spelled::<DateTime<FixedOffset>, D>(deserializer),
        Some("date") => spelled::<NaiveDate, D>(deserializer),
        Some("partial-date-time") => spelled::<NaiveDateTime, D>(deserializer),
        Some("partial-time") => spelled::<NaiveTime, D>(deserializer),
        Some("ip") => spelled::<IpAddr, D>(deserializer),
        Some("ipv4") => spelled::<Ipv4Addr, D>(deserializer),
        Some("ipv6") => spelled::<Ipv6Addr, D>(deserializer),
        _ if text.pattern.is_none() && (text.min, text.max) == (Some(1), Some(1)) => {
            char::deserialize(deserializer).map(|letter| Written::Text(letter.to_string()))
        }
        _ => plain(trace, text, deserializer),
    }
}

fn plain<'de, D: Deserializer<'de>>(trace: &Trace<'_>, text: &Text, deserializer: D) -> Result<Written, D::Error> {
    let content = String::deserialize(deserializer)?;
    check(trace, text, &content)?;
    Ok(Written::Text(content))
}

/// Whether a date begins with a year that RFC 3339 has. Rust's readers know others, such as `+10000`.
pub(crate) fn has_usual_year(date: &str) -> bool {
    date.bytes().take(4).filter(u8::is_ascii_digit).count() == 4 && date.as_bytes().get(4) == Some(&b'-')
}

/// Reads a value that a type of its own spells as text.
fn spelled<'de, T: Deserialize<'de> + Serialize, D: Deserializer<'de>>(deserializer: D) -> Result<Written, D::Error> {
    let value = T::deserialize(deserializer)?;
    match serde_json::to_value(value) {
        Ok(Value::String(text)) => Ok(Written::Text(text)),
        Ok(value) => Ok(Written::Value(value)),
        Err(error) => Err(D::Error::custom(error)),
    }
}

/// Checks the constraints of a string, which only a schema written by hand has.
fn check<E: Error>(trace: &Trace<'_>, Text { min, max, pattern, .. }: &Text, content: &str) -> Result<(), E> {
    if min.is_none() && max.is_none() && pattern.is_none() {
        return Ok(());
    }
    let length = content.chars().count() as u64;
    let (least, greatest) = (min.unwrap_or(0), max.unwrap_or(u64::MAX));
    if length < least || length > greatest {
        let expected = format!("a string of {least} to {greatest} characters");
        return Err(E::invalid_value(Unexpected::Str(content), &expected.as_str()));
    }
    match pattern {
        Some(pattern) if !trace.patterns.matches(pattern, content) => {
            Err(E::invalid_value(Unexpected::Str(content), &format!("a string that matches {pattern}").as_str()))
        }
        _ => Ok(()),
    }
}
