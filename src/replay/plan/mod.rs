//! Plain messages: one look at the text is enough for every reader of both sides.
//!
//! Nearly all messages of a recording are such that no reader minds anything: every member that must be there is, every value
//! is one that both sides take, and what one side does not know it passes over. A [`Plan`] is what both sides expect of an
//! event, put together place by place as messages lead there, and such a message is read along it once, by `serde_json`
//! itself, and counted. Whatever is not plain, because a reader might reject it, keep it, or take it for something else, or
//! because its form is an unusual one, is left to the readers: see [`super::judge`]. Both ways count the same.

mod check;
mod fields;
mod form;
mod place;
mod visit;

use std::rc::Rc;

use indexmap::IndexMap;
use serde::de::{DeserializeSeed, Deserializer};

use super::{
    counts::Witness,
    readers::{Fleet, Subject},
    tally::{Cell, EventTally, Shown, shortened},
};
use crate::{compat::Effect, contract::Contract, reader::push_token};
use form::{Node, Pair, Sort};
use place::{Acts, Place};
use visit::Look;

/// So many places of one event have a plan; where messages go deeper, the readers go on alone.
const PLACES: usize = 1 << 14;

/// What both sides expect of an event.
pub(super) struct Plan<'c> {
    contracts: [&'c Contract; 2],
    labels: [String; 2],
    places: Vec<Place<'c>>,
    acts: Acts,
    /// The number of the message.
    number: u64,
    messages: u64,
    bytes: u64,
    unknown: IndexMap<String, u64>,
    /// What was met in the message so far.
    met: Met,
    /// Whether a message with a member `channel` may be an envelope.
    pub(super) is_bare: bool,
}

/// What is met in one message, until it is known to be plain.
#[derive(Debug, Default)]
struct Met {
    members: Vec<u32>,
    records: Vec<(u32, fields::Bits)>,
    unknown: Vec<(u32, String)>,
}

impl<'c> Plan<'c> {
    pub(super) fn new(fleet: &Fleet<'c>, subject: &Subject<'c>) -> Self {
        let contracts = [0, 1].map(|side: usize| fleet.sides[side].contract);
        let labels = [0, 1].map(|side: usize| fleet.sides[side].label.clone());
        let mut plan = Self {
            contracts,
            labels,
            places: Vec::new(),
            acts: Acts::default(),
            number: 0,
            messages: 0,
            bytes: 0,
            unknown: IndexMap::new(),
            met: Met::default(),
            is_bare: false,
        };
        let root = [0, 1].map(|side: usize| subject.events[side].map(|event| Node::Payload(&event.payload)));
        plan.add(String::new(), &root, false);
        for side in (0..2).filter(|side| subject.events[*side].is_none()) {
            plan.places[0].shows.push(plan.acts.of(Effect::Undelivered, "", side));
        }
        plan
    }

    /// Reads a message as far as it is plain. An error only says that it is not.
    pub(super) fn look<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        self.met.members.clear();
        self.met.records.clear();
        self.met.unknown.clear();
        self.met.members.push(0);
        Look { plan: self, place: 0 }.deserialize(deserializer)
    }

    /// Counts the message that was looked at, all of which is plain; `witness` quotes it.
    pub(super) fn count(&mut self, bytes: u64, witness: &dyn Fn() -> Witness) {
        self.number += 1;
        self.messages += 1;
        self.bytes += bytes;
        for place in &self.met.members {
            let Place { seen, shows, .. } = &mut self.places[*place as usize];
            *seen += 1;
            for act in &*shows {
                self.acts.show(*act, self.number, witness);
            }
        }
        for (place, seen) in &self.met.records {
            let place = &self.places[*place as usize];
            let Sort::Record(fields) = &place.form.sort else { continue };
            for side in 0..2 {
                let mut absent = fields.optional[side] & !seen;
                while absent != 0 {
                    let index = absent.trailing_zeros() as usize;
                    absent &= absent - 1;
                    self.acts.show(place.absent[side][index], self.number, witness);
                }
            }
        }
        for (place, name) in self.met.unknown.drain(..) {
            let mut pointer = self.places[place as usize].pointer.clone();
            push_token(&mut pointer, &name);
            *self.unknown.entry(shortened(&pointer)).or_default() += 1;
        }
    }

    /// Whether counts should go where they are bounded.
    pub(super) fn is_full(&self) -> bool {
        self.unknown.len() > PLACES
    }

    /// The messages that were counted and not handed over yet.
    pub(super) fn messages(&self) -> u64 {
        self.messages
    }

    /// Hands over what was counted.
    pub(super) fn give(&mut self, event: &mut EventTally) {
        event.messages += std::mem::take(&mut self.messages);
        event.bytes += std::mem::take(&mut self.bytes);
        for place in self.places.iter_mut().filter(|place| place.is_member && place.seen > 0) {
            event.members.add(place.pointer.clone(), std::mem::take(&mut place.seen));
        }
        for (name, count) in std::mem::take(&mut self.unknown) {
            event.unknown.add(name, count);
        }
        for (effect, place, side, messages, first) in self.acts.take() {
            let shown = Shown { effect, place, value: None, reader: self.labels[side].clone() };
            event.show(shown, Cell { messages, rust: messages, open: messages, first });
        }
    }

    /// Adds a place; `None` where there are too many.
    fn add(&mut self, pointer: String, pair: &Pair<'c>, strict: bool) -> Option<u32> {
        if self.places.len() >= PLACES {
            return None;
        }
        let place = Place::new(self.contracts, &mut self.acts, pointer, pair, strict);
        self.places.push(place);
        u32::try_from(self.places.len() - 1).ok()
    }

    /// The place of a part of what stands at `place`.
    fn part(&mut self, place: usize, part: usize) -> Option<usize> {
        let own = &self.places[place];
        if let Some(known) = own.parts.get(part).copied().flatten() {
            return Some(known as usize);
        }
        let (pointer, pair, strict) = own.describe(part)?;
        let is_member = own.is_member_part(part);
        let both = own.looks;
        let index = self.add(pointer, &pair, strict)?;
        let side_looks = pair.map(|node| node.is_some());
        let added = &mut self.places[index as usize];
        added.is_member = is_member;
        // The side that does not know what the other reads loses it.
        for side in (0..2).filter(|side| both[*side] && !side_looks[*side]) {
            added.shows.push(self.acts.of(Effect::Lost, &added.pointer, side));
        }
        let parts = &mut self.places[place].parts;
        parts.resize(parts.len().max(part + 1), None);
        parts[part] = Some(index);
        Some(index as usize)
    }

    fn form(&self, place: usize) -> Rc<form::Form<'c>> {
        Rc::clone(&self.places[place].form)
    }
}
