//! Places of plain messages, and what is counted there.

use std::rc::Rc;

use indexmap::IndexMap;

use super::{
    fields::Fields,
    form::{Form, Node, Pair, Sort},
};
use crate::{
    compat::Effect,
    contract::Contract,
    reader::push_token,
    replay::{counts::Witness, site::ANY},
};

/// A place of plain messages.
pub(super) struct Place<'c> {
    pub(super) pointer: String,
    pub(super) form: Rc<Form<'c>>,
    /// Whether readers parse what they pass over, as they do out of a buffer.
    pub(super) strict: bool,
    /// Which sides look at it.
    pub(super) looks: [bool; 2],
    /// Whether a member stands there.
    pub(super) is_member: bool,
    /// The places of its parts, once a message led there.
    pub(super) parts: Vec<Option<u32>>,
    pub(super) seen: u64,
    /// What it means that something is there.
    pub(super) shows: Vec<u32>,
    /// What it means that a member of a record is absent, for each side.
    pub(super) absent: [Vec<u32>; 2],
}

impl<'c> Place<'c> {
    pub(super) fn new(
        contracts: [&'c Contract; 2],
        acts: &mut Acts,
        pointer: String,
        pair: &Pair<'c>,
        strict: bool,
    ) -> Self {
        let form = Form::of(contracts, pair);
        let absent = match &form.sort {
            Sort::Record(fields) => [0, 1].map(|side| absent(fields, &pointer, side, acts)),
            _ => [Vec::new(), Vec::new()],
        };
        Self {
            pointer,
            form: Rc::new(form),
            strict,
            looks: pair.map(|node| node.is_some()),
            is_member: false,
            parts: Vec::new(),
            seen: 0,
            shows: Vec::new(),
            absent,
        }
    }

    /// The pointer of a part, what the sides have there, and whether it is read out of a buffer.
    pub(super) fn describe(&self, part: usize) -> Option<(String, Pair<'c>, bool)> {
        let below = |name: &str| {
            let mut pointer = self.pointer.clone();
            push_token(&mut pointer, name);
            pointer
        };
        Some(match &self.form.sort {
            Sort::List { item: pair, .. } | Sort::Map { value: pair } => (below(ANY), *pair, self.strict),
            Sort::Record(fields) => {
                let entry = fields.entries.get(part)?;
                (below(entry.name), entry.pair, self.strict)
            }
            Sort::Tagged { tag, .. } if part == 0 => {
                (below(tag), self.looks.map(|looks| looks.then_some(Node::Tag)), true)
            }
            Sort::Tagged { variants, .. } => (self.pointer.clone(), variants.get(part - 1)?.1, true),
            _ => return None,
        })
    }

    /// Whether a part is a member with a name of its own.
    pub(super) fn is_member_part(&self, part: usize) -> bool {
        match &self.form.sort {
            Sort::Record(_) => true,
            Sort::Tagged { .. } => part == 0,
            _ => false,
        }
    }
}

/// What it means to a side that members are absent.
fn absent(fields: &Fields<'_>, pointer: &str, side: usize, acts: &mut Acts) -> Vec<u32> {
    let each = fields.entries.iter().enumerate().map(|(index, entry)| {
        let bit = 1 << index;
        if fields.optional[side] & bit == 0 {
            return 0;
        }
        let mut place = pointer.to_owned();
        push_token(&mut place, entry.name);
        let effect = if fields.differing & bit == 0 { Effect::Defaulted } else { Effect::Misread };
        acts.of(effect, &place, side)
    });
    each.collect()
}

/// What readers do, and how many messages show it.
#[derive(Debug, Default)]
pub(super) struct Acts(IndexMap<(Effect, String, usize), Act>);

#[derive(Debug, Default)]
struct Act {
    messages: u64,
    /// The number of the last message that showed it.
    last: u64,
    first: Option<Witness>,
}

impl Acts {
    /// The number of an act.
    pub(super) fn of(&mut self, effect: Effect, place: &str, side: usize) -> u32 {
        let entry = self.0.entry((effect, place.to_owned(), side));
        let index = entry.index();
        entry.or_default();
        u32::try_from(index).unwrap_or(u32::MAX)
    }

    /// Counts a message once, however often it shows the act.
    pub(super) fn show(&mut self, act: u32, number: u64, witness: &dyn Fn() -> Witness) {
        let Some((_, act)) = self.0.get_index_mut(act as usize) else { return };
        if act.last == number {
            return;
        }
        act.last = number;
        act.messages += 1;
        if act.first.is_none() {
            act.first = Some(witness());
        }
    }

    /// What was counted since the last time.
    pub(super) fn take(&mut self) -> Vec<(Effect, String, usize, u64, Witness)> {
        let taken = self.0.iter_mut().filter_map(|((effect, place, side), act)| {
            let first = act.first.take()?;
            Some((*effect, place.clone(), *side, std::mem::take(&mut act.messages), first))
        });
        taken.collect()
    }
}
