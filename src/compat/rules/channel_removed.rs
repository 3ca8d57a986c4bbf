//! The event is not published any more on one of the channels that an older release has; the two have others in common.
//!
//! Readers of the older release that listen on that channel alone hear nothing more.
//!
//! **Instead**: drop a channel only when no reader listens on it alone.

use super::{Case, Words};
use crate::compat::{Group, Mirror, Rule};
use crate::compat::{difference::What, pair::Newer};

pub(super) const RULE: Rule = Rule {
    id: "channel-removed",
    summary: "an event has one channel less",
    group: Group::Change { mirror: Mirror::Rule("channel-added") },
    file: include_str!("channel_removed.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match (&case.difference.what, case.newer) {
        (What::Channel { template, is_written: false }, Newer::Writer) => Some(Words {
            message: format!("`{template}` is gone, and {} may listen on it alone", case.readers()),
            help: "publish on it until no reader listens on it alone".to_owned(),
        }),
        (What::Channel { template, is_written: true }, Newer::Reader) => Some(Words {
            message: format!("`{template}` is gone, and {} do not listen there to {}", case.readers(), case.writer),
            help: "nothing to do, as long as those writers publish on the other channels too".to_owned(),
        }),
        _ => None,
    }
}
