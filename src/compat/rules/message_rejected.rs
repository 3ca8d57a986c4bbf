//! Containment found a message that the writer can write and the reader rejects, and no other rule names the cause.
//!
//! The message is real: it was made out of the writer's contract, and the reader was seen to reject it. Read the reader's error
//! and compare the two types at the place that it names.
//!
//! It speaks for everything of the event that no other finding names, so waive it only after you have found the cause.
//!
//! **Instead**: it depends on the cause. Please report the pair of types, so that the cause gets a rule of its own.

use super::{Case, Words};
use crate::compat::difference::What;
use crate::compat::{Group, Mirror, Rule};

pub(super) const RULE: Rule = Rule {
    id: "message-rejected",
    summary: "a reader rejects a message for a reason that no other rule names",
    group: Group::Change { mirror: Mirror::None("the cause is not known") },
    file: include_str!("message_rejected.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match &case.difference.what {
        What::Unexplained => Some(Words {
            message: format!("{} reject a message that {} can write", case.readers(), case.writers()),
            help: "compare the types at the place that the reader's error names".to_owned(),
        }),
        _ => None,
    }
}
