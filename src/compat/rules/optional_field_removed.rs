//! A member was removed, or is written no more, that readers of an older release read where it is there.
//!
//! Nothing fails, and that is the trouble: those readers fill in a default and go on as if the writer had meant it. Services of
//! the older release that rely on the member misbehave in silence. Today's readers ignore the member in older messages.
//!
//! **Instead**: mark the member as deprecated in one release, and go on writing it. Remove it when only releases are left that
//! already had the mark: then this is a warning and no error.

use super::{Case, Words, is_required};
use crate::compat::{Effect, difference::What, pair::Newer, rules::filled_in};
use crate::compat::{Group, Mirror, Rule};

pub(super) const RULE: Rule = Rule {
    id: "optional-field-removed",
    summary: "a member that older readers read is written no more",
    group: Group::Change { mirror: Mirror::Rule("optional-field-added") },
    file: include_str!("optional_field_removed.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match (&case.difference.what, case.newer) {
        (What::Unwritten { field, counterpart: None }, Newer::Writer)
            if case.effect == Effect::Defaulted => Some(Words {
            message: format!("{} is written no more, and {} fill in {}", case.reading(&field.name), case.readers(), filled_in(field)),
            help: "keep writing it as long as readers of that release may run; mark it `#[deprecated]` first, and remove it a release later".to_owned(),
        }),
        (What::Unread { field, counterpart: None }, Newer::Reader) if !is_required(field) && case.effect == Effect::Lost => Some(Words {
            message: format!("{} is gone, and {} ignore what {} put there", case.writing(&field.name), case.readers(), case.writers()),
            help: "keep reading it as long as writers of that release may run, if what it says matters".to_owned(),
        }),
        _ => None,
    }
}
