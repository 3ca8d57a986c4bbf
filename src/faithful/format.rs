//! Formats: texts that have them, and what the validator must be told about.

use std::net::IpAddr;

use jsonschema::ValidationOptions;

/// The formats that are understood. Those of numbers only name a width that the bounds say too.
pub(super) const FORMATS: &[&str] = &[
    "uuid",
    "date-time",
    "date",
    "partial-time",
    "partial-date-time",
    "ip",
    "ipv4",
    "ipv6",
    "int8",
    "int16",
    "int32",
    "int64",
    "int128",
    "int",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
    "uint128",
    "uint",
    "float",
    "double",
];

/// Texts of a format; none where any text has it.
pub(super) fn texts(format: &str) -> &'static [&'static str] {
    match format {
        "uuid" => &["00000000-0000-0000-0000-000000000000", "6f1c9a52-0b1e-4c55-9d0e-2f6d1b7a3c44"],
        "date-time" => &["2026-04-14T09:30:00Z", "0001-01-01T00:00:00Z", "2026-04-14T09:30:00.123456789+02:00"],
        "date" => &["2026-04-14", "2024-02-29"],
        "partial-time" => &["09:30:00", "23:59:59.5"],
        "partial-date-time" => &["2026-04-14T09:30:00", "2024-02-29T23:59:59.123456789"],
        "ip" => &["127.0.0.1", "::1"],
        "ipv4" => &["127.0.0.1"],
        "ipv6" => &["::1", "2001:db8::7"],
        _ => &[],
    }
}

/// Tells the validator about the formats that JSON Schema does not define.
pub(super) fn define(options: ValidationOptions<'_>) -> ValidationOptions<'_> {
    options
        .with_format("ip", |text: &str| text.parse::<IpAddr>().is_ok())
        .with_format("partial-time", is_time)
        .with_format("partial-date-time", |text: &str| {
            text.split_once('T').is_some_and(|(date, time)| is_date(date) && is_time(time))
        })
}

/// Whether a text is `HH:MM:SS`, fraction optional.
fn is_time(text: &str) -> bool {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|each| each.is_ascii_digit());
    is_fraction && matches!(numbers(whole, ':').as_deref(), Some([0..=23, 0..=59, 0..=60]))
}

/// Whether a text is `YYYY-MM-DD`; the days of a month are not counted.
fn is_date(text: &str) -> bool {
    matches!(numbers(text, '-').as_deref(), Some([_, 1..=12, 1..=31]))
}

fn numbers(text: &str, separator: char) -> Option<Vec<u32>> {
    text.split(separator).map(|part| part.parse().ok()).collect()
}
