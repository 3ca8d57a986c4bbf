//! The search for a value of one kind that has parts: an object or a list.
//!
//! What has to hold is taken apart into *facts*, which a [`Domain`] gathers, and *clauses*, of which one part at least has
//! to hold. A part that cannot hold any more is struck; a clause of one part is no choice; and where only choices are left,
//! the smallest is tried part by part. Of a union that the value is not in, only the alternatives are looked at that it
//! might be in ([`index`](super::index)).

mod barred;
mod weigh;

use std::rc::Rc;

use super::{
    Outcome, Solver, Stop,
    goal::{Goal, resolved},
    index::Features,
};
use crate::compat::containment::{
    arena::{Arena, Id, Ids, Node},
    kinds::Kinds,
};

/// With more choices than this left, a value is tried first that lacks all it can.
const MANY: usize = 16;

/// What is known of the value that is looked for.
pub(super) trait Domain: Clone + Default + Features {
    /// One thing about it.
    type Fact: Clone;

    /// Objects, or lists.
    const KIND: Kinds;

    /// What a node of this kind says: all of these hold.
    fn asserted(arena: &Arena, id: Id) -> Vec<Self::Fact>;

    /// What it says that the node does not hold: one of these holds.
    fn denied(arena: &Arena, id: Id) -> Vec<Self::Fact>;

    /// Takes a fact in. `false` where it contradicts what is known.
    fn learn(&mut self, fact: &Self::Fact, solver: &mut Solver) -> Result<bool, Stop>;

    /// What is known says about a fact.
    fn weigh(&self, fact: &Self::Fact, solver: &mut Solver) -> Result<Weight, Stop>;

    /// Whether a fact only says that the value lacks something.
    fn is_lack(fact: &Self::Fact) -> bool;

    /// Looks for a value of which all facts are true.
    fn find(&self, solver: &mut Solver) -> Result<Outcome, Stop>;
}

/// Whether something can be true, given what is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// It cannot.
    Never,
    Open,
    /// It must.
    Always,
}

/// A part of a clause.
#[derive(Clone)]
pub(super) enum Part<F> {
    In(Id),
    NotIn(Id),
    Fact(F),
}

/// Parts of which one at least holds.
#[derive(Clone)]
struct Clause<F> {
    parts: Rc<[Part<F>]>,
    /// Whether these are the alternatives of a union that the value is in.
    alternatives: bool,
}

/// The state of a search.
#[derive(Clone)]
pub(super) struct Branch<D: Domain> {
    domain: D,
    seen: Seen,
    clauses: Vec<Clause<D::Fact>>,
    /// Unions that the value is not in, of which some alternatives were not looked at yet.
    barred: Vec<Id>,
    agenda: Vec<Part<D::Fact>>,
    /// Something that has to hold of which nobody knows whether it does.
    doubt: Option<u32>,
    /// Whether a value was tried that lacks all it can.
    guessed: bool,
}

/// The nodes that the value is known to be in, and not in.
#[derive(Clone, Default)]
struct Seen(Vec<u64>);

impl Seen {
    /// Whether it is known that the value is in the node (or not in).
    fn has(&self, id: Id, inside: bool) -> bool {
        let (word, bit) = Self::at(id, inside);
        self.0.get(word).is_some_and(|bits| bits >> bit & 1 == 1)
    }

    fn add(&mut self, id: Id, inside: bool) {
        let (word, bit) = Self::at(id, inside);
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << bit;
    }

    fn at(id: Id, inside: bool) -> (usize, u32) {
        ((id.0 / 32) as usize, id.0 % 32 * 2 + u32::from(inside))
    }
}

impl Solver {
    /// Looks for a value of the domain's kind.
    pub(super) fn search<D: Domain>(&mut self, goal: &Goal) -> Result<Outcome, Stop> {
        let mut branch: Branch<D> = Branch {
            domain: D::default(),
            seen: Seen::default(),
            clauses: Vec::new(),
            barred: Vec::new(),
            agenda: Vec::new(),
            doubt: None,
            guessed: false,
        };
        branch.agenda.extend(goal.without.iter().rev().map(|id| Part::NotIn(*id)));
        branch.agenda.extend(goal.within.iter().rev().map(|id| Part::In(*id)));
        branch.run(self)
    }
}

