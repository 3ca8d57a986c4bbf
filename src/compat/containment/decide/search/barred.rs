//! Unions that the value is not in: in none of the alternatives, of which mostly few need a look.

use super::{Branch, Domain, Part};
use crate::compat::containment::{
    arena::Id,
    decide::{Solver, Stop},
};

/// Unions of no more alternatives are looked at as a whole.
const FEW: usize = 8;

impl<D: Domain> Branch<D> {
    /// Goes on to alternatives that the value is not in. Those come first that require nothing that the value is not known
    /// to have: if anything holds all such values, it is mostly one of them. `false` where there is nothing to go on to.
    pub(super) fn open_barred(&mut self, solver: &mut Solver) -> Result<bool, Stop> {
        if self.barred.is_empty() {
            return Ok(false);
        }
        // What is still to be chosen says more about the value, and so which alternatives matter.
        let choices = self.clauses.iter().any(|clause| clause.alternatives);
        let mut left = Vec::with_capacity(self.barred.len());
        for union in std::mem::take(&mut self.barred) {
            if !self.open_union(union, choices, solver)? {
                left.push(union);
            }
        }
        self.barred = left;
        Ok(!self.agenda.is_empty())
    }

    /// Whether all alternatives that matter were put on the agenda.
    fn open_union(&mut self, union: Id, choices: bool, solver: &mut Solver) -> Result<bool, Stop> {
        let index = solver.index(union, D::KIND)?;
        let meeting = index.meeting(&self.domain, solver)?;
        let all = meeting.as_ref().map_or(index.len(), Vec::len);
        let near = match &meeting {
            Some(places) => places.iter().copied().filter(|place| index.is_near(*place, &self.domain)).collect(),
            None => index.near(&self.domain, solver)?,
        };
        if choices && near.len() > 1 {
            return Ok(false);
        }
        let known = near.iter().all(|place| self.seen.has(index.all()[*place], false));
        let whole = all <= near.len() || (!choices && (all <= FEW || (known && self.clauses.is_empty())));
        let ids = match meeting {
            _ if !whole => index.ids(&near),
            Some(places) => index.ids(&places),
            None => index.all().to_vec(),
        };
        solver.spend(ids.len() as u64 / 8)?;
        // The first one is to be looked at first, and so put down last.
        let new = ids.into_iter().rev().filter(|id| !self.seen.has(*id, false));
        self.agenda.extend(new.map(Part::NotIn));
        Ok(whole)
    }
}
