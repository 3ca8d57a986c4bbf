//! The representation of an enum changed: `tag`, `content` or `untagged` was added, removed or renamed.
//!
//! Every message of the union looks different. Readers on both sides return an error for the other side's messages, or take
//! them for something else.
//!
//! **Instead**: publish the new representation in a new member, or as a new event on a channel of its own, beside the old one.

use super::{Case, Words};
use crate::compat::{Group, Mirror, Rule};
use crate::compat::{difference::What, rules::tagging};

pub(super) const RULE: Rule = Rule {
    id: "tagging-changed",
    summary: "a union says in another way which variant it is",
    group: Group::Change { mirror: Mirror::None("the representation changes both ways at once") },
    file: include_str!("tagging_changed.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match &case.difference.what {
        What::Tagging { written, read } => Some(Words {
            message: format!(
                "{} is written {} by {}, and read {} by {}",
                case.owner(),
                tagging(written),
                case.writers(),
                tagging(read),
                case.reader
            ),
            help: "publish the new form in a new member or as a new event, beside the old one".to_owned(),
        }),
        _ => None,
    }
}
