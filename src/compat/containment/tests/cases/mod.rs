//! Pairs of schemas, and how they stand to each other.
//!
//! `<` the first is contained in the second, `>` the second in the first, `=` each in the other, `#` neither; `?` where one
//! direction at least is undecided, the two written out: `c` contained, `n` not, `u` undecided.

mod kinds;
mod lists;
mod logic;
mod objects;
mod peers;
mod references;
mod scalars;
mod serde;
mod versions;

use serde_json::Value;

use crate::compat::containment::{Budget, Verdict, contains};

/// A relation, and two schemas in JSON.
pub(super) type Row = (&'static str, &'static str, &'static str);

fn letter(verdict: &Verdict) -> char {
    match verdict {
        Verdict::Contained => 'c',
        Verdict::NotContained(_) => 'n',
        Verdict::Undecided(_) => 'u',
    }
}

/// Checks each row in both directions.
pub(super) fn check(rows: &[Row]) {
    let mut wrong = String::new();
    for (relation, one, two) in rows {
        let parse =
            |text: &str| -> Value { serde_json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}")) };
        let (a, b) = (parse(one), parse(two));
        let verdicts = [contains(&a, &b, Budget::default()), contains(&b, &a, Budget::default())];
        let letters: String = verdicts.iter().map(letter).collect();
        let wanted = match *relation {
            "<" => "cn",
            ">" => "nc",
            "=" => "cc",
            "#" => "nn",
            other => other,
        };
        if letters != wanted {
            wrong += &format!("{one}\n{two}\n  wanted {wanted}, found {letters}: {verdicts:?}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
