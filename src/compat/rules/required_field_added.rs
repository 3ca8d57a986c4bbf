//! A member was added that readers require: it is no `Option` and has no `#[serde(default)]`.
//!
//! Messages that are on their way, and those of services that are not upgraded yet, do not have it. Today's readers
//! return an error for each of them: `missing field`. Readers of the older release ignore the new member, and lose what it says.
//!
//! **Instead**: give the member `#[serde(default)]`, or make it an `Option`. Require it in a later release, when no writer of
//! this one is left.

use super::{Case, Words, is_required};
use crate::compat::{Effect, difference::What, pair::Newer};
use crate::compat::{Group, Mirror, Rule};

pub(super) const RULE: Rule = Rule {
    id: "required-field-added",
    summary: "a member that today's readers require is new",
    group: Group::Change { mirror: Mirror::Rule("required-field-removed") },
    file: include_str!("required_field_added.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match (&case.difference.what, case.newer) {
        (What::Unwritten { field, counterpart: None }, Newer::Reader)
            if is_required(field) && case.effect == Effect::Rejected => Some(Words {
            message: format!("{} is required, and {} do not write it", case.reading(&field.name), case.writers()),
            help: "give it `#[serde(default)]` or make it an `Option`; require it in a later release, when no writer without it is left".to_owned(),
        }),
        (What::Unread { field, counterpart: None }, Newer::Writer) if is_required(field) && case.effect == Effect::Lost => Some(Words {
            message: format!("{} is new, and {} ignore it", case.writing(&field.name), case.readers()),
            help: "nothing to do, unless older readers must know what it says".to_owned(),
        }),
        _ => None,
    }
}
