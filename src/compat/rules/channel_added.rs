//! The event is published on a channel more than in an older release; the two have others in common.
//!
//! Writers of the older release do not publish on the new channel. Readers that listen on it alone hear of their messages
//! nothing.

use super::{Case, Words};
use crate::compat::{Group, Mirror, Rule};
use crate::compat::{difference::What, pair::Newer};

pub(super) const RULE: Rule = Rule {
    id: "channel-added",
    summary: "an event has one more channel",
    group: Group::Change { mirror: Mirror::Rule("channel-removed") },
    file: include_str!("channel_added.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match (&case.difference.what, case.newer) {
        (What::Channel { template, is_written: true }, Newer::Writer) => Some(Words {
            message: format!("`{template}` is new, and {} do not listen on it", case.readers()),
            help: "nothing to do".to_owned(),
        }),
        (What::Channel { template, is_written: false }, Newer::Reader) => Some(Words {
            message: format!("`{template}` is new, and {} do not publish on it", case.writers()),
            help: "listen on the old channel too as long as writers of that release may run".to_owned(),
        }),
        _ => None,
    }
}
