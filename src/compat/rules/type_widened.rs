//! A type takes more values than it did: a wider integer, a longer list, a text without the format that it had.
//!
//! Readers of an older release return an error for messages with the values that are new to them. Where one out of a
//! list became any text, an open reader keeps the text as unknown.
//!
//! **Instead**: widen what is read first, and write the new values in a later release, when every reader takes them. Or put
//! the wider type into a new member beside the old one.

use super::{Case, Words};
use crate::compat::{Group, Mirror, Rule};
use crate::compat::{difference::What, pair::Newer};

pub(super) const RULE: Rule = Rule {
    id: "type-widened",
    summary: "older readers reject some of the values that may be written now",
    group: Group::Change { mirror: Mirror::Rule("type-narrowed") },
    file: include_str!("type_widened.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match (&case.difference.what, case.newer) {
        (What::Shape { name, written, read, both_ways: false }, Newer::Writer) => Some(Words {
            message: format!("{name} may be {written} now, and {} take {read}", case.readers()),
            help: "widen readers first, and write the new values when every reader takes them; or add a new member"
                .to_owned(),
        }),
        _ => None,
    }
}
