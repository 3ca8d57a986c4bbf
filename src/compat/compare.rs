//! Two sides, compared: every event, both ways.

use indexmap::IndexMap;
use rayon::prelude::*;

use super::{
    Finding,
    confirm::undelivered,
    difference::{Difference, Owner, What},
    draft::{Draft, draft},
    event::{examine, examine_acceptance},
    pair::{Newer, Pair, Side},
    publication,
    rollout::advise,
};
use crate::contract::Event;
use crate::schema::SourceDocument;

/// Reads a message of an event with today's Rust types: the error of the real serde, `Ok` where it takes the message.
/// `None` where the event has no Rust type at hand.
pub type Serde<'c> = &'c (dyn Fn(&str, &[u8]) -> Option<Result<(), String>> + Sync);

/// Today's side, and what only today has.
pub struct Today<'c> {
    /// The contract of today's types.
    pub side: Side<'c>,
    /// Where types, members and variants stand in Rust.
    pub sources: &'c IndexMap<String, SourceDocument>,
    /// The real readers, where the types are at hand.
    pub serde: Option<Serde<'c>>,
}

/// What happens between today and a baseline, in both directions: today's writers to the baseline's readers, and the
/// baseline's writers to today's readers; which of the two is said beside each finding. In the order of today's events.
pub fn compare(today: &Today<'_>, baseline: &Side<'_>) -> Vec<(Newer, Finding)> {
    let events = publication::events(today.side.contract, baseline.contract);
    let shared = events.both.par_iter().flat_map_iter(|(new, old)| {
        let there = Pair { newer: Newer::Writer, writer: &today.side, written: new, reader: baseline, read: old };
        let back = Pair { newer: Newer::Reader, writer: baseline, written: old, reader: &today.side, read: new };
        [examine(today, &there), examine(today, &back)].into_iter().flatten()
    });
    let mut drafts: Vec<Draft> = shared.collect();
    drafts.extend(events.only_written.iter().flat_map(|event| one_sided(today, baseline, event, true)));
    drafts.extend(events.only_read.iter().flat_map(|event| one_sided(today, baseline, event, false)));
    advise(drafts)
}

/// Whether today's readers take everything that today's writers write.
pub fn compare_with_itself(today: &Today<'_>) -> Vec<Finding> {
    let trials = today.side.contract.events.par_iter().flat_map_iter(|event| {
        let (writer, reader) = (&today.side, &today.side);
        examine_acceptance(today, &Pair { newer: Newer::Reader, writer, written: event, reader, read: event })
    });
    advise(trials.collect()).into_iter().map(|(_, finding)| finding).collect()
}

/// An event that only one of the sides has.
fn one_sided(today: &Today<'_>, baseline: &Side<'_>, event: &Event, is_new: bool) -> Vec<Draft> {
    let owner = Owner { writer: event.payload.0.clone(), reader: event.payload.0.clone() };
    let author = if is_new { &today.side } else { baseline };
    let drafts = [Newer::Writer, Newer::Reader].into_iter().filter_map(|newer| {
        let (writer, reader) = match newer {
            Newer::Writer => (&today.side, baseline),
            Newer::Reader => (baseline, &today.side),
        };
        let what = What::Event { is_written: (newer == Newer::Writer) == is_new };
        let difference = Difference::about_whole(what, owner.clone());
        let pair = Pair { newer, writer, written: event, reader, read: event };
        draft(today, &pair, &difference, undelivered(publication::any_message(author, event)))
    });
    drafts.collect()
}
