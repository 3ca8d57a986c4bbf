//! Texts to try in place of a value.

use crate::contract::{Enumeration, FloatWidth, IntegerRange, Key, Shape, Text};

use super::base::quoted;

/// A text, and what it is called.
pub(super) type Named = (String, String);

/// One value of each kind that JSON has.
const KINDS: [&str; 8] = ["null", "true", "7", "1.5", "\"text\"", "\"\"", "[]", "{}"];

/// Spellings of numbers that not every reader takes alike.
const NUMBERS: [&str; 13] = [
    "0",
    "-0",
    "-1",
    "1.0",
    "1e3",
    "1E+2",
    "1e-2",
    "9007199254740991",
    "9007199254740993",
    "-9007199254740993",
    "18446744073709551616",
    "1e400",
    "01",
];

/// A second that some clocks have, and not all languages.
pub(super) const LEAP_SECOND: &str = "\"2026-07-05T12:30:60Z\"";
/// The second after it.
pub(super) const AFTER_LEAP_SECOND: &str = "\"2026-07-05T12:31:00Z\"";

/// A name that no release knows.
pub(super) const UNHEARD: &str = "unheard of";

/// Texts to try where values of the shape stand.
pub(super) fn of_shape(shape: &Shape) -> Vec<Named> {
    let mut found: Vec<String> = KINDS.iter().map(|kind| (*kind).to_owned()).collect();
    of_kind(shape, &mut found);
    found.into_iter().map(|text| (text.clone(), text)).collect()
}

fn of_kind(shape: &Shape, found: &mut Vec<String>) {
    let numbers = || NUMBERS.iter().map(|text| (*text).to_owned());
    match shape {
        Shape::Integer(range) => {
            found.extend(numbers());
            found.extend(bounds(*range));
        }
        Shape::Float(width) => {
            found.extend(numbers());
            found.extend(["0.1", "-1.5e-7", "1e308", "NaN", ".5", "1."].map(str::to_owned));
            if *width == FloatWidth::Single {
                found.extend(["3.4028235e38", "3.5e38", "0.30000001"].map(str::to_owned));
            }
        }
        Shape::Any => found.extend(numbers().chain(["[1.0,{\"a\":null,\"b\":-0}]"].map(str::to_owned))),
        Shape::Text(text) => found.extend(texts(text)),
        Shape::Nullable(inner) => of_kind(inner, found),
        Shape::Bool => found.extend(["false", "\"true\"", "0", "tru"].map(str::to_owned)),
        Shape::Null
        | Shape::Constant(_)
        | Shape::List { .. }
        | Shape::Tuple(_)
        | Shape::Map { .. }
        | Shape::Named(_) => {}
    }
}

/// The ends of a range, and what lies beyond them.
fn bounds(range: IntegerRange) -> Vec<String> {
    let mut found = vec![range.min.to_string(), range.max.to_string()];
    found.extend(range.min.checked_sub(1).map(|below| below.to_string()));
    // Rust takes more nanoseconds than a second has, and carries them over: it never writes such.
    if range.max != NANOSECONDS {
        found.extend(range.max.checked_add(1).map(|above| above.to_string()));
    }
    found
}

/// The most nanoseconds that a duration writes.
const NANOSECONDS: u128 = 999_999_999;

/// Texts of a format in odd spellings, and what is odd for any text.
fn texts(text: &Text) -> Vec<String> {
    let spellings: &[&str] = match text.format.as_deref() {
        Some("uuid") => &[
            "00000000-0000-0000-0000-000000000000",
            "67E55044-10B1-426F-9247-BB680E5FE0C8",
            "67e5504410b1426f9247bb680e5fe0c8",
            "urn:uuid:67e55044-10b1-426f-9247-bb680e5fe0c8",
            "{67e55044-10b1-426f-9247-bb680e5fe0c8}",
            "67e55044-10b1-426f-9247-bb680e5fe0c",
            "67e55044-10b1-426f-9247-bb680e5fe0cg",
        ],
        Some("date-time") => &[
            "2026-07-05T12:30:45Z",
            "2026-07-05T12:30:45.123456789Z",
            "2026-07-05T12:30:45+02:00",
            "2026-07-05t12:30:45z",
            "2026-07-05 12:30:45Z",
            "2026-02-30T12:30:45Z",
            "2026-07-05T24:00:00Z",
            "2026-07-05T12:30:45",
            "2026-07-05",
        ],
        Some("date") => &["2026-07-05", "2024-02-29", "2026-02-29", "2026-13-01"],
        _ => &["a\u{0}b", "\u{2028}\u{1f600}", "</script>"],
    };
    let mut found: Vec<String> = spellings.iter().map(|text| quoted(text)).collect();
    if text.format.as_deref() == Some("date-time") {
        found.push(LEAP_SECOND.to_owned());
    }
    if text.format.is_none() {
        // Escapes: one that is needed nowhere, a pair, halves of a pair alone, one that JSON does not know, and none.
        let escapes = ["\\u0061\\/", "\\ud83d\\ude00", "\\ud83d", "\\ude00x", "\\x41", "a\tb"];
        found.extend(escapes.map(|escape| format!("\"{escape}\"")));
    }
    found
}

/// Texts to try where values of the enumeration stand.
pub(super) fn of_enumeration(enumeration: &Enumeration) -> Vec<Named> {
    let every = enumeration.values.iter().chain(&enumeration.catch_all);
    let mut found: Vec<String> = every.clone().flat_map(|value| &value.read).map(|text| quoted(text)).collect();
    found.extend(every.clone().filter_map(|value| value.write.as_deref()).map(quoted));
    found.push(quoted(UNHEARD));
    if let Some(text) = every.clone().find_map(|value| value.read.first()) {
        found.push(quoted(&swapped_case(text)));
        found.extend([
            format!("{{{}:null}}", quoted(text)),
            format!("{{{}:1}}", quoted(text)),
            format!("[{}]", quoted(text)),
        ]);
    }
    found.push(format!("{{{}:null}}", quoted(UNHEARD)));
    found.into_iter().map(|text| (text.clone(), text)).collect()
}

/// Names to try for an entry of a map.
pub(super) fn keys(key: &Key) -> Vec<String> {
    let mut found: Vec<String> =
        ["", "7", "07", "-1", "+1", "1.0", "1e1", " 1", "true", "True", "__proto__", "k", "kk", UNHEARD]
            .map(str::to_owned)
            .to_vec();
    if let Key::Integer(range) = key {
        found.extend(bounds(*range));
    }
    found
}

/// The text with its letters in the other case.
pub(super) fn swapped_case(text: &str) -> String {
    text.chars()
        .map(|letter| if letter.is_lowercase() { letter.to_ascii_uppercase() } else { letter.to_ascii_lowercase() })
        .collect()
}
