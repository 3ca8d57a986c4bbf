//! The catalogue has an event that an older release does not have.
//!
//! Readers of the older release do not listen for it, and writers of the older release do not publish it. Nothing breaks; today's
//! readers must not expect to hear of everything while older writers run.

use super::{Case, Words};
use crate::compat::{Group, Mirror, Rule};
use crate::compat::{difference::What, pair::Newer};

pub(super) const RULE: Rule = Rule {
    id: "event-added",
    summary: "an event is new",
    group: Group::Change { mirror: Mirror::Rule("event-removed") },
    file: include_str!("event_added.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    let message = match (&case.difference.what, case.newer) {
        (What::Event { is_written: true }, Newer::Writer) => {
            format!("the event is new, and {} do not listen for it", case.readers())
        }
        (What::Event { is_written: false }, Newer::Reader) => {
            format!("the event is new, and {} do not publish it", case.writers())
        }
        _ => return None,
    };
    Some(Words { message, help: "nothing to do".to_owned() })
}
