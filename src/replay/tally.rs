//! Counts while they grow: bounded, and the same whatever the order and the parts in which messages came.

use std::collections::BTreeMap;

use super::{
    capped::{Addable, Capped, Hashed, fnv},
    counts::{Counts, EffectCount, EventCounts, Fault, FaultCount, MemberCount, SCHEMA_VERSION, Spot, Witness},
    work::At,
};
use crate::compat::Effect;

/// The most places of effects, members and unknown members that one event has.
const PLACES: usize = 4096;
/// The most values, and unknown members, that are told apart.
const NAMES: usize = 1024;
/// The most lines that are named for a fault.
const SPOTS: usize = 5;
/// The bytes of a payload, an error or a name that are kept.
const SHOWN: usize = 400;

/// What is counted of all messages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) lines: u64,
    pub(super) blank: u64,
    pub(super) messages: u64,
    pub(super) bytes: u64,
    faults: BTreeMap<Fault, (u64, Vec<Spot>)>,
    events: BTreeMap<String, EventTally>,
}

/// What is counted of the messages of one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct EventTally {
    pub(super) messages: u64,
    pub(super) bytes: u64,
    /// Effects that the place alone tells apart.
    plain: Capped<Shown, Cell>,
    /// Effects that are about a value.
    valued: Capped<Shown, Cell>,
    pub(super) members: Capped<String, u64>,
    pub(super) unknown: Capped<String, u64>,
}

/// An effect at a place, at the readers of one side.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Shown {
    pub(super) effect: Effect,
    pub(super) place: String,
    pub(super) value: Option<String>,
    pub(super) reader: String,
}

impl Hashed for Shown {
    fn hashed(&self) -> u64 {
        let Self { effect, place, value, reader } = self;
        fnv([effect.as_str(), place, value.as_deref().unwrap_or_default(), reader].map(str::as_bytes))
    }
}

/// How many messages show an effect, and the first of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) messages: u64,
    pub(super) rust: u64,
    pub(super) open: u64,
    pub(super) first: Witness,
}

impl Addable for Cell {
    fn add(&mut self, other: Self) {
        self.messages += other.messages;
        self.rust += other.rust;
        self.open += other.open;
        if other.first < self.first {
            self.first = other.first;
        }
    }

    fn weight(&self) -> u64 {
        self.messages
    }
}

impl Default for EventTally {
    fn default() -> Self {
        Self {
            messages: 0,
            bytes: 0,
            plain: Capped::new(PLACES),
            valued: Capped::new(NAMES),
            members: Capped::new(PLACES),
            unknown: Capped::new(NAMES),
        }
    }
}

impl EventTally {
    pub(super) fn show(&mut self, shown: Shown, cell: Cell) {
        self.effects(&shown).add(shown, cell);
    }

    fn effects(&mut self, shown: &Shown) -> &mut Capped<Shown, Cell> {
        if shown.value.is_some() { &mut self.valued } else { &mut self.plain }
    }

    /// Counts one message that shows it at readers of these kinds, Rust's first; `witness` quotes the message.
    pub(super) fn show_once(&mut self, shown: Shown, kinds: [bool; 2], at: At<'_>, witness: impl FnOnce() -> Witness) {
        let [rust, open] = kinds.map(u64::from);
        let is_counted = |cell: &mut Cell| {
            let is_later = (cell.first.source.as_str(), cell.first.line) < (&**at.source, at.line);
            if is_later {
                cell.messages += 1;
                cell.rust += rust;
                cell.open += open;
            }
            is_later
        };
        self.effects(&shown).add_unless(shown, is_counted, || Cell { messages: 1, rust, open, first: witness() });
    }

    fn merge(&mut self, other: Self) {
        self.messages += other.messages;
        self.bytes += other.bytes;
        self.plain.merge(other.plain);
        self.valued.merge(other.valued);
        self.members.merge(other.members);
        self.unknown.merge(other.unknown);
    }

