//! Lengths of values without parts, in bytes of JSON.

use std::io::{self, Write};

use serde::Serialize;

use crate::contract::{FloatWidth, IntegerRange, Text};

/// A character that JSON escapes in the longest way: six bytes.
pub(super) const ESCAPED: char = '\u{1}';
/// How long a character can get.
const LONGEST_CHARACTER: u64 = 6;
/// The two quotes of a text.
const QUOTES: u64 = 2;

/// The length of a value as `serde_json::to_vec` writes it.
pub(super) fn of(value: &impl Serialize) -> u64 {
    let mut count = Count(0);
    // Values of JSON can be written, and counting does not fail.
    let _ = serde_json::to_writer(&mut count, value);
    count.0
}

struct Count(u64);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.saturating_add(bytes.len() as u64);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The least length of an integer.
pub(super) fn least_integer(range: IntegerRange) -> u64 {
    // What is not above nine has a value of one digit, as the greatest value is not negative.
    if range.min <= 9 { 1 } else { digits(range.min.unsigned_abs()) }
}

/// The greatest length of an integer.
pub(super) fn greatest_integer(range: IntegerRange) -> u64 {
    let below = if range.min < 0 { 1 + digits(range.min.unsigned_abs()) } else { 0 };
    below.max(digits(range.max))
}

fn digits(number: u128) -> u64 {
    number.checked_ilog10().map_or(1, |log| u64::from(log) + 1)
}

/// The greatest length of a float: `-0.0000010000001` and `-2.2250738585072014e-308`.
pub(super) fn greatest_float(width: FloatWidth) -> u64 {
    match width {
        FloatWidth::Single => 16,
        FloatWidth::Double | FloatWidth::Exact => 24,
    }
}

/// The least length of a text; less than that of any text where the form is not known.
pub(super) fn least_text(text: &Text) -> u64 {
    let shortest = text.format.as_deref().and_then(shortest).map_or(0, |shortest| shortest.len() as u64);
    QUOTES + shortest.max(text.min.unwrap_or(0))
}

/// The shortest text of a format that the crates for it write.
pub(super) fn shortest(format: &str) -> Option<&'static str> {
    Some(match format {
        "uuid" => "00000000-0000-0000-0000-000000000000",
        "date-time" => "2026-04-14T09:30:00Z",
        "date" => "2026-04-14",
        "partial-time" => "09:30:00",
        "partial-date-time" => "2026-04-14T09:30:00",
        "ip" | "ipv6" => "::",
        "ipv4" => "1.1.1.1",
        _ => return None,
    })
}

/// The longest text of a format that the crates for it write: years of six digits, nanoseconds.
pub(super) fn longest(format: &str) -> Option<&'static str> {
    Some(match format {
        "uuid" => "00000000-0000-0000-0000-000000000000",
        "date-time" => "-262143-01-01T14:00:00.000000001+14:00",
        "date" => "-262143-01-01",
        "partial-time" => "23:59:59.000000001",
        "partial-date-time" => "-262143-01-01T00:00:00.000000001",
        "ip" | "ipv6" => "2001:1111:2222:3333:4444:5555:6666:7777",
        "ipv4" => "255.255.255.255",
        _ => return None,
    })
}

/// The greatest length of a text; `None` where it has no bound.
pub(super) fn greatest_text(text: &Text) -> Option<u64> {
    let known = text.format.as_deref().and_then(longest).map(|longest| longest.len() as u64);
    let counted = text.max.map(|max| max.saturating_mul(LONGEST_CHARACTER));
    let longest = match (known, counted) {
        (Some(known), Some(counted)) => known.min(counted),
        (known, counted) => known.or(counted)?,
    };
    Some(longest.saturating_add(QUOTES))
}
