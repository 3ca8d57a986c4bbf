//! A type takes fewer values than it did: a narrower integer, a shorter list, a text that must have a format.
//!
//! Today's readers return an error for messages of older writers with the values that they no longer take. Where a text
//! became one out of a list, an open reader keeps the text as unknown.
//!
//! **Instead**: keep the wider type for readers until no writer of the older release is left. Or put the narrower type into a
//! new member beside the old one.

use super::{Case, Words};
use crate::compat::{Group, Mirror, Rule};
use crate::compat::{difference::What, pair::Newer};

pub(super) const RULE: Rule = Rule {
    id: "type-narrowed",
    summary: "today's readers reject some of the values that older writers write",
    group: Group::Change { mirror: Mirror::Rule("type-widened") },
    file: include_str!("type_narrowed.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match (&case.difference.what, case.newer) {
        (What::Shape { name, written, read, both_ways: false }, Newer::Reader) => Some(Words {
            message: format!("{name} takes only {read} now, and {} write {written}", case.writers()),
            help: "keep the wider type until no writer that uses it is left; or add a new member".to_owned(),
        }),
        _ => None,
    }
}