impl<D: Domain> Branch<D> {
    fn run(mut self, solver: &mut Solver) -> Result<Outcome, Stop> {
        loop {
            if !self.settle(solver)? {
                return Ok(Outcome::Empty);
            }
            if !self.open_barred(solver)? {
                break;
            }
        }
        let Some(index) = self.next_choice() else {
            let outcome = self.domain.find(solver)?;
            return Ok(match (self.doubt, outcome) {
                (Some(doubt), Outcome::Inhabited(_)) => Outcome::Unknown(doubt),
                (_, outcome) => outcome,
            });
        };
        if self.clauses.len() > MANY && !std::mem::replace(&mut self.guessed, true) {
            let guess = self.lacking(solver)?;
            if let found @ Outcome::Inhabited(_) = solver.deeper(|solver| guess.run(solver))? {
                return Ok(found);
            }
        }
        let clause = self.clauses.remove(index);
        let mut doubt = None;
        solver.deeper(|solver| {
            for part in clause.parts.iter() {
                let mut branch = self.clone();
                branch.agenda.push(part.clone());
                match branch.run(solver)? {
                    found @ Outcome::Inhabited(_) => return Ok(found),
                    Outcome::Unknown(index) => doubt = doubt.or(Some(index)),
                    Outcome::Empty => {}
                }
            }
            Ok(doubt.map_or(Outcome::Empty, Outcome::Unknown))
        })
    }

    /// The same, where the value lacks something for each clause for which that will do.
    fn lacking(&self, solver: &mut Solver) -> Result<Self, Stop> {
        let mut guess = self.clone();
        for clause in &self.clauses {
            for part in clause.parts.iter() {
                solver.spend(1)?;
                if let Part::Fact(fact) = part
                    && D::is_lack(fact)
                    && self.domain.weigh(fact, solver)? == Weight::Open
                {
                    guess.agenda.push(part.clone());
                    break;
                }
            }
        }
        Ok(guess)
    }

    /// The clause to try next: the smallest, and of equal ones the newest, since what was added last bears on what is being
    /// looked at. While unions wait to be told which of their alternatives matter, choices that can tell come first.
    fn next_choice(&self) -> Option<usize> {
        let smallest = |telling: bool| {
            let clauses = self.clauses.iter().enumerate().rev().filter(|(_, clause)| clause.alternatives || !telling);
            clauses.min_by_key(|(_, clause)| clause.parts.len()).map(|(index, _)| index)
        };
        smallest(!self.barred.is_empty()).or_else(|| smallest(false))
    }

    /// Follows everything that is no choice. `false` where it ends in a contradiction.
    fn settle(&mut self, solver: &mut Solver) -> Result<bool, Stop> {
        loop {
            while let Some(part) = self.agenda.pop() {
                solver.spend(1)?;
                let holds = match part {
                    Part::In(id) => self.inside(id, solver)?,
                    Part::NotIn(id) => self.outside(id, solver)?,
                    Part::Fact(fact) => self.domain.learn(&fact, solver)?,
                };
                if !holds {
                    return Ok(false);
                }
            }
            let mut kept = Vec::with_capacity(self.clauses.len());
            for clause in std::mem::take(&mut self.clauses) {
                match self.shortened(&clause.parts, solver)? {
                    Shortened::Holds => {}
                    Shortened::Fails => return Ok(false),
                    Shortened::Only(part) => self.agenda.push(part),
                    Shortened::Same => kept.push(clause),
                    Shortened::To(parts) => kept.push(Clause { parts, ..clause }),
                }
            }
            self.clauses = kept;
            if self.agenda.is_empty() {
                return Ok(true);
            }
        }
    }

