//! The least work that leads safely from the one side to the other.
//!
//! First every item goes in one step. Where the gate closes, all items of the events in question take the longest way, which
//! does whatever any recipe does; if that is refused too, no way is known. Then each item takes the first recipe with which
//! the gate stays open, so that what needs no step between gets none.

use indexmap::IndexSet;

use super::{
    item::{Change, RECIPES},
    proof::{Ground, Proof},
};
use crate::compat::Finding;

/// What the search came to.
pub(super) struct Found {
    /// For each item the recipe that it takes.
    pub(super) recipes: Vec<usize>,
    /// What closes the gate when the change is made in one step.
    pub(super) hindrances: Vec<Finding>,
    /// What the gate says along the way.
    pub(super) proofs: Vec<Proof>,
}

pub(super) fn search(ground: &Ground<'_>) -> Found {
    let mut recipes = vec![0; ground.pairing.items.len()];
    let direct = ground.prove(&recipes, &|_| true);
    let hindrances: Vec<Finding> = direct.iter().flat_map(Proof::errors).cloned().collect();
    let reach = Reach::of(ground);
    let mut closed: IndexSet<String> = hindrances.iter().map(|finding| finding.event.clone()).collect();
    let mut proofs = direct;
    while !closed.is_empty() {
        let items = reach.items_of(&closed);
        if items.iter().all(|item| recipes[*item] == RECIPES.len() - 1) {
            break;
        }
        for item in items {
            recipes[item] = RECIPES.len() - 1;
        }
        proofs = ground.prove(&recipes, &|_| true);
        closed = proofs.iter().flat_map(Proof::errors).map(|finding| finding.event.clone()).collect();
    }
    if closed.is_empty() && !hindrances.is_empty() {
        shorten(ground, &reach, &mut recipes);
        proofs = ground.prove(&recipes, &|_| true);
    }
    Found { recipes, hindrances, proofs }
}

/// Gives every item the first recipe with which its events stay open.
fn shorten(ground: &Ground<'_>, reach: &Reach, recipes: &mut [usize]) {
    for item in 0..recipes.len() {
        let own = recipes[item];
        let events = &reach.events[item];
        for recipe in 0..own {
            recipes[item] = recipe;
            let proofs = ground.prove(recipes, &|event| events.contains(event));
            if proofs.iter().flat_map(Proof::errors).next().is_none() {
                break;
            }
            recipes[item] = own;
        }
    }
}

/// Which events each item can be seen in.
struct Reach {
    events: Vec<IndexSet<String>>,
}

impl Reach {
    fn of(ground: &Ground<'_>) -> Self {
        let reached: Vec<_> =
            ground.pairing.events.iter().map(|(old, new)| (old, new, ground.pairing.new.reach(&new.payload))).collect();
        let events = ground.pairing.items.iter().map(|item| match item.change {
            Change::EventRemoved(event) => IndexSet::from([event.name.clone()]),
            Change::Event { old, new } | Change::Channels { old, new } => {
                IndexSet::from([old.name.clone(), new.name.clone()])
            }
            _ => {
                let own = reached.iter().filter(|(_, _, reached)| reached.contains(item.owner));
                own.flat_map(|(old, new, _)| [old.name.clone(), new.name.clone()]).collect()
            }
        });
        Self { events: events.collect() }
    }

    fn items_of(&self, events: &IndexSet<String>) -> Vec<usize> {
        let is_seen = |item: &usize| self.events[*item].iter().any(|event| events.contains(event));
        (0..self.events.len()).filter(is_seen).collect()
    }
}
