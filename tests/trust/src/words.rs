//! The words that schemas and documents are made of: few, so that they meet.

use serde_json::{Value, json};

use crate::chance::Chance;

/// Names of members and of variants.
pub const NAMES: &[&str] = &["a", "b", "c", "id", "kind", "next", "ab", "value"];

/// Names of map entries.
pub const KEYS: &[&str] =
    &["0", "7", "12", "-3", "300", "x", "ab", "2026-01-02", "00000000-0000-4000-8000-000000000001"];

/// Patterns.
pub const PATTERNS: &[&str] = &[
    "^a",
    "b$",
    "^[ab]*$",
    "^.$",
    "^[a-z]{2,4}$",
    "^\\d+$",
    "^-?\\d+$",
    "^(a|bc)+$",
    "x",
    "^$",
    "^[A-Z][a-z]*$",
    "^[0-9a-f]{4}$",
    "^(0|([1-9][0-9]{0,1}|1[0-9]{2}|2([0-4][0-9]|5[0-5])))$",
    "^a{1,3}b?$",
];

/// Formats that every draft knows and asserts alike.
pub const FORMATS: &[&str] = &["date-time", "date", "time", "ipv4", "ipv6", "email", "uri", "hostname", "json-pointer"];

/// Formats that the drafts since 2019-09 know; before, they assert nothing.
pub const NEW_FORMATS: &[&str] = &["uuid", "duration"];

/// Names of formats that assert nothing.
pub const ANNOTATIONS: &[&str] = &["int32", "uint8", "double", "partial-date-time", "password", "color-of-mind"];

/// Texts that patterns, formats and lengths tell apart.
pub const TEXTS: &[&str] = &[
    "",
    "a",
    "b",
    "c",
    "ab",
    "abc",
    "aab",
    "aaab",
    "bcbc",
    "x",
    "id",
    "kind",
    "0",
    "7",
    "12",
    "255",
    "256",
    "-3",
    "Ab",
    "beef",
    "é",
    "😀",
    "a\n",
    "2026-01-02",
    "2026-02-30",
    "03:04:05Z",
    "2026-01-02T03:04:05Z",
    "00000000-0000-4000-8000-000000000001",
    "P1D",
    "192.0.2.1",
    "2001:db8::1",
    "a@example.org",
    "https://example.org/",
    "example.org",
    "/a/b",
];

/// Numbers near which something changes.
pub fn numbers() -> Vec<Value> {
    vec![
        json!(0),
        json!(1),
        json!(2),
        json!(3),
        json!(-1),
        json!(7),
        json!(10),
        json!(0.5),
        json!(2.5),
        json!(1.0),
        json!(-0.5),
        json!(1e3),
        json!(127),
        json!(128),
        json!(255),
        json!(256),
        json!(65535),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(1e300),
        json!(9_007_199_254_740_993_i64),
    ]
}

/// A value without parts.
pub fn scalar(chance: &mut Chance) -> Value {
    match chance.below(8) {
        0 => Value::Null,
        1 => Value::Bool(chance.even()),
        2 => chance.one(&[json!(0), json!(1), json!(2), json!(-1), json!(0.5)]).clone(),
        3 => chance.one(&numbers()).clone(),
        4..=5 => json!(chance.one(&["a", "b", "c", "ab"])),
        _ => json!(chance.one(TEXTS)),
    }
}

/// A value, with a few parts at most.
pub fn value(chance: &mut Chance, depth: usize) -> Value {
    if depth == 0 || !chance.once_in(3) {
        return scalar(chance);
    }
    if chance.even() {
        (0..chance.below(4)).map(|_| value(chance, depth - 1)).collect()
    } else {
        chance.some(NAMES, 0, 3).into_iter().map(|name| (name.to_owned(), value(chance, depth - 1))).collect()
    }
}
