//! A writer writes two members, and the reader takes one of the names as an alias of the other.
//!
//! serde returns an error for a message with both: `duplicate field`. This happens when a rename is rolled out by writing the
//! old name and the new one together while readers already have the alias.
//!
//! **Instead**: with an alias, write one name only. To write both, readers need two fields.

use super::{Case, Words};
use crate::compat::difference::What;
use crate::compat::{Group, Mirror, Rule};

pub(super) const RULE: Rule = Rule {
    id: "member-written-twice",
    summary: "two members of the writer are one to the reader",
    group: Group::Change { mirror: Mirror::None("whether two names are one is decided by the reader alone") },
    file: include_str!("member_written_twice.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match &case.difference.what {
        What::Doubled { first, second } => Some(Words {
            message: format!(
                "`{first}` and `{second}` are both written by {}, and are one field to {}",
                case.writers(),
                case.reader
            ),
            help: "write one of the names only, or read them as two fields".to_owned(),
        }),
        _ => None,
    }
}
