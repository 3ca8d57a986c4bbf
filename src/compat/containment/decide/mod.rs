//! Is there a value in these nodes and not in those?
//!
//! A writer's schema is contained in a reader's if and only if nothing is in the first and not in the second. Values of
//! each kind are looked for apart. For texts and numbers that is arithmetic. For objects and lists it is a search
//! ([`search`]) that ends in questions of the same form about members and items.
//!
//! Schemas refer to themselves, and so do questions. One that comes up again while it is being answered is taken to have
//! no value: documents are finite, so a value that would need itself as a part is none. Answers that rest on that are
//! kept aside ([`memo`]) until the question is answered.
//!
//! Sources: A. Frisch, G. Castagna, V. Benzaken, *Semantic subtyping*, JACM 55 (2008); L. Attouche et al., *Witness
//! generation for JSON Schema*, VLDB 2022.

mod apart;
mod document;
mod exclusive;
mod goal;
mod index;
mod lists;
mod memo;
mod objects;
mod profile;
mod scalars;
mod search;
mod texts;

use std::rc::Rc;

use super::{
    arena::{Arena, Doubt, Id, Ids, Name, Node, Table},
    kinds::Kinds,
    meter::{Beyond, Meter},
    text::TextSet,
};
use document::Document;
use goal::Goal;
use memo::Memo;

/// What was found.
#[derive(Debug, Clone)]
pub(super) enum Outcome {
    /// There is no such value.
    Empty,
    /// There is this one.
    Inhabited(Rc<Document>),
    /// It depends on what nobody knows: an index into the doubts.
    Unknown(u32),
}

/// Why there is no answer at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// The steps ran out.
    Budget,
    /// Questions are too deep inside each other.
    Depth,
}

/// Answers questions about the nodes of one arena.
pub(super) struct Solver {
    pub(super) arena: Arena,
    meter: Meter,
    memo: Memo,
    /// How many questions are open, and how many may be.
    depth: usize,
    most_depth: usize,
    /// What the question is about that is being answered.
    pub(super) focus: Id,
    texts: Table<Id, TextSet>,
    numbers: Table<Id, scalars::Numbers>,
    exclusive: Table<Id, Id>,
    profiles: Table<Id, Rc<profile::Profile>>,
    indices: Table<(Id, Kinds), Rc<index::Index>>,
    nominal: Table<Id, Rc<Ids>>,
    regions: Table<objects::Keyspace, Rc<Vec<objects::Region>>>,
    /// Whether names match patterns.
    matches: Table<(Name, Name), Option<bool>>,
}

/// The order in which kinds are tried: the simplest value that still says something comes first.
const ORDER: [Kinds; 7] =
    [Kinds::TEXT, Kinds::NUMBER, Kinds::TRUE, Kinds::FALSE, Kinds::LIST, Kinds::NULL, Kinds::OBJECT];

impl Solver {
    pub(super) fn new(arena: Arena, meter: Meter, most_depth: usize) -> Self {
        Self {
            arena,
            meter,
            memo: Memo::default(),
            depth: 0,
            most_depth,
            focus: Id::ANYTHING,
            texts: Table::default(),
            numbers: Table::default(),
            exclusive: Table::default(),
            profiles: Table::default(),
            indices: Table::default(),
            nominal: Table::default(),
            regions: Table::default(),
            matches: Table::default(),
        }
    }

    /// Looks for a value in each of `within` and in none of `without`.
    pub(super) fn find(&mut self, within: &[Id], without: &[Id]) -> Result<Outcome, Stop> {
        self.spend(1 + (within.len() + without.len()) as u64 / 8)?;
        match Goal::new(&self.arena, within, without) {
            Some(goal) => self.answer(goal),
            None => Ok(Outcome::Empty),
        }
    }

    /// Whether there is no such value, whatever comes of the questions that are still open.
    fn is_empty_for_sure(&mut self, within: &[Id], without: &[Id]) -> Result<bool, Stop> {
        let outer = self.memo.start_alone();
        let outcome = self.find(within, without)?;
        let alone = self.memo.end_alone(outer);
        Ok(alone && matches!(outcome, Outcome::Empty))
    }

    fn answer(&mut self, goal: Goal) -> Result<Outcome, Stop> {
        let open = match self.memo.open(goal, self.depth) {
            Ok(open) => open,
            Err(outcome) => return Ok(outcome),
        };
        let goal = open.goal.clone();
        if self.depth >= self.most_depth {
            return Err(Stop::Depth);
        }
        let focus = goal.within.first().or(goal.without.first()).copied().unwrap_or(Id::ANYTHING);
        let outer = std::mem::replace(&mut self.focus, focus);
        self.depth += 1;
        let outcome = self.look(&goal)?;
        self.depth -= 1;
        self.focus = outer;
        self.memo.close(&open, self.depth, &outcome);
        Ok(outcome)
    }

    fn look(&mut self, goal: &Goal) -> Result<Outcome, Stop> {
        let within = goal.within.iter().fold(Kinds::ALL, |sum, id| sum & self.arena.reach(*id).may);
        let kinds = goal.without.iter().fold(within, |sum, id| sum & !self.arena.reach(*id).must);
        let mut doubt = None;
        for kind in ORDER.into_iter().filter(|kind| kinds.covers(*kind)) {
            let outcome = match kind {
                Kinds::TEXT => self.find_text(goal)?,
                Kinds::NUMBER => self.find_number(goal)?,
                Kinds::LIST => self.find_list(goal)?,
                Kinds::OBJECT => self.find_object(goal)?,
                single => self.find_single(goal, single)?,
            };
            match outcome {
                Outcome::Inhabited(_) => return Ok(outcome),
                Outcome::Unknown(index) => doubt = doubt.or(Some(index)),
                Outcome::Empty => {}
            }
        }
        Ok(doubt.map_or(Outcome::Empty, Outcome::Unknown))
    }

    #[cfg(test)]
    pub(super) fn steps_left(&self) -> u64 {
        self.meter.left()
    }

    fn spend(&mut self, steps: u64) -> Result<(), Stop> {
        self.meter.spend(steps).map_err(|_| Stop::Budget)
    }

    /// A question of arithmetic that has no answer.
    fn beyond(&mut self, goal: &Goal, beyond: Beyond) -> Result<Outcome, Stop> {
        match beyond {
            Beyond::Budget => Err(Stop::Budget),
            Beyond::Undecidable(problem) => Ok(Outcome::Unknown(self.doubt_about(goal, problem))),
        }
    }

    /// A doubt, at the first text, pattern or number that a question is about.
    fn doubt_about(&mut self, goal: &Goal, problem: String) -> u32 {
        let mut todo: Vec<Id> = goal.without.iter().chain(&goal.within).rev().copied().collect();
        let mut left = 1000_u32;
        let mut at = self.focus;
        while let Some(id) = todo.pop().filter(|_| left > 0) {
            left -= 1;
            match self.arena.node(id) {
                Node::All(ids) | Node::Any(ids) | Node::One(ids) => todo.extend(ids.iter().rev()),
                Node::Not(id) => todo.push(*id),
                Node::Text(_) | Node::Number(_) => {
                    at = id;
                    break;
                }
                _ => {}
            }
        }
        self.doubt_at(at, problem)
    }

    /// A doubt at the place of a node.
    fn doubt_at(&mut self, id: Id, problem: String) -> u32 {
        let (place, keyword) = self.arena.place_of(id);
        self.arena.doubt(Doubt { place, keyword: keyword.to_owned(), problem })
    }
}
