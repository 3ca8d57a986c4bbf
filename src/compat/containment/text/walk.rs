//! A search for members from the shortest on.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::formula::Truth;
use super::machine::Machine;
use super::{Beyond, Meter};

/// Visits the states of a machine by the lengths of the texts that lead there.
///
/// Membership depends on the state and on the length. Between two lengths at which that changes (`turns`), a state is
/// worth one visit.
pub(super) struct Walk<'a> {
    machine: Machine<'a>,
    /// For each length the states that texts of this length lead to, each with the way there: the place of the state
    /// before in the level before, and the letter.
    levels: Vec<IndexMap<usize, (usize, usize)>>,
    /// The next place in the last level.
    place: usize,
    turns: Vec<u64>,
    /// The states visited since the last turn.
    seen: BTreeSet<usize>,
    /// The states of the last level that were new there.
    fresh: BTreeSet<usize>,
    /// How much longer texts are than the levels say.
    jumped: u64,
}

pub(super) enum Walked {
    /// A text that belongs, or perhaps belongs.
    Member(String),
    /// The next one is at least this long.
    TooLong(u64),
    /// There is no other.
    End,
}

/// Longer texts are not written.
const LONGEST: u64 = 10_000;

impl<'a> Walk<'a> {
    pub(super) fn new(machine: Machine<'a>) -> Self {
        let turns = machine.turns().into_iter().rev().collect();
        let levels = vec![IndexMap::from([(0, (0, 0))])];
        Self { machine, levels, place: 0, turns, seen: BTreeSet::new(), fresh: BTreeSet::new(), jumped: 0 }
    }

    /// The next text.
    pub(super) fn next(&mut self, meter: &mut Meter) -> Result<Walked, Beyond> {
        loop {
            let length = self.length();
            while let Some((state, _)) = self.levels.last().and_then(|level| level.get_index(self.place)) {
                meter.spend(1)?;
                let (state, place) = (*state, self.place);
                self.place += 1;
                if !self.seen.insert(state) {
                    continue;
                }
                self.fresh.insert(state);
                if self.machine.verdict(state, length) != Truth::No {
                    let written = length <= LONGEST && self.jumped == 0;
                    return Ok(if written { Walked::Member(self.text(place)) } else { Walked::TooLong(length) });
                }
            }
            if !self.advance(meter)? {
                return Ok(Walked::End);
            }
        }
    }

    fn length(&self) -> u64 {
        self.levels.len() as u64 - 1 + self.jumped
    }

    fn text(&self, mut place: usize) -> String {
        let mut letters = Vec::new();
        for level in self.levels.iter().skip(1).rev() {
            if let Some((_, (before, letter))) = level.get_index(place) {
                letters.push(self.machine.letters()[*letter].face());
                place = *before;
            }
        }
        letters.iter().rev().collect()
    }

    /// Goes on to the next length; `false` if nothing new can come.
    fn advance(&mut self, meter: &mut Meter) -> Result<bool, Beyond> {
        if let Some(turn) = self.turns.last().copied()
            && self.fresh.is_empty()
            && turn > LONGEST
        {
            self.jump(turn - 1, meter)?;
        }
        let last = self.turns.is_empty();
        let Some(level) = self.levels.last() else { return Ok(false) };
        let mut next = IndexMap::new();
        for (place, state) in level.keys().enumerate() {
            // Past the last turn, what was visited before leads nowhere new.
            if !last || self.fresh.contains(state) {
                for (letter, after) in self.machine.steps(*state, meter)?.iter().enumerate() {
                    next.entry(*after).or_insert((place, letter));
                }
            }
        }
        if next.is_empty() {
            return Ok(false);
        }
        self.levels.push(next);
        self.place = 0;
        self.fresh.clear();
        if self.turns.last() == Some(&self.length()) {
            self.turns.pop();
            self.seen.clear();
        }
        Ok(true)
    }

    /// Takes the states of this length for those of the length `until`, by finding out how they repeat.
    fn jump(&mut self, until: u64, meter: &mut Meter) -> Result<(), Beyond> {
        let Some(level) = self.levels.last() else { return Ok(()) };
        let mut states: BTreeSet<usize> = level.keys().copied().collect();
        let mut history: BTreeMap<BTreeSet<usize>, u64> = BTreeMap::new();
        let mut length = self.length();
        while length < until {
            if let Some(before) = history.insert(states.clone(), length) {
                let period = length - before;
                length += (until - length) / period * period;
                history.clear();
            }
            if length < until {
                let mut next = BTreeSet::new();
                for state in &states {
                    next.extend(self.machine.steps(*state, meter)?);
                }
                meter.spend(next.len() as u64)?;
                states = next;
                length += 1;
            }
        }
        self.jumped += until - self.length();
        if let Some(level) = self.levels.last_mut() {
            *level = states.into_iter().map(|state| (state, (0, 0))).collect();
        }
        Ok(())
    }
}