    fn into_counts(self, event: String) -> EventCounts {
        let other_effects = self.plain.others + self.valued.others;
        let mut shown = self.plain.into_sorted();
        shown.extend(self.valued.into_sorted());
        shown.sort_by(|(one, _), (other, _)| one.cmp(other));
        let effects = shown.into_iter().map(|(Shown { effect, place, value, reader }, cell)| {
            let Cell { messages, rust, open, first } = cell;
            EffectCount { effect, pointer: place, value, reader, messages, rust, open, first }
        });
        let (other_members, other_unknown) = (self.members.others, self.unknown.others);
        EventCounts {
            event,
            messages: self.messages,
            bytes: self.bytes,
            effects: effects.collect(),
            other_effects,
            members: counted(self.members),
            other_members,
            unknown: counted(self.unknown),
            other_unknown,
        }
    }

    fn from_counts(counts: EventCounts) -> Self {
        let mut tally = Self { messages: counts.messages, bytes: counts.bytes, ..Self::default() };
        for EffectCount { effect, pointer, value, reader, messages, rust, open, first } in counts.effects {
            tally.show(Shown { effect, place: pointer, value, reader }, Cell { messages, rust, open, first });
        }
        tally.plain.others += counts.other_effects;
        for (map, counts, others) in [
            (&mut tally.members, counts.members, counts.other_members),
            (&mut tally.unknown, counts.unknown, counts.other_unknown),
        ] {
            for MemberCount { pointer, count } in counts {
                map.add(pointer, count);
            }
            map.others += others;
        }
        tally
    }
}

fn counted(map: Capped<String, u64>) -> Vec<MemberCount> {
    map.into_sorted().into_iter().map(|(pointer, count)| MemberCount { pointer, count }).collect()
}

impl Tally {
    /// The counts of an event.
    pub(super) fn event(&mut self, name: &str) -> &mut EventTally {
        if !self.events.contains_key(name) {
            self.events.insert(name.to_owned(), EventTally::default());
        }
        self.events.entry(name.to_owned()).or_default()
    }

    /// Counts a line that holds no message.
    pub(super) fn fault(&mut self, fault: Fault, spot: Spot) {
        let (lines, first) = self.faults.entry(fault).or_default();
        *lines += 1;
        if first.len() < SPOTS || first.last().is_some_and(|last| spot < *last) {
            let place = first.partition_point(|known| *known <= spot);
            first.insert(place, spot);
            first.truncate(SPOTS);
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.lines += other.lines;
        self.blank += other.blank;
        self.messages += other.messages;
        self.bytes += other.bytes;
        for (fault, (lines, first)) in other.faults {
            let (own, spots) = self.faults.entry(fault).or_default();
            *own += lines;
            spots.extend(first);
            spots.sort();
            spots.truncate(SPOTS);
        }
        for (name, event) in other.events {
            self.event(&name).merge(event);
        }
    }

    /// The counts as they are written.
    pub(super) fn into_counts(self, catalogue: &str, release: &str, contracts: &str) -> Counts {
        let faults = self.faults.into_iter().map(|(fault, (lines, first))| FaultCount { fault, lines, first });
        Counts {
            schema_version: SCHEMA_VERSION,
            catalogue: catalogue.to_owned(),
            release: release.to_owned(),
            contracts: contracts.to_owned(),
            lines: self.lines,
            blank: self.blank,
            messages: self.messages,
            bytes: self.bytes,
            faults: faults.collect(),
            events: self.events.into_iter().map(|(name, event)| event.into_counts(name)).collect(),
        }
    }

    /// What was counted, out of what was written.
    pub(super) fn from_counts(counts: Counts) -> Self {
        let events = counts.events.into_iter().map(|event| (event.event.clone(), EventTally::from_counts(event)));
        Self {
            lines: counts.lines,
            blank: counts.blank,
            messages: counts.messages,
            bytes: counts.bytes,
            faults: counts.faults.into_iter().map(|count| (count.fault, (count.lines, count.first))).collect(),
            events: events.collect(),
        }
    }
}

/// A text, or its beginning where it is long.
pub(super) fn shortened(text: &str) -> String {
    if text.len() <= SHOWN {
        return text.to_owned();
    }
    let end = (0..=SHOWN).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    format!("{}…", &text[..end])
}
