//! All automata of a question, run side by side over one alphabet.

use std::collections::BTreeSet;

use indexmap::IndexSet;

use super::alphabet::{Alphabet, Letter};
use super::formula::{Formula, Truth};
use super::nfa::{Nfa, Situation};
use super::pattern::Pattern;
use super::{Beyond, Expression, Meter};

/// The product of the automata that an expression names. Its states are numbered as they are met; the first is 0.
pub(super) struct Machine<'a> {
    formula: Formula<'a>,
    alphabet: Alphabet,
    parts: Vec<Part<'a>>,
    states: IndexSet<Box<[usize]>>,
    /// For each state the next one for each letter, once it was asked for.
    steps: Vec<Option<Vec<usize>>>,
}

/// What a part of an expression reads texts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader<'a> {
    Pattern(&'a Pattern),
    Texts(&'a BTreeSet<String>),
}

/// One automaton, made deterministic as far as it was used.
struct Part<'a> {
    kind: Kind<'a>,
    seen: IndexSet<Place>,
}

enum Kind<'a> {
    /// An automaton, and where its classes begin among those of the alphabet.
    Nfa(&'a Nfa, usize),
    Texts(&'a BTreeSet<String>),
}

/// Where a part is after it read some text.
#[derive(PartialEq, Eq, Hash)]
enum Place {
    Situation(Situation),
    /// What was read begins one of the texts.
    Beginning(String),
    /// It begins none.
    Elsewhere,
}

impl<'a> Machine<'a> {
    pub(super) fn new(expression: &'a Expression, meter: &mut Meter) -> Result<Self, Beyond> {
        let (formula, readers) = Formula::new(expression);
        let mut classes = Vec::new();
        let mut parts = Vec::new();
        for reader in readers {
            let (kind, start) = match reader {
                Reader::Pattern(pattern) => {
                    let nfa = pattern.nfa().ok_or_else(|| Beyond::Undecidable("a pattern is too large".to_owned()))?;
                    let offset = classes.len();
                    classes.extend(nfa.classes().iter().cloned());
                    (Kind::Nfa(nfa, offset), Place::Situation(nfa.start()))
                }
                Reader::Texts(texts) => {
                    let each: BTreeSet<char> = texts.iter().flat_map(|text| text.chars()).collect();
                    classes.extend(each.into_iter().map(|each| vec![(each, each)]));
                    (Kind::Texts(texts), Place::Beginning(String::new()))
                }
            };
            parts.push(Part { kind, seen: [start].into() });
        }
        meter.spend(classes.iter().map(|class| class.len() as u64).sum())?;
        let states = IndexSet::from([vec![0; parts.len()].into()]);
        Ok(Self { formula, alphabet: Alphabet::new(&classes), parts, states, steps: vec![None] })
    }

    pub(super) fn letters(&self) -> &[Letter] {
        self.alphabet.letters()
    }

    /// The lengths at which the expression may change its mind, besides 0, in ascending order.
    pub(super) fn turns(&self) -> BTreeSet<u64> {
        self.formula.turns()
    }

    /// The state after each letter.
    pub(super) fn steps(&mut self, state: usize, meter: &mut Meter) -> Result<&[usize], Beyond> {
        if self.steps[state].is_none() {
            let places = self.states[state].clone();
            let mut steps = Vec::with_capacity(self.alphabet.letters().len());
            for letter in self.alphabet.letters() {
                meter.spend(1 + self.parts.len() as u64)?;
                let nexts = self.parts.iter_mut().zip(&places).map(|(part, place)| part.step(*place, letter));
                let (next, _) = self.states.insert_full(nexts.collect());
                steps.push(next);
            }
            self.steps.resize(self.states.len(), None);
            self.steps[state] = Some(steps);
        }
        Ok(self.steps[state].as_deref().unwrap_or_default())
    }

    /// Whether the texts of a length that lead to a state belong.
    pub(super) fn verdict(&self, state: usize, length: u64) -> Truth {
        let places = &self.states[state];
        self.formula.truth(&|part| self.parts[part].accepts(places[part]), length)
    }
}

impl Part<'_> {
    fn step(&mut self, place: usize, letter: &Letter) -> usize {
        let next = match (&self.kind, &self.seen[place]) {
            (Kind::Nfa(nfa, offset), Place::Situation(situation)) => {
                Place::Situation(nfa.step(situation, |class| letter.is_in(offset + class)))
            }
            (Kind::Texts(texts), Place::Beginning(beginning)) => {
                // Every code point of the texts is a letter of its own.
                let longer = format!("{beginning}{}", letter.face());
                let next = texts.range(longer.clone()..).next();
                if next.is_some_and(|text| text.starts_with(&longer)) {
                    Place::Beginning(longer)
                } else {
                    Place::Elsewhere
                }
            }
            _ => Place::Elsewhere,
        };
        self.seen.insert_full(next).0
    }

    fn accepts(&self, place: usize) -> bool {
        match (&self.kind, &self.seen[place]) {
            (Kind::Nfa(nfa, _), Place::Situation(situation)) => nfa.found_at_end(situation),
            (Kind::Texts(texts), Place::Beginning(text)) => texts.contains(text),
            _ => false,
        }
    }
}
