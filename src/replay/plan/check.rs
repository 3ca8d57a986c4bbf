//! What a text must spell.

use chrono::{DateTime, FixedOffset, NaiveDate};
use uuid::Uuid;

use crate::{
    contract::{EnumerationValue, Text},
    reader::has_usual_year,
};

/// What a text must spell for a reader to take it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Check<'c> {
    /// Anything.
    Free,
    Uuid,
    DateTime,
    Date,
    Char,
    /// One of the values of an enumeration.
    Listed(&'c [EnumerationValue]),
}

/// The check of a text; `None` where that is left to the reader itself.
pub(super) fn of_text(text: &Text) -> Option<Check<'static>> {
    let is_free = text.min.is_none() && text.max.is_none() && text.pattern.is_none();
    match text.format.as_deref() {
        Some("uuid") => Some(Check::Uuid),
        Some("date-time") => Some(Check::DateTime),
        Some("date") => Some(Check::Date),
        Some("partial-date-time" | "partial-time" | "ip" | "ipv4" | "ipv6") => None,
        _ if is_free => Some(Check::Free),
        None if text.pattern.is_none() && (text.min, text.max) == (Some(1), Some(1)) => Some(Check::Char),
        _ => None,
    }
}

impl Check<'_> {
    pub(super) fn passes(self, text: &str) -> bool {
        match self {
            Self::Free => true,
            Self::Uuid => Uuid::try_parse(text).is_ok(),
            Self::DateTime => {
                is_usual_time(text.as_bytes())
                    || (has_usual_year(text) && text.parse::<DateTime<FixedOffset>>().is_ok())
            }
            Self::Date => has_usual_year(text) && text.parse::<NaiveDate>().is_ok(),
            Self::Char => text.chars().nth(1).is_none() && !text.is_empty(),
            Self::Listed(values) => values.iter().any(|value| value.read.iter().any(|name| name == text)),
        }
    }
}

/// Whether a text is a point in time as nearly all writers spell it, `2026-02-28T23:59:59.999Z`, which any parser takes. The
/// last days of months, leap seconds and odd offsets are left to the parser.
fn is_usual_time(text: &[u8]) -> bool {
    let digits = |range: std::ops::Range<usize>, least: u32, greatest: u32| {
        let number = text[range]
            .iter()
            .try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')));
        number.is_some_and(|number| (least..=greatest).contains(&number))
    };
    if text.len() < 20 || [4, 7, 10, 13, 16].map(|place| text[place]) != *b"--T::" {
        return false;
    }
    let is_time = digits(0..4, 0, 9999)
        && digits(5..7, 1, 12)
        && digits(8..10, 1, 28)
        && digits(11..13, 0, 23)
        && digits(14..16, 0, 59)
        && digits(17..19, 0, 59);
    let mut rest = &text[19..];
    if let Some(fraction) = rest.strip_prefix(b".") {
        let length = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if !(1..=9).contains(&length) {
            return false;
        }
        rest = &fraction[length..];
    }
    let start = text.len() - rest.len();
    is_time
        && match rest {
            b"Z" => true,
            [b'+' | b'-', _, _, b':', _, _] => {
                digits(start + 1..start + 3, 0, 12) && digits(start + 4..start + 6, 0, 59)
            }
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn usual_times_are_times() {
        for text in ["2026-02-28T23:59:59Z", "0000-01-01T00:00:00.1+12:59", "9999-12-28T00:00:00.123456789-00:00"] {
            assert!(is_usual_time(text.as_bytes()) && text.parse::<DateTime<FixedOffset>>().is_ok(), "{text}");
        }
        for text in
            ["2026-02-29T00:00:00Z", "2026-02-28T23:59:60Z", "2026-02-28 23:59:59Z", "2026-02-28T23:59:59.Z", ""]
        {
            assert!(!is_usual_time(text.as_bytes()), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_usual_the_parser_takes(text in "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](\\.[0-9]{0,10})?(Z|[+-][0-2][0-9]:[0-6][0-9])") {
            prop_assert!(!is_usual_time(text.as_bytes()) || text.parse::<DateTime<FixedOffset>>().is_ok());
        }
    }
}