    /// The clause without the parts that cannot hold.
    fn shortened(&self, clause: &Rc<[Part<D::Fact>]>, solver: &mut Solver) -> Result<Shortened<D::Fact>, Stop> {
        let mut kept = Vec::new();
        for (index, part) in clause.iter().enumerate() {
            solver.spend(1)?;
            match self.weigh_part(part, 0, solver)? {
                Weight::Always => return Ok(Shortened::Holds),
                Weight::Open => kept.push(index),
                Weight::Never => {}
            }
        }
        Ok(match *kept {
            [] => Shortened::Fails,
            [only] => Shortened::Only(clause[only].clone()),
            _ if kept.len() == clause.len() => Shortened::Same,
            _ => Shortened::To(kept.into_iter().map(|index| clause[index].clone()).collect()),
        })
    }

    /// The value is in the node.
    fn inside(&mut self, id: Id, solver: &mut Solver) -> Result<bool, Stop> {
        let id = resolved(&solver.arena, id);
        let reach = solver.arena.reach(id);
        if self.seen.has(id, false) || !reach.may.covers(D::KIND) {
            return Ok(false);
        }
        if self.seen.has(id, true) || reach.must.covers(D::KIND) {
            return Ok(true);
        }
        self.seen.add(id, true);
        match solver.arena.node(id) {
            Node::All(ids) => self.agenda.extend(ids.iter().rev().map(|id| Part::In(*id))),
            Node::Any(ids) => {
                let parts = ids.iter().map(|id| Part::In(*id)).collect();
                self.clauses.push(Clause { parts, alternatives: true });
            }
            Node::Not(inner) => self.agenda.push(Part::NotIn(*inner)),
            Node::One(_) => {
                let id = solver.exclusive(id)?;
                self.agenda.push(Part::In(id));
            }
            Node::Opaque(doubt) => self.doubt = self.doubt.or(Some(*doubt)),
            _ => self.agenda.extend(D::asserted(&solver.arena, id).into_iter().map(Part::Fact)),
        }
        Ok(true)
    }

    /// The value is not in the node.
    fn outside(&mut self, id: Id, solver: &mut Solver) -> Result<bool, Stop> {
        let id = resolved(&solver.arena, id);
        let reach = solver.arena.reach(id);
        if self.seen.has(id, true) || reach.must.covers(D::KIND) {
            return Ok(false);
        }
        if self.seen.has(id, false) || !reach.may.covers(D::KIND) {
            return Ok(true);
        }
        self.seen.add(id, false);
        match solver.arena.node(id) {
            Node::All(ids) => {
                let clause = self.denied_all(&ids.clone(), solver);
                return Ok(self.choose(clause));
            }
            Node::Any(_) => self.barred.push(id),
            Node::Not(inner) => self.agenda.push(Part::In(*inner)),
            Node::One(_) => {
                let id = solver.exclusive(id)?;
                self.agenda.push(Part::NotIn(id));
            }
            Node::Opaque(doubt) => self.doubt = self.doubt.or(Some(*doubt)),
            _ => {
                let clause = D::denied(&solver.arena, id).into_iter().map(Part::Fact).collect();
                return Ok(self.choose(clause));
            }
        }
        Ok(true)
    }

    /// The ways in which a value can fail to be in all of the nodes.
    fn denied_all(&self, ids: &Ids, solver: &Solver) -> Vec<Part<D::Fact>> {
        let mut clause = Vec::new();
        for id in ids {
            let id = resolved(&solver.arena, *id);
            let reach = solver.arena.reach(id);
            if reach.must.covers(D::KIND) || self.seen.has(id, true) {
                continue;
            }
            match solver.arena.node(id) {
                Node::All(_) | Node::Any(_) | Node::One(_) | Node::Not(_) | Node::Opaque(_) | Node::Slot(_) => {
                    clause.push(Part::NotIn(id));
                }
                _ => clause.extend(D::denied(&solver.arena, id).into_iter().map(Part::Fact)),
            }
        }
        clause
    }

    /// One of these holds. `false` where there is none.
    fn choose(&mut self, mut parts: Vec<Part<D::Fact>>) -> bool {
        match parts.len() {
            0 => return false,
            1 => self.agenda.extend(parts.pop()),
            _ => self.clauses.push(Clause { parts: parts.into(), alternatives: false }),
        }
        true
    }
}

enum Shortened<F> {
    Holds,
    Fails,
    Only(Part<F>),
    Same,
    To(Rc<[Part<F>]>),
}
