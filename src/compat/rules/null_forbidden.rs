//! An `Option` became a plain value, and writers of an older release write `null` there.
//!
//! Today's readers return an error for every message with the `null`: `invalid type: null`. `#[serde(default)]` does not help:
//! it is for a member that is absent.
//!
//! **Instead**: keep the `Option` until no writer of a release that writes `null` is left. Or read `null` as a default by a
//! declared codec.

use super::{Case, Words};
use crate::compat::{Group, Mirror, Rule};
use crate::compat::{difference::What, pair::Newer};

pub(super) const RULE: Rule = Rule {
    id: "null-forbidden",
    summary: "today's readers reject the null of older writers",
    group: Group::Change { mirror: Mirror::Rule("null-allowed") },
    file: include_str!("null_forbidden.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match (&case.difference.what, case.newer) {
        (What::Null { name }, Newer::Reader) => Some(Words {
            message: format!("{name} takes no null any more, and {} write it", case.writers()),
            help: "keep the `Option` until no writer that writes null is left".to_owned(),
        }),
        _ => None,
    }
}
