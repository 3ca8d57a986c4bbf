//! A list of which everything is true that is known.

use std::collections::BTreeMap;

use super::{
    super::{Outcome, Solver, Stop},
    List, distinct,
};
use crate::compat::containment::arena::Id;

/// Lists with more items than this are not written down.
const MOST_ITEMS: usize = 1000;

/// More items than this that have to be somewhere are not placed.
const MOST_PLACED: u64 = 64;

/// Something that one item has to be, wherever it is.
#[derive(Debug, Clone, Copy)]
enum Wanted {
    /// From this place on, not in the node.
    Outside(usize, Id),
    /// In the node, and not at the place of the same want before.
    Inside(Id, bool),
}

/// What is known of single items on top of what the list says.
#[derive(Debug, Clone, Default)]
pub(super) struct Slots(BTreeMap<usize, Slot>);

#[derive(Debug, Clone, Default)]
struct Slot {
    inside: Vec<Id>,
    outside: Vec<Id>,
}

impl Slots {
    pub(super) fn find(&self, list: &List, index: usize, apart: &[Id], solver: &mut Solver) -> Result<Outcome, Stop> {
        match self.0.get(&index) {
            None => list.item(index, &[], apart, solver),
            Some(slot) if apart.is_empty() => list.item(index, &slot.inside, &slot.outside, solver),
            Some(slot) => {
                let outside: Vec<Id> = slot.outside.iter().chain(apart).copied().collect();
                list.item(index, &slot.inside, &outside, solver)
            }
        }
    }

    /// What an item is asked for, in a form that can be compared.
    pub(super) fn goal(&self, list: &List, index: usize, solver: &Solver) -> (Vec<Id>, Vec<Id>) {
        let slot = self.0.get(&index).cloned().unwrap_or_default();
        let mut within = list.held_to(index, solver);
        within.extend(slot.inside);
        let own = list.outside.iter().filter(|(place, _)| *place == index).map(|(_, id)| *id);
        (within, own.chain(slot.outside).collect())
    }
}

/// The state of an arrangement: a length that was chosen, and what follows for single items.
struct Arrangement<'l> {
    list: &'l List,
    length: usize,
    alike_from: usize,
    wanted: Vec<Wanted>,
}

pub(super) fn find(list: &List, solver: &mut Solver) -> Result<Outcome, Stop> {
    let mut list = list.clone();
    // What no item is in, no item is in.
    let none: Vec<Id> = list.limited.iter().filter(|(_, most)| *most == 0).map(|(id, _)| *id).collect();
    list.limited.retain(|(_, most)| *most > 0);
    for id in none {
        let other = solver.arena.not(id);
        let shape = solver.arena.items(Vec::new(), other);
        list.shapes.push(shape);
    }
    list.most = list.capacity(solver);
    if list.most.is_some_and(|most| most < list.least) {
        return Ok(Outcome::Empty);
    }
    let mut wanted: Vec<Wanted> = Vec::new();
    for shape in &list.spoiled {
        let first = solver.prefix_length(*shape);
        wanted.push(Wanted::Outside(first, solver.item_of(*shape, first)));
    }
    for (id, count) in &list.holding {
        if *count > MOST_PLACED {
            let problem = format!("at least {count} items have to be of one sort, which is more than is looked at");
            return Ok(Outcome::Unknown(solver.doubt_at(solver.focus, problem)));
        }
        wanted.extend((0..*count).map(|index| Wanted::Inside(*id, index > 0)));
    }
    let alike_from = list.alike_from(solver);
    let shortest = list.least.max(u64::from(list.repeats) * 2);
    let Some(shortest) = usize::try_from(shortest).ok().filter(|length| *length <= MOST_ITEMS) else {
        return too_long(&list, alike_from, solver);
    };
    let longest = shortest.max(alike_from) + wanted.len() + usize::from(list.repeats) * 2;
    let longest = list.most.map_or(longest, |most| usize::try_from(most).unwrap_or(usize::MAX).min(longest));
    let mut doubt = None;
    for length in shortest..=longest {
        let arrangement = Arrangement { list: &list, length, alike_from, wanted: wanted.clone() };
        match arrangement.place(0, None, &Slots::default(), solver)? {
            found @ Outcome::Inhabited(_) => return Ok(found),
            Outcome::Unknown(index) => doubt = doubt.or(Some(index)),
            Outcome::Empty => {}
        }
        // A longer list has all these items too.
        if length > 0 && matches!(list.item(length - 1, &[], &[], solver)?, Outcome::Empty) {
            break;
        }
    }
    Ok(doubt.map_or(Outcome::Empty, Outcome::Unknown))
}

/// A list that is too long to be written down: whether there is none can still be seen.
fn too_long(list: &List, alike_from: usize, solver: &mut Solver) -> Result<Outcome, Stop> {
    for index in 0..=alike_from {
        solver.spend(1)?;
        if matches!(list.item(index, &[], &[], solver)?, Outcome::Empty) {
            return Ok(Outcome::Empty);
        }
    }
    let problem = format!("the shortest list has {} items, which is more than is looked at", list.least);
    Ok(Outcome::Unknown(solver.doubt_at(solver.focus, problem)))
}

