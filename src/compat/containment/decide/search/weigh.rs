//! What is known says about a part of a clause.

use super::{Branch, Domain, Part, Weight};
use crate::compat::containment::{
    arena::{Id, Node},
    decide::{Solver, Stop, goal::resolved},
};

/// How far to look into nodes that are made of others.
const DEPTH: usize = 4;

/// More alternatives than this are not looked at one by one.
const MANY: usize = 16;

impl<D: Domain> Branch<D> {
    pub(super) fn weigh_part(&self, part: &Part<D::Fact>, depth: usize, solver: &mut Solver) -> Result<Weight, Stop> {
        match part {
            Part::Fact(fact) => self.domain.weigh(fact, solver),
            Part::In(id) => self.weigh_node(*id, true, depth, solver),
            Part::NotIn(id) => self.weigh_node(*id, false, depth, solver),
        }
    }

    /// Whether the value can be inside a node (or outside).
    fn weigh_node(&self, id: Id, inside: bool, depth: usize, solver: &mut Solver) -> Result<Weight, Stop> {
        let id = resolved(&solver.arena, id);
        let reach = solver.arena.reach(id);
        let known = |holds: bool| Ok(if holds == inside { Weight::Always } else { Weight::Never });
        if !reach.may.covers(D::KIND) || self.seen.has(id, false) {
            return known(false);
        }
        if reach.must.covers(D::KIND) || self.seen.has(id, true) {
            return known(true);
        }
        if depth > DEPTH {
            return Ok(Weight::Open);
        }
        solver.spend(1)?;
        if let Node::Any(ids) = solver.arena.node(id)
            && ids.len() > MANY
        {
            return self.weigh_union(id, inside, depth, solver);
        }
        match solver.arena.node(id).clone() {
            Node::All(ids) => self.weigh_all(ids.iter().map(|id| (*id, inside)), inside, depth, solver),
            Node::Any(ids) => self.weigh_all(ids.iter().map(|id| (*id, inside)), !inside, depth, solver),
            Node::Not(inner) => self.weigh_node(inner, !inside, depth, solver),
            Node::One(_) => {
                let id = solver.exclusive(id)?;
                self.weigh_node(id, inside, depth + 1, solver)
            }
            Node::Opaque(_) | Node::Slot(_) => Ok(Weight::Open),
            _ => {
                let facts = if inside { D::asserted(&solver.arena, id) } else { D::denied(&solver.arena, id) };
                self.weigh_facts(&facts, inside, solver)
            }
        }
    }

    /// The same for a union of many alternatives, of which only those are looked at that may matter.
    fn weigh_union(&self, union: Id, inside: bool, depth: usize, solver: &mut Solver) -> Result<Weight, Stop> {
        let index = solver.index(union, D::KIND)?;
        let meeting = index.meeting(&self.domain, solver)?;
        let all = meeting.is_some();
        let places = match meeting {
            Some(places) => places,
            None => index.near(&self.domain, solver)?,
        };
        if places.len() > MANY {
            return Ok(Weight::Open);
        }
        let parts = index.ids(&places).into_iter().map(|id| (id, inside));
        let weight = self.weigh_all(parts, !inside, depth, solver)?;
        let decisive = if inside { Weight::Always } else { Weight::Never };
        Ok(if all || weight == decisive { weight } else { Weight::Open })
    }

    /// Weighs parts of which all have to hold, or one.
    fn weigh_all(
        &self,
        parts: impl Iterator<Item = (Id, bool)>,
        all: bool,
        depth: usize,
        solver: &mut Solver,
    ) -> Result<Weight, Stop> {
        let (decisive, idle) = if all { (Weight::Never, Weight::Always) } else { (Weight::Always, Weight::Never) };
        let mut sum = idle;
        for (id, inside) in parts {
            let weight = self.weigh_node(id, inside, depth + 1, solver)?;
            if weight == decisive {
                return Ok(decisive);
            }
            if weight == Weight::Open {
                sum = Weight::Open;
            }
        }
        Ok(sum)
    }

    fn weigh_facts(&self, facts: &[D::Fact], all: bool, solver: &mut Solver) -> Result<Weight, Stop> {
        let (decisive, idle) = if all { (Weight::Never, Weight::Always) } else { (Weight::Always, Weight::Never) };
        let mut sum = idle;
        for fact in facts {
            let weight = self.domain.weigh(fact, solver)?;
            if weight == decisive {
                return Ok(decisive);
            }
            if weight == Weight::Open {
                sum = Weight::Open;
            }
        }
        Ok(sum)
    }
}
