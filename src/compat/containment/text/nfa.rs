//! Nondeterministic automata that read a text code point by code point.

use std::collections::BTreeSet;

use regex_syntax::hir::{Class, Hir, HirKind, Look};

/// Inclusive ranges of code points, in ascending order.
pub(super) type Ranges = Vec<(char, char)>;

/// An automaton after Thompson. What it accepts it accepts with anything behind it, unless it looked for the end.
#[derive(Debug)]
pub(super) struct Nfa {
    states: Vec<State>,
    start: usize,
    /// The classes of code points that [`State::Read`] names.
    classes: Vec<Ranges>,
}

#[derive(Debug)]
enum State {
    Read {
        class: usize,
        next: usize,
    },
    Either(Vec<usize>),
    /// Goes on at the start of the text only, or at its end only.
    At(Look, usize),
    Found,
}

/// The states that an automaton may be in after some text: those that wait for more of it, or for its end.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Situation {
    states: Vec<usize>,
    /// Whether nothing was read yet.
    fresh: bool,
    /// Whether the pattern was found, whatever follows.
    pub(super) found: bool,
}

/// An automaton may have this many states.
const MOST_STATES: usize = 20_000;

impl Nfa {
    /// The automaton that looks for a pattern anywhere in a text; nothing if it would be too large.
    pub(super) fn searching(hir: &Hir) -> Option<Self> {
        let mut nfa = Self { states: vec![State::Found], start: 0, classes: Vec::new() };
        let found = nfa.add(hir, 0)?;
        nfa.start = found;
        if !hir.properties().look_set_prefix().contains(Look::Start) {
            let any = nfa.class(vec![('\0', char::MAX)]);
            let either = nfa.push(State::Either(Vec::new()))?;
            let skip = nfa.push(State::Read { class: any, next: either })?;
            nfa.states[either] = State::Either(vec![found, skip]);
            nfa.start = either;
        }
        Some(nfa)
    }

    fn push(&mut self, state: State) -> Option<usize> {
        self.states.push(state);
        (self.states.len() <= MOST_STATES).then(|| self.states.len() - 1)
    }

    fn class(&mut self, ranges: Ranges) -> usize {
        self.classes.iter().position(|class| *class == ranges).unwrap_or_else(|| {
            self.classes.push(ranges);
            self.classes.len() - 1
        })
    }

    /// Adds the states that read `hir` and go on at `next`, and returns the first.
    fn add(&mut self, hir: &Hir, next: usize) -> Option<usize> {
        match hir.kind() {
            HirKind::Empty => Some(next),
            HirKind::Literal(literal) => {
                let text = std::str::from_utf8(&literal.0).ok()?;
                text.chars().rev().try_fold(next, |next, each| {
                    let class = self.class(vec![(each, each)]);
                    self.push(State::Read { class, next })
                })
            }
            HirKind::Class(class) => {
                let ranges = match class {
                    Class::Unicode(class) => class.iter().map(|range| (range.start(), range.end())).collect(),
                    Class::Bytes(class) => {
                        let ranges = class.iter().map(|range| (range.start().into(), range.end().into()));
                        ranges.collect()
                    }
                };
                let class = self.class(ranges);
                self.push(State::Read { class, next })
            }
            HirKind::Look(look) => self.push(State::At(*look, next)),
            HirKind::Capture(capture) => self.add(&capture.sub, next),
            HirKind::Concat(parts) => parts.iter().rev().try_fold(next, |next, part| self.add(part, next)),
            HirKind::Alternation(branches) => {
                let firsts = branches.iter().map(|branch| self.add(branch, next)).collect::<Option<_>>()?;
                self.push(State::Either(firsts))
            }
            HirKind::Repetition(repetition) => {
                let mut first = next;
                if let Some(most) = repetition.max {
                    for _ in repetition.min..most {
                        let again = self.add(&repetition.sub, first)?;
                        first = self.push(State::Either(vec![again, next]))?;
                    }
                } else {
                    first = self.push(State::Either(Vec::new()))?;
                    let again = self.add(&repetition.sub, first)?;
                    self.states[first] = State::Either(vec![again, next]);
                }
                (0..repetition.min).try_fold(first, |next, _| self.add(&repetition.sub, next))
            }
        }
    }

    /// The classes of code points that make a difference.
    pub(super) fn classes(&self) -> &[Ranges] {
        &self.classes
    }

    /// Before anything is read.
    pub(super) fn start(&self) -> Situation {
        self.closure([self.start].into(), true)
    }

    /// After one code point more, of which `is_in` says whether it is in a class.
    pub(super) fn step(&self, before: &Situation, is_in: impl Fn(usize) -> bool) -> Situation {
        if before.found {
            return before.clone();
        }
        let nexts = before.states.iter().filter_map(|state| match &self.states[*state] {
            State::Read { class, next } if is_in(*class) => Some(*next),
            _ => None,
        });
        self.closure(nexts.collect(), false)
    }

    /// Whether the pattern is found if the text ends here.
    pub(super) fn found_at_end(&self, situation: &Situation) -> bool {
        situation.found || self.reach(situation.states.clone(), situation.fresh, true).1
    }

    fn closure(&self, states: Vec<usize>, fresh: bool) -> Situation {
        let (states, found) = self.reach(states, fresh, false);
        if found {
            return Situation { states: Vec::new(), fresh: false, found };
        }
        Situation { states, fresh, found }
    }

    /// The reading states, and those that wait for the end, that are reached without reading; and whether the pattern is
    /// found.
    fn reach(&self, mut stack: Vec<usize>, at_start: bool, at_end: bool) -> (Vec<usize>, bool) {
        let mut seen = BTreeSet::new();
        while let Some(state) = stack.pop() {
            if !seen.insert(state) {
                continue;
            }
            match &self.states[state] {
                State::Found => return (Vec::new(), true),
                State::Read { .. } => {}
                State::Either(nexts) => stack.extend(nexts),
                State::At(look, next) => {
                    if if *look == Look::Start { at_start } else { at_end } {
                        stack.push(*next);
                    }
                }
            }
        }
        let waits = |state: &usize| match &self.states[*state] {
            State::Read { .. } => true,
            State::At(look, _) => *look == Look::End,
            State::Either(_) | State::Found => false,
        };
        (seen.into_iter().filter(waits).collect(), false)
    }

    pub(super) fn is_in(&self, text: &str) -> bool {
        let mut situation = self.start();
        for each in text.chars() {
            if situation.found {
                return true;
            }
            situation = self.step(&situation, |class| {
                let place = self.classes[class].binary_search_by(|(first, last)| {
                    if *last < each {
                        std::cmp::Ordering::Less
                    } else if *first > each {
                        std::cmp::Ordering::Greater
                    } else {
                        std::cmp::Ordering::Equal
                    }
                });
                place.is_ok()
            });
        }
        self.found_at_end(&situation)
    }
}
