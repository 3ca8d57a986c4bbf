//! `oneOf`, said in terms of "one at least" and "not".

use std::collections::BTreeSet;

use super::{ORDER, Solver, Stop, goal::resolved};
use crate::compat::containment::arena::{Doubt, Id, Node, Table};

/// With more pairs of alternatives than this that may overlap, nothing is decided.
const MOST_PAIRS: usize = 200_000;

impl Solver {
    /// The same set as a [`Node::One`]: alternatives that are known to be apart need not exclude each other.
    pub(super) fn exclusive(&mut self, one: Id) -> Result<Id, Stop> {
        if let Some(id) = self.exclusive.get(&one) {
            return Ok(*id);
        }
        let Node::One(ids) = self.arena.node(one).clone() else { return Ok(one) };
        let id = if let Some(rivals) = self.rivals(one, &ids)? {
            let mut ways = Vec::with_capacity(rivals.len());
            for (id, others) in rivals {
                let others: Vec<Id> = others.into_iter().map(|other| self.arena.not(other)).collect();
                ways.push(self.arena.all(others.into_iter().chain([id])));
            }
            self.arena.any(ways)
        } else {
            let (place, keyword) = self.arena.place_of(one);
            let problem = "too many alternatives that may overlap".to_owned();
            self.arena.opaque(Doubt { place, keyword: keyword.to_owned(), problem })
        };
        self.exclusive.insert(one, id);
        Ok(id)
    }

    /// The alternatives, each with the others that may share a value with it. Nothing where there are too many pairs.
    fn rivals(&mut self, one: Id, ids: &[Id]) -> Result<Option<Table<Id, BTreeSet<Id>>>, Stop> {
        let ids: Vec<Id> = ids.iter().map(|id| resolved(&self.arena, *id)).collect();
        let mut rivals: Table<Id, BTreeSet<Id>> = ids.iter().map(|id| (*id, BTreeSet::new())).collect();
        for kind in ORDER {
            let index = self.index(one, kind)?;
            let Some(meetings) = index.meetings(MOST_PAIRS, self)? else { return Ok(None) };
            for (id, meeting) in meetings {
                self.spend(meeting.len() as u64)?;
                for other in meeting.into_iter().filter(|other| *other > id) {
                    let known = rivals.get(&id).is_some_and(|others| others.contains(&other));
                    if !known && !self.are_apart(id, other)? {
                        rivals.entry(id).or_default().insert(other);
                        rivals.entry(other).or_default().insert(id);
                    }
                }
            }
        }
        // Nothing is in an alternative that is there twice and in no other.
        let mut seen = BTreeSet::new();
        for id in ids.into_iter().filter(|id| !seen.insert(*id)) {
            rivals.entry(id).or_default().insert(id);
        }
        Ok(Some(rivals))
    }
}
