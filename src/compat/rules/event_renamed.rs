//! The event's type has another name than before, and its channel is the same.
//!
//! On the wire nothing changed: messages do not hold the name. Generated functions and types have other names, so code in Go and
//! TypeScript must be adapted when it takes the new package.

use super::{Case, Words};
use crate::compat::{Group, Mirror, Rule};
use crate::compat::{difference::What, pair::Newer};

pub(super) const RULE: Rule = Rule {
    id: "event-renamed",
    summary: "an event has another name, on the same channel",
    group: Group::Change { mirror: Mirror::None("a rename is its own mirror") },
    file: include_str!("event_renamed.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match (&case.difference.what, case.newer) {
        (What::EventName { written, read }, Newer::Writer) => Some(Words {
            message: format!(
                "the event was `{read}` to {}, and is `{written}` now; messages are the same, generated names are not",
                case.reader
            ),
            help: "nothing to do on the wire; tell those who use the generated packages".to_owned(),
        }),
        _ => None,
    }
}
