//! Null, Booleans and numbers.

use std::rc::Rc;

use super::{Document, Outcome, Solver, Stop, goal::Goal};
use crate::compat::containment::{
    arena::{Id, Node},
    kinds::Kinds,
    number::NumberSet,
};

/// The numbers that a node holds for sure, and those that it may hold.
#[derive(Debug, Clone)]
pub(super) struct Numbers {
    sure: NumberSet,
    possible: NumberSet,
}

impl Numbers {
    fn exactly(set: NumberSet) -> Self {
        Self { sure: set.clone(), possible: set }
    }

    fn combine(&self, other: &Self, by: fn(&NumberSet, &NumberSet) -> NumberSet) -> Self {
        Self { sure: by(&self.sure, &other.sure), possible: by(&self.possible, &other.possible) }
    }

    fn not(&self) -> Self {
        let all = NumberSet::all();
        Self { sure: all.minus(&self.possible), possible: all.minus(&self.sure) }
    }
}

impl Solver {
    /// Null, `true` or `false`.
    pub(super) fn find_single(&mut self, goal: &Goal, kind: Kinds) -> Result<Outcome, Stop> {
        let mut sure = true;
        for (ids, wanted) in [(&goal.within, true), (&goal.without, false)] {
            for id in ids {
                match self.holds_kind(*id, kind)? {
                    Some(holds) if holds != wanted => return Ok(Outcome::Empty),
                    Some(_) => {}
                    None => sure = false,
                }
            }
        }
        if !sure {
            return Ok(Outcome::Unknown(self.opaque_in(goal)));
        }
        let document = if kind == Kinds::NULL { Document::Null } else { Document::Bool(kind == Kinds::TRUE) };
        Ok(Outcome::Inhabited(Rc::new(document)))
    }

    /// Whether a node holds null, `true` or `false`.
    fn holds_kind(&mut self, id: Id, kind: Kinds) -> Result<Option<bool>, Stop> {
        let reach = self.arena.reach(id);
        if !reach.may.covers(kind) || reach.must.covers(kind) {
            return Ok(Some(reach.must.covers(kind)));
        }
        self.deeper(|solver| {
            let node = solver.arena.node(id).clone();
            Ok(match node {
                Node::All(ids) => solver.tally(&ids, kind)?.map(|(holding, count)| holding == count),
                Node::Any(ids) => {
                    let (mut found, mut sure) = (false, true);
                    for id in ids {
                        match solver.holds_kind(id, kind)? {
                            Some(holds) => found |= holds,
                            None => sure = false,
                        }
                    }
                    if found { Some(true) } else { sure.then_some(false) }
                }
                Node::One(ids) => solver.tally(&ids, kind)?.map(|(holding, _)| holding == 1),
                Node::Not(id) => solver.holds_kind(id, kind)?.map(|holds| !holds),
                Node::Slot(slot) => solver.holds_kind(solver.arena.slot(slot), kind)?,
                Node::Opaque(_) => None,
                _ => Some(true),
            })
        })
    }

    /// How many of the nodes hold the value, and how many nodes there are.
    fn tally(&mut self, ids: &[Id], kind: Kinds) -> Result<Option<(usize, usize)>, Stop> {
        let mut holding = 0;
        for id in ids {
            match self.holds_kind(*id, kind)? {
                Some(holds) => holding += usize::from(holds),
                None => return Ok(None),
            }
        }
        Ok(Some((holding, ids.len())))
    }

    pub(super) fn find_number(&mut self, goal: &Goal) -> Result<Outcome, Stop> {
        let mut numbers = Numbers::exactly(NumberSet::all());
        for id in &goal.within {
            numbers = numbers.combine(&self.numbers_of(*id)?, NumberSet::and);
        }
        for id in &goal.without {
            numbers = numbers.combine(&self.numbers_of(*id)?.not(), NumberSet::and);
        }
        match numbers.sure.witness(&mut self.meter) {
            Ok(Some(number)) => return Ok(Outcome::Inhabited(Rc::new(Document::Number(number)))),
            Ok(None) if numbers.sure == numbers.possible => return Ok(Outcome::Empty),
            Ok(None) => {}
            Err(beyond) => return self.beyond(goal, beyond),
        }
        match numbers.possible.witness(&mut self.meter) {
            Ok(Some(_)) => Ok(Outcome::Unknown(self.opaque_in(goal))),
            Ok(None) => Ok(Outcome::Empty),
            Err(beyond) => self.beyond(goal, beyond),
        }
    }

    fn numbers_of(&mut self, id: Id) -> Result<Numbers, Stop> {
        if let Some(numbers) = self.numbers.get(&id) {
            return Ok(numbers.clone());
        }
        let numbers = self.deeper(|solver| {
            let node = solver.arena.node(id).clone();
            Ok(match node {
                Node::All(ids) => solver.fold_numbers(&ids, NumberSet::all(), NumberSet::and)?,
                Node::Any(ids) => solver.fold_numbers(&ids, NumberSet::empty(), NumberSet::or)?,
                Node::One(_) => {
                    let id = solver.exclusive(id)?;
                    solver.numbers_of(id)?
                }
                Node::Not(id) => solver.numbers_of(id)?.not(),
                Node::Number(set) => Numbers::exactly(set),
                Node::Slot(slot) => solver.numbers_of(solver.arena.slot(slot))?,
                Node::Opaque(_) => Numbers { sure: NumberSet::empty(), possible: NumberSet::all() },
                Node::Kinds(kinds) if !kinds.covers(Kinds::NUMBER) => Numbers::exactly(NumberSet::empty()),
                Node::Texts(_) => Numbers::exactly(NumberSet::empty()),
                _ => Numbers::exactly(NumberSet::all()),
            })
        })?;
        self.numbers.insert(id, numbers.clone());
        Ok(numbers)
    }

    fn fold_numbers(
        &mut self,
        ids: &[Id],
        start: NumberSet,
        by: fn(&NumberSet, &NumberSet) -> NumberSet,
    ) -> Result<Numbers, Stop> {
        let mut sum = Numbers::exactly(start);
        for id in ids {
            sum = sum.combine(&self.numbers_of(*id)?, by);
        }
        Ok(sum)
    }

    /// Runs one level deeper, where there is one.
    pub(super) fn deeper<T>(&mut self, run: impl FnOnce(&mut Self) -> Result<T, Stop>) -> Result<T, Stop> {
        self.spend(1)?;
        if self.depth >= self.most_depth {
            return Err(Stop::Depth);
        }
        self.depth += 1;
        let result = run(self);
        self.depth -= 1;
        result
    }

    /// The doubt of a node that nobody knows, on which a question about one place depends.
    pub(super) fn opaque_in(&mut self, goal: &Goal) -> u32 {
        let mut todo: Vec<Id> = goal.within.iter().chain(&goal.without).copied().collect();
        for _ in 0..10_000 {
            match todo.pop().map(|id| self.arena.node(id)) {
                Some(Node::All(ids) | Node::Any(ids) | Node::One(ids)) => todo.extend(ids.iter()),
                Some(Node::Not(id)) => todo.push(*id),
                Some(Node::Slot(slot)) => todo.push(self.arena.slot(*slot)),
                Some(Node::Opaque(doubt)) => return *doubt,
                Some(_) => {}
                None => break,
            }
        }
        self.doubt_at(self.focus, "this cannot be decided".to_owned())
    }
}
