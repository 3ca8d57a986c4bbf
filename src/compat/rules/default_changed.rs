//! A writer leaves a member out where it has its default, and the reader on the other side fills in another default.
//!
//! Nothing fails. The reader takes the message to say something that its writer did not mean.
//!
//! **Instead**: keep the default, or write the member always (take `skip_serializing_if` off) in one release and change the
//! default in a later one, when every writer that leaves it out is gone.

use super::{Case, Words};
use crate::compat::difference::What;
use crate::compat::{Group, Mirror, Rule};

pub(super) const RULE: Rule = Rule {
    id: "default-changed",
    summary: "what an absent member stands for has changed",
    group: Group::Change { mirror: Mirror::None("a default that changes back is a change of the same kind") },
    file: include_str!("default_changed.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match &case.difference.what {
        What::OtherDefault { written, meant, filled_in } => Some(Words {
            message: format!(
                "{} is left out by {} to say `{meant}`, and {} read `{filled_in}`",
                case.writing(&written.name),
                case.writers(),
                case.reader
            ),
            help: "write the member always in one release, and change the default in a later one".to_owned(),
        }),
        _ => None,
    }
}
