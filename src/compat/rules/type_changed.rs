//! The value at a place has another type than it had, and the two do not fit either way: a text became an object, a list a map.
//!
//! Readers on both sides return an error for messages of the other side. No order of the rollout avoids it.
//!
//! **Instead**: add a member of the new type beside the old one and write both. Readers take the new one where it is there. When
//! no reader of the old one is left, stop writing it.

use super::{Case, Words};
use crate::compat::difference::What;
use crate::compat::{Group, Mirror, Rule};

pub(super) const RULE: Rule = Rule {
    id: "type-changed",
    summary: "a value has another type, and neither side takes the other's",
    group: Group::Change { mirror: Mirror::None("a change of type is its own mirror: it breaks both ways") },
    file: include_str!("type_changed.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match &case.difference.what {
        What::Shape { name, written, read, both_ways: true } | What::Form { name, written, read } => Some(Words {
            message: format!("{name} is {written} for {}, and {read} for {}", case.writers(), case.reader),
            help:
                "add a member of the new type beside the old one, write both, and drop the old one when nobody reads it"
                    .to_owned(),
        }),
        _ => None,
    }
}
