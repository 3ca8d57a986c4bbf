//! `oneOf`, said in terms of "one at least" and "not".

use super::{Solver, Stop};
use crate::compat::containment::arena::{Doubt, Id, Node};

/// With more alternatives than this that may overlap, nothing is decided.
const MOST_PAIRS: usize = 100_000;

impl Solver {
    /// The same set as a [`Node::One`]: alternatives that are known to be apart need not exclude each other.
    pub(super) fn exclusive(&mut self, one: Id) -> Result<Id, Stop> {
        if let Some(id) = self.exclusive.get(&one) {
            return Ok(*id);
        }
        let Node::One(ids) = self.arena.node(one).clone() else { return Ok(one) };
        let id = if self.are_told_apart(&ids)? {
            self.arena.any(ids)
        } else if ids.len() * (ids.len() - 1) / 2 > MOST_PAIRS {
            let (place, keyword) = self.arena.place_of(one);
            let problem = "too many alternatives that may overlap".to_owned();
            self.arena.opaque(Doubt { place, keyword: keyword.to_owned(), problem })
        } else {
            self.pairwise(&ids)?
        };
        self.exclusive.insert(one, id);
        Ok(id)
    }

    fn pairwise(&mut self, ids: &[Id]) -> Result<Id, Stop> {
        let mut others: Vec<Vec<Id>> = vec![Vec::new(); ids.len()];
        for (index, one) in ids.iter().enumerate() {
            for (place, two) in ids.iter().enumerate().skip(index + 1) {
                self.spend(1)?;
                if !self.are_apart(*one, *two)? {
                    others[index].push(*two);
                    others[place].push(*one);
                }
            }
        }
        let mut ways = Vec::with_capacity(ids.len());
        for (id, others) in ids.iter().zip(others) {
            let mut parts = vec![*id];
            parts.extend(others.into_iter().map(|other| self.arena.not(other)));
            ways.push(self.arena.all(parts));
        }
        Ok(self.arena.any(ways))
    }
}