impl Arrangement<'_> {
    /// Chooses a place for each thing that is wanted, from `index` on. `before` is the place of the one before.
    fn place(&self, index: usize, before: Option<usize>, slots: &Slots, solver: &mut Solver) -> Result<Outcome, Stop> {
        let Some(wanted) = self.wanted.get(index) else { return self.limit(0, slots, solver) };
        let first = match wanted {
            Wanted::Outside(first, _) => *first,
            // Those that want the same are told apart by nothing, so their order is free.
            Wanted::Inside(_, again) => {
                if *again {
                    before.map_or(0, |before| before + 1)
                } else {
                    0
                }
            }
        };
        let mut doubt = None;
        let mut untouched = false;
        for place in first..self.length {
            solver.spend(1)?;
            // Of the places that nothing tells apart, one stands for all.
            if place >= self.alike_from && !slots.0.contains_key(&place) {
                if untouched {
                    continue;
                }
                untouched = true;
            }
            let mut slots = slots.clone();
            let slot = slots.0.entry(place).or_default();
            match wanted {
                Wanted::Outside(_, id) => slot.outside.push(*id),
                Wanted::Inside(id, _) => slot.inside.push(*id),
            }
            if matches!(slots.find(self.list, place, &[], solver)?, Outcome::Empty) {
                continue;
            }
            match solver.deeper(|solver| self.place(index + 1, Some(place), &slots, solver))? {
                found @ Outcome::Inhabited(_) => return Ok(found),
                Outcome::Unknown(index) => doubt = doubt.or(Some(index)),
                Outcome::Empty => {}
            }
        }
        Ok(doubt.map_or(Outcome::Empty, Outcome::Unknown))
    }

    /// Sees to it that no more items are in a node than may be: all others are not.
    fn limit(&self, index: usize, slots: &Slots, solver: &mut Solver) -> Result<Outcome, Stop> {
        let Some((node, most)) = self.list.limited.get(index) else { return self.pair(slots, solver) };
        let mut exempt = 0;
        let mut limited = slots.clone();
        for place in 0..self.length {
            solver.spend(1)?;
            let before = limited.0.get(&place).cloned();
            limited.0.entry(place).or_default().outside.push(*node);
            if matches!(limited.find(self.list, place, &[], solver)?, Outcome::Empty) {
                match before {
                    Some(slot) => drop(limited.0.insert(place, slot)),
                    None => drop(limited.0.remove(&place)),
                }
                exempt += 1;
            }
        }
        if exempt > *most {
            return Ok(Outcome::Empty);
        }
        let outcome = solver.deeper(|solver| self.limit(index + 1, &limited, solver))?;
        if matches!(outcome, Outcome::Inhabited(_)) {
            return Ok(outcome);
        }
        // Which of the others are in there after all is a choice; it matters only where items depend on each other.
        let free = *most > exempt && exempt < self.length as u64;
        let depends = self.list.distinct || self.list.repeats || self.list.limited.len() > 1;
        if free && depends && matches!(outcome, Outcome::Empty) {
            let problem = "which items may be of a sort that is limited is more than is looked at".to_owned();
            return Ok(Outcome::Unknown(solver.doubt_at(solver.focus, problem)));
        }
        Ok(outcome)
    }

    /// Makes two items equal, where two have to be.
    fn pair(&self, slots: &Slots, solver: &mut Solver) -> Result<Outcome, Stop> {
        if !self.list.repeats {
            return distinct::find(self.list, self.length, slots, solver);
        }
        let mut doubt = None;
        // Two places out of those that nothing tells apart stand for all of them.
        let mut plain = 0;
        let places: Vec<usize> = (0..self.length)
            .filter(|place| {
                let plainly = *place >= self.alike_from && !slots.0.contains_key(place);
                plain += usize::from(plainly);
                !plainly || plain <= 2
            })
            .collect();
        for (index, one) in places.iter().enumerate() {
            for two in &places[index + 1..] {
                solver.spend(1)?;
                let (mut within, mut without) = slots.goal(self.list, *one, solver);
                let (more_within, more_without) = slots.goal(self.list, *two, solver);
                within.extend(more_within);
                without.extend(more_without);
                match solver.find(&within, &without)? {
                    Outcome::Empty => {}
                    Outcome::Unknown(index) => doubt = doubt.or(Some(index)),
                    Outcome::Inhabited(both) => {
                        match distinct::write(self.list, self.length, slots, Some(&(*one, *two, both)), solver)? {
                            found @ Outcome::Inhabited(_) => return Ok(found),
                            Outcome::Unknown(index) => doubt = doubt.or(Some(index)),
                            Outcome::Empty => {}
                        }
                    }
                }
            }
        }
        Ok(doubt.map_or(Outcome::Empty, Outcome::Unknown))
    }
}
