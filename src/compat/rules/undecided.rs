//! Whether a reader takes every message of a writer could not be decided: a keyword or a pattern is beyond what containment
//! covers, or the budget of steps was used up. Or other findings explain some rejections, and no message of the writer was
//! found that shows whether there are more; the finding then has the error that such a message might meet.
//!
//! The gate treats it as if a message were rejected. It never takes "I do not know" for "compatible".
//!
//! **Instead**: make the type plainer at the place that the message names, or accept the finding with a waiver after you have
//! looked at it.

use super::{Case, Words};
use crate::compat::difference::What;
use crate::compat::{Group, Mirror, Rule};

pub(super) const RULE: Rule = Rule {
    id: "undecided",
    summary: "whether readers take every message could not be decided",
    group: Group::Change { mirror: Mirror::None("what cannot be decided has no other way round") },
    file: include_str!("undecided.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match &case.difference.what {
        What::Undecided { problem } => Some(Words {
            message: format!(
                "whether {} take every message of {} could not be decided: {problem}",
                case.readers(),
                case.writer
            ),
            help: "make the type plainer at this place, or accept the finding with a waiver".to_owned(),
        }),
        _ => None,
    }
}
