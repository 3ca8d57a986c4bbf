//! An older release has an event that the catalogue does not have any more.
//!
//! Readers of the older release wait for it in vain, and nobody of today's listens to what writers of the older release publish.
//!
//! **Instead**: mark the event's type as deprecated in one release and go on publishing it. Remove it when only releases are left
//! that already had the mark: then this is a warning and no error. An event that was only renamed keeps its channel; it is
//! recognised by that.

use super::{Case, Words};
use crate::compat::{Group, Mirror, Rule};
use crate::compat::{difference::What, pair::Newer};

pub(super) const RULE: Rule = Rule {
    id: "event-removed",
    summary: "an event is gone",
    group: Group::Change { mirror: Mirror::Rule("event-added") },
    file: include_str!("event_removed.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    let message = match (&case.difference.what, case.newer) {
        (What::Event { is_written: true }, Newer::Reader) => {
            format!("the event is gone, and nobody listens to what {} publish", case.writers())
        }
        (What::Event { is_written: false }, Newer::Writer) => {
            format!("the event is gone, and {} wait for it in vain", case.readers())
        }
        _ => return None,
    };
    let help =
        "mark the event's type `#[deprecated]` in one release, and remove it when only releases with the mark are left";
    Some(Words { message, help: help.to_owned() })
}
