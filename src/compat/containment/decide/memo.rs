//! Answers that were given, and questions that are open.

use std::rc::Rc;

use super::{Outcome, goal::Goal};
use crate::compat::containment::arena::Table;

/// Answers by question.
///
/// A question that is still open is answered "no value" meanwhile. What follows from that is *tentative* until the question
/// is closed: if it has no value either, the tentative answers stand; otherwise they are forgotten.
#[derive(Default)]
pub(super) struct Memo {
    answers: Table<Rc<Goal>, Answer>,
    /// Tentative answers, the oldest first.
    tentative: Vec<usize>,
    /// The depth of the outermost open question that the current one made use of; [`ALONE`] for none.
    leans_on: usize,
}

/// What makes use of no open question.
const ALONE: usize = usize::MAX;

enum Answer {
    /// Not known, or not any more.
    Forgotten,
    /// Being looked for, at this depth.
    Open(usize),
    /// No value, if the open question at this depth has none.
    Tentative(usize),
    Given(Outcome),
}

/// A question that has been opened.
pub(super) struct Opened {
    pub(super) goal: Rc<Goal>,
    index: usize,
    /// How many tentative answers there were before.
    tentative: usize,
    leant_on: usize,
}

impl Memo {
    /// Opens a question, or answers it.
    pub(super) fn open(&mut self, goal: Goal, depth: usize) -> Result<Opened, Outcome> {
        let entry = self.answers.entry(Rc::new(goal));
        let (index, goal) = (entry.index(), entry.key().clone());
        let answer = entry.or_insert(Answer::Forgotten);
        match answer {
            Answer::Given(outcome) => return Err(outcome.clone()),
            Answer::Open(depth) | Answer::Tentative(depth) => {
                self.leans_on = self.leans_on.min(*depth);
                return Err(Outcome::Empty);
            }
            Answer::Forgotten => *answer = Answer::Open(depth),
        }
        let leant_on = std::mem::replace(&mut self.leans_on, ALONE);
        Ok(Opened { goal, index, tentative: self.tentative.len(), leant_on })
    }

    /// Closes a question that was opened at this depth.
    pub(super) fn close(&mut self, opened: &Opened, depth: usize, outcome: &Outcome) {
        let own = self.leans_on;
        let stands = matches!(outcome, Outcome::Empty);
        self.leans_on = opened.leant_on;
        let inner = self.tentative.split_off(opened.tentative);
        if stands && own < depth {
            self.leans_on = self.leans_on.min(own);
            // What leans on this answer leans on what it leans on.
            for index in inner.into_iter().chain([opened.index]) {
                let leans_on = if let Answer::Tentative(leans_on) = self.answers[index] { leans_on } else { own };
                self.answers[index] = Answer::Tentative(leans_on.min(own));
                self.tentative.push(index);
            }
            return;
        }
        for index in inner {
            match self.answers[index] {
                // Something further out that this answer did not have to make use of.
                Answer::Tentative(leans_on) if stands && leans_on < depth => self.tentative.push(index),
                _ => self.answers[index] = if stands { Answer::Given(Outcome::Empty) } else { Answer::Forgotten },
            }
        }
        self.answers[opened.index] = Answer::Given(outcome.clone());
    }

    /// Begins a question of which only an answer counts that makes use of no open one.
    pub(super) fn start_alone(&mut self) -> usize {
        std::mem::replace(&mut self.leans_on, ALONE)
    }

    /// Whether the answer makes use of none.
    pub(super) fn end_alone(&mut self, outer: usize) -> bool {
        std::mem::replace(&mut self.leans_on, outer) == ALONE
    }
}
