//! A member was removed, or is written no more, that readers of an older release require.
//!
//! Those readers return an error for every message of today's writers: `missing field`. Today's readers ignore the member in
//! older messages.
//!
//! **Instead**: remove it in two steps. First make it optional for readers (`#[serde(default)]` or `Option`) and keep writing
//! it. When no reader of a release that requires it is left, stop writing it.

use super::{Case, Words, is_required};
use crate::compat::{Effect, difference::What, pair::Newer};
use crate::compat::{Group, Mirror, Rule};

pub(super) const RULE: Rule = Rule {
    id: "required-field-removed",
    summary: "a member that older readers require is written no more",
    group: Group::Change { mirror: Mirror::Rule("required-field-added") },
    file: include_str!("required_field_removed.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match (&case.difference.what, case.newer) {
        (What::Unwritten { field, counterpart: None }, Newer::Writer)
            if is_required(field) && case.effect == Effect::Rejected => Some(Words {
            message: format!("{} is written no more, and {} require it", case.reading(&field.name), case.readers()),
            help: "keep writing it; make it optional for readers first, and drop it when no reader that requires it is left".to_owned(),
        }),
        (What::Unread { field, counterpart: None }, Newer::Reader) if is_required(field) && case.effect == Effect::Lost => Some(Words {
            message: format!("{} is gone, and {} ignore what {} put there", case.writing(&field.name), case.readers(), case.writers()),
            help: "keep reading it as long as writers of that release may run, if what it says matters".to_owned(),
        }),
        _ => None,
    }
}
