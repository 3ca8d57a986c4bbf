//! A member was removed from a type with `#[serde(deny_unknown_fields)]`.
//!
//! Messages of older writers still have it, and today's readers return an error for each of them: `unknown field`.
//!
//! **Instead**: keep the member as one that is read and not written (`#[serde(default, skip_serializing)]`) until no writer of
//! an older release is left, or take `deny_unknown_fields` off.

use super::{Case, Words};
use crate::compat::{Effect, difference::What, pair::Newer};
use crate::compat::{Group, Mirror, Rule};

pub(super) const RULE: Rule = Rule {
    id: "field-removed-from-strict-type",
    summary: "a member is gone, and today's readers reject what they do not know",
    group: Group::Change { mirror: Mirror::Rule("field-added-to-strict-type") },
    file: include_str!("field_removed_from_strict_type.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match (&case.difference.what, case.newer, case.effect) {
        (What::Unread { field, counterpart: None }, Newer::Reader, Effect::Rejected) => Some(Words {
            message: format!(
                "{} is gone, and {} reject members that they do not know",
                case.writing(&field.name),
                case.readers()
            ),
            help: format!(
                "keep it with `#[serde(default, skip_serializing)]` until no writer of {} is left, or take `#[serde(deny_unknown_fields)]` off",
                case.writer
            ),
        }),
        _ => None,
    }
}
