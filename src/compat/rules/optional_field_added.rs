//! A member was added that readers can do without: an `Option`, one with `#[serde(default)]`, or one that is only written.
//!
//! This is the safe way to add something. Readers of an older release ignore the member; today's readers fill in its default
//! where the message of an older writer lacks it. Make sure that the default means what older writers meant by saying nothing.

use super::{Case, Words, is_required};
use crate::compat::{Effect, difference::What, pair::Newer, rules::filled_in};
use crate::compat::{Group, Mirror, Rule};

pub(super) const RULE: Rule = Rule {
    id: "optional-field-added",
    summary: "a member that readers can do without is new",
    group: Group::Change { mirror: Mirror::Rule("optional-field-removed") },
    file: include_str!("optional_field_added.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match (&case.difference.what, case.newer) {
        (What::Unwritten { field, counterpart: None }, Newer::Reader) if case.effect == Effect::Defaulted => {
            Some(Words {
                message: format!(
                    "{} is new; {} do not write it, and {} fill in {}",
                    case.reading(&field.name),
                    case.writers(),
                    case.readers(),
                    filled_in(field)
                ),
                help: "nothing to do, as long as the default means what older writers meant".to_owned(),
            })
        }
        (What::Unread { field, counterpart: None }, Newer::Writer)
            if !is_required(field) && case.effect == Effect::Lost =>
        {
            Some(Words {
                message: format!("{} is new, and {} ignore it", case.writing(&field.name), case.readers()),
                help: "nothing to do, unless older readers must know what it says".to_owned(),
            })
        }
        _ => None,
    }
}
