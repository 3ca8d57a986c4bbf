//! All members of a set of texts, if they are few.

use std::collections::BTreeSet;

use super::expression::{Expression, Sign};
use super::formula::Truth;
use super::machine::Machine;
use super::members::undecided;
use super::{Beyond, Meter};

/// Longer texts are not listed.
const LONGEST: u64 = 1_000;

/// All members in ascending order, if there are at most `most`.
pub(super) fn all(expression: &Expression, most: usize, meter: &mut Meter) -> Result<Option<Vec<String>>, Beyond> {
    if let Expression::Texts(texts, sign) = expression {
        let few = *sign == Sign::In && texts.len() <= most;
        return Ok(few.then(|| texts.iter().cloned().collect()));
    }
    let mut machine = Machine::new(expression, meter)?;
    let graph = Graph::new(&mut machine, meter)?;
    let turns = machine.turns();
    let last = turns.last().copied().unwrap_or(0);
    let at = |length: u64, least: Truth| -> BTreeSet<usize> {
        (0..graph.steps.len()).filter(|state| machine.verdict(*state, length) >= least).collect()
    };
    if graph.is_endless(&graph.leading_to(at(last, Truth::Yes))) {
        return Ok(None);
    }
    if graph.is_endless(&graph.leading_to(at(last, Truth::Perhaps))) {
        return Err(undecided(expression));
    }
    let late = graph.leading_to(at(last, Truth::Perhaps));
    let early = turns.iter().map(|turn| turn - 1).flat_map(|length| at(length, Truth::Perhaps));
    let early = graph.leading_to(early.chain(late.iter().copied()).collect());
    let mut found = List { machine: &machine, graph: &graph, expression, most, last, early, late, members: Vec::new() };
    let complete = found.extend(0, &mut String::new(), 0, meter)?;
    found.members.sort_unstable();
    Ok(complete.then_some(found.members))
}

/// All states and where they lead.
struct Graph {
    steps: Vec<Vec<usize>>,
}

impl Graph {
    fn new(machine: &mut Machine<'_>, meter: &mut Meter) -> Result<Self, Beyond> {
        let mut steps: Vec<Vec<usize>> = Vec::new();
        let mut known = 1;
        while steps.len() < known {
            let next = machine.steps(steps.len(), meter)?.to_vec();
            known = next.iter().fold(known, |known, next| known.max(next + 1));
            steps.push(next);
        }
        Ok(Self { steps })
    }

    /// The states from which one of these is reached, themselves included.
    fn leading_to(&self, mut states: BTreeSet<usize>) -> BTreeSet<usize> {
        loop {
            let before = states.len();
            for (state, steps) in self.steps.iter().enumerate().rev() {
                if steps.iter().any(|next| states.contains(next)) {
                    states.insert(state);
                }
            }
            if states.len() == before {
                return states;
            }
        }
    }

    /// Whether some of these states, which are all reached, lie on a circle. They hold all states that lead to one of them.
    fn is_endless(&self, states: &BTreeSet<usize>) -> bool {
        // What is left after taking away, again and again, the states without a way on is what circles, and what leads there.
        let mut left = states.clone();
        loop {
            let before = left.len();
            // From the last one back: most steps lead to a state that was met later.
            for state in states.iter().rev() {
                if !self.steps[*state].iter().any(|next| left.contains(next)) {
                    left.remove(state);
                }
            }
            if left.len() == before {
                return !left.is_empty();
            }
        }
    }
}

struct List<'a> {
    machine: &'a Machine<'a>,
    graph: &'a Graph,
    expression: &'a Expression,
    most: usize,
    /// From this length on membership depends on the state alone.
    last: u64,
    /// The states that may lead to a member before this length, and after it.
    early: BTreeSet<usize>,
    late: BTreeSet<usize>,
    members: Vec<String>,
}

impl List<'_> {
    /// Adds the members that begin with `text`, which leads to `state`; `false` once there are too many.
    fn extend(&mut self, state: usize, text: &mut String, length: u64, meter: &mut Meter) -> Result<bool, Beyond> {
        meter.spend(1)?;
        if length > LONGEST {
            return Err(Beyond::Undecidable(format!("a text of a set has more than {LONGEST} characters")));
        }
        match self.machine.verdict(state, length) {
            Truth::No => {}
            _ if self.expression.holds(text) != Some(true) => {}
            _ if self.members.len() == self.most => return Ok(false),
            _ => self.members.push(text.clone()),
        }
        for (letter, next) in self.graph.steps[state].iter().enumerate() {
            let live = if length + 1 < self.last { &self.early } else { &self.late };
            if live.contains(next) {
                for each in self.machine.letters()[letter].each() {
                    text.push(each);
                    let goes_on = self.extend(*next, text, length + 1, meter)?;
                    text.pop();
                    if !goes_on {
                        return Ok(false);
                    }
                }
            }
        }
        Ok(true)
    }
}
