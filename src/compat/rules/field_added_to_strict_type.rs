//! A member was added to a type that readers of an older release read with `#[serde(deny_unknown_fields)]`.
//!
//! Those readers return an error for every message that has the member: `unknown field`. The attribute makes each addition a
//! breaking change.
//!
//! **Instead**: take `deny_unknown_fields` off first. Add the member when no reader of a release that has the attribute is left.

use super::{Case, Words};
use crate::compat::{Effect, difference::What, pair::Newer};
use crate::compat::{Group, Mirror, Rule};

pub(super) const RULE: Rule = Rule {
    id: "field-added-to-strict-type",
    summary: "a member is new, and older readers reject what they do not know",
    group: Group::Change { mirror: Mirror::Rule("field-removed-from-strict-type") },
    file: include_str!("field_added_to_strict_type.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match (&case.difference.what, case.newer, case.effect) {
        (What::Unread { field, counterpart: None }, Newer::Writer, Effect::Rejected) => Some(Words {
            message: format!(
                "{} is new, and {} reject members that they do not know",
                case.writing(&field.name),
                case.reader
            ),
            help: "take `#[serde(deny_unknown_fields)]` off first, and add the member when no reader with it is left"
                .to_owned(),
        }),
        _ => None,
    }
}
