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

/// What is known of the Rust types of the newer side.
#[derive(Clone, Copy)]
pub struct Rust<'c> {
    /// Where types, members and variants stand.
    pub sources: &'c IndexMap<String, SourceDocument>,
    /// The real readers, where the types are at hand.
    pub serde: Option<Serde<'c>>,
}

/// Whether an event is to be looked at.
pub type Asked<'a> = dyn Fn(&str) -> bool + Sync + 'a;

impl Today<'_> {
    pub(super) fn rust(&self) -> Rust<'_> {
        Rust { sources: self.sources, serde: self.serde }
    }
}

/// What happens between today and a baseline, in both directions: today's writers to the baseline's readers, and the
/// baseline's writers to today's readers; which of the two is said beside each finding. In the order of today's events.
pub fn compare(today: &Today<'_>, baseline: &Side<'_>) -> Vec<(Newer, Finding)> {
    let events = publication::events(today.side.contract, baseline.contract);
    let shared = events.both.par_iter().flat_map_iter(|(new, old)| {
        let there = Pair { newer: Newer::Writer, writer: &today.side, written: new, reader: baseline, read: old };
        let back = Pair { newer: Newer::Reader, writer: baseline, written: old, reader: &today.side, read: new };
        [examine(today.rust(), &there), examine(today.rust(), &back)].into_iter().flatten()
    });
    let mut drafts: Vec<Draft> = shared.collect();
    drafts.extend(events.only_written.iter().flat_map(|event| one_sided(today, baseline, event, true)));
    drafts.extend(events.only_read.iter().flat_map(|event| one_sided(today, baseline, event, false)));
    advise(drafts)
}

/// What happens to the messages of one side at the readers of another, in this direction alone; `newer` says which of the
/// two came later, and `asked` of which events it is to be told. Nothing is known of the order of a rollout.
pub fn follow(newer: Newer, writer: &Side<'_>, reader: &Side<'_>, rust: Rust<'_>, asked: &Asked<'_>) -> Vec<Finding> {
    let events = publication::events(writer.contract, reader.contract);
    let both = events.both.into_iter().map(|(written, read)| (written, read, None));
    let only_written = events.only_written.into_iter().map(|event| (event, event, Some(true)));
    let only_read = events.only_read.into_iter().map(|event| (event, event, Some(false)));
    let every: Vec<_> = both.chain(only_written).chain(only_read).collect();
    let drafts = every.par_iter().flat_map_iter(|&(written, read, one_sided)| {
        if !asked(&written.name) && !asked(&read.name) {
            return Vec::new();
        }
        let pair = Pair { newer, writer, written, reader, read };
        match one_sided {
            Some(is_written) => alone(rust, &pair, is_written).into_iter().collect(),
            None => examine(rust, &pair),
        }
    });
    drafts.map(|draft| draft.finding).collect()
}

/// Whether today's readers take everything that today's writers write.
pub fn compare_with_itself(today: &Today<'_>) -> Vec<Finding> {
    let trials = today.side.contract.events.par_iter().flat_map_iter(|event| {
        let (writer, reader) = (&today.side, &today.side);
        examine_acceptance(today.rust(), &Pair { newer: Newer::Reader, writer, written: event, reader, read: event })
    });
    advise(trials.collect()).into_iter().map(|(_, finding)| finding).collect()
}

/// An event that only one of the sides has, in both directions.
fn one_sided(today: &Today<'_>, baseline: &Side<'_>, event: &Event, is_new: bool) -> Vec<Draft> {
    let drafts = [Newer::Writer, Newer::Reader].into_iter().filter_map(|newer| {
        let (writer, reader) = match newer {
            Newer::Writer => (&today.side, baseline),
            Newer::Reader => (baseline, &today.side),
        };
        let pair = Pair { newer, writer, written: event, reader, read: event };
        alone(today.rust(), &pair, (newer == Newer::Writer) == is_new)
    });
    drafts.collect()
}

/// An event that only the writer's side has, or only the reader's.
fn alone(rust: Rust<'_>, pair: &Pair<'_>, is_written: bool) -> Option<Draft> {
    let event = pair.written;
    let owner = Owner { writer: event.payload.0.clone(), reader: event.payload.0.clone() };
    let author = if is_written { pair.writer } else { pair.reader };
    let difference = Difference::about_whole(What::Event { is_written }, owner);
    draft(rust, pair, &difference, undelivered(publication::any_message(author, event)))
}
