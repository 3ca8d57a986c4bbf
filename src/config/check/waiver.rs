//! Findings that are accepted.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de::Error};

use super::Until;

/// A finding that is accepted, for a reason and for a time: `[[check.waivers]]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Waiver {
    /// The finding's fingerprint, as reports show it.
    pub fingerprint: Fingerprint,
    /// Why it is accepted.
    #[serde(deserialize_with = "not_blank")]
    #[schemars(regex(pattern = r"\S"))]
    pub reason: String,
    /// When it ends: the version of a release, from which on it no longer holds, or a date, `2027-01-31`, likewise.
    pub until: Until,
}

/// What stays the same about a finding as long as its cause does: twelve hexadecimal digits, lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(inline, extend("pattern" = "^[0-9a-f]{12}$"))]
pub struct Fingerprint(String);

impl Fingerprint {
    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() == 12 && text.bytes().all(is_digit) {
            return Ok(Self(text));
        }
        Err(format!("`{text}` is no fingerprint: those are 12 hexadecimal digits in lower case, copied from a report"))
    }
}

impl From<Fingerprint> for String {
    fn from(fingerprint: Fingerprint) -> Self {
        fingerprint.0
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn not_blank<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let reason = String::deserialize(deserializer)?;
    if reason.trim().is_empty() {
        return Err(D::Error::custom("a waiver needs a reason"));
    }
    Ok(reason)
}
