//! No channel of the event is the same as before: the template, or the type of one of its parameters, changed.
//!
//! Readers on the other side listen where nothing is published, and see no error.
//!
//! **Instead**: publish on both channels (list both in `#[event(...)]`) in one release, move readers, and drop the old channel in
//! a later release, when no reader listens to it.

use super::{Case, Words};
use crate::compat::difference::What;
use crate::compat::{Group, Mirror, Rule};

pub(super) const RULE: Rule = Rule {
    id: "channel-moved",
    summary: "an event is published on another channel",
    group: Group::Change { mirror: Mirror::None("a move is its own mirror") },
    file: include_str!("channel_moved.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match &case.difference.what {
        What::ChannelsMoved { written, read } => Some(Words {
            message: format!("{} publish on {written}, and {} listen on {read}", case.writers(), case.reader),
            help: "publish on both channels until no reader listens on the old one".to_owned(),
        }),
        _ => None,
    }
}
