//! Many pairs.

use std::{collections::BTreeMap, time::Duration};

use serde_json::Value;
use wireproof::compat::containment::Verdict;

use crate::{
    chance::Chance,
    pairs::Family,
    peers::{Peer, Said},
    tally::Tally,
    trial::{Fault, Pair, parts_them, these, trial},
};

/// Which pairs, and how closely.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// What all choices follow from.
    pub seed: u64,
    /// The turns, each of which is a pair: from the first to before the last, in steps.
    pub turns: (u64, u64, u64),
    /// How many documents a pair is held against.
    pub documents: usize,
    /// How long a peer may think.
    pub patience: Duration,
}

/// Something to look at.
#[derive(Debug)]
pub struct Event {
    /// The turn that made the pair.
    pub turn: u64,
    /// The family.
    pub family: Family,
    /// The pair, in the direction that it is about.
    pub pair: Pair,
    /// What it is.
    pub kind: Kind,
}

/// Kinds of events.
#[derive(Debug, PartialEq)]
pub enum Kind {
    /// A verdict is wrong, or contradicted.
    Fault(Fault),
    /// There is no verdict: keyword and problem.
    Undecided(String, String),
    /// A peer is wrong, as a document shows that is in the first and not in the second, or that was said to be.
    PeerFault(&'static str, Value),
}

/// The pair of a turn.
pub fn pair_of(seed: u64, turn: u64) -> (Family, Pair, Chance) {
    let mut chance = Chance::new(seed, turn);
    let turns = Family::TURNS;
    let family = turns[usize::try_from(turn).unwrap_or(0) % turns.len()];
    let (a, b) = family.pair(&mut chance);
    (family, Pair { a, b }, chance)
}

/// Goes through the turns.
pub fn run(plan: Plan, peers: &mut [Peer], tell: &mut dyn FnMut(Event)) -> BTreeMap<Family, Tally> {
    let mut tallies: BTreeMap<Family, Tally> = BTreeMap::new();
    let (first, end, step) = plan.turns;
    let mut turn = first;
    while turn < end {
        let (family, pair, chance) = pair_of(plan.seed, turn);
        let tally = tallies.entry(family).or_default();
        match trial(&pair, plan.documents, &chance) {
            None => tally.invalid += 1,
            Some(trial) => {
                tally.pairs += 1;
                tally.documents += trial.accepted;
                let said: Vec<_> = peers.iter_mut().map(|peer| (peer.name, peer.ask(&pair, plan.patience))).collect();
                for (index, (verdict, fault)) in trial.verdicts.iter().zip(trial.faults).enumerate() {
                    let pair = if index == 0 { pair.clone() } else { pair.turned() };
                    tally.count(verdict.as_ref());
                    tally.shown += usize::from(trial.shown[index] && matches!(verdict, Some(Verdict::NotContained(_))));
                    let mut tell = |kind| tell(Event { turn, family, pair: pair.clone(), kind });
                    if let Some(Verdict::Undecided(reason)) = verdict {
                        tell(Kind::Undecided(reason.keyword.clone(), reason.problem.clone()));
                    }
                    for (name, said) in &said {
                        let (count, kind) = compare(name, &pair, verdict.as_ref(), &said[index], &chance);
                        *tally.peers.entry(count).or_default() += 1;
                        if let Some(kind) = kind {
                            tally.faults += usize::from(matches!(kind, Kind::Fault(_)));
                            tell(kind);
                        }
                    }
                    if let Some(fault) = fault {
                        tally.faults += 1;
                        tell(Kind::Fault(fault));
                    }
                }
            }
        }
        turn += step;
    }
    tallies
}

/// A peer's word beside a verdict: what to count it as, and what it shows.
pub fn compare(
    peer: &'static str,
    pair: &Pair,
    verdict: Option<&Verdict>,
    said: &Said,
    chance: &Chance,
) -> (String, Option<Kind>) {
    let shown = || said.witness.clone().filter(|witness| parts_them(witness, pair) == Some(true));
    let count = |what: &str| format!("{peer}: {what}");
    match (verdict, said.verdict.as_str()) {
        (Some(Verdict::Contained), "not_contained") => {
            let more = || these(pair, 2000, chance).into_iter().find(|each| parts_them(each, pair) == Some(true));
            if let Some(document) = shown().or_else(more) {
                return (count("right, and we are not"), Some(Kind::Fault(Fault::Unsound(document))));
            }
            if let Some(witness) = &said.witness {
                return (count("spurious"), Some(Kind::PeerFault(peer, witness.clone())));
            }
            let contradicted = Fault::Contradicted { peer, verdict: said.verdict.clone() };
            (count("not contained, against our contained"), Some(Kind::Fault(contradicted)))
        }
        (Some(Verdict::NotContained(witness)), "contained") => {
            (count("unsound"), Some(Kind::PeerFault(peer, witness.clone())))
        }
        (Some(Verdict::Undecided(_)), "contained") => (count("contained, where we are undecided"), None),
        (Some(Verdict::Undecided(_)), "not_contained") => (count("not contained, where we are undecided"), None),
        (_, "contained" | "not_contained") => (count("agrees"), None),
        (_, other) => (count(other), None),
    }
}
