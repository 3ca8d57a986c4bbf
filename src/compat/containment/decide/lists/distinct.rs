//! The items of a list, where they have to differ as well.

use std::rc::Rc;

use super::{
    super::{Document, Outcome, Solver, Stop},
    List,
    arrange::Slots,
};
use crate::compat::containment::arena::{Id, Table};

/// Longer lists of items that all differ are not looked at.
const MOST_DISTINCT: usize = 128;

/// Finds all items.
pub(super) fn find(list: &List, length: usize, slots: &Slots, solver: &mut Solver) -> Result<Outcome, Stop> {
    if !list.distinct || length < 2 {
        return write(list, length, slots, None, solver);
    }
    if length > MOST_DISTINCT {
        let problem = format!("{length} items have to differ from each other, which is more than is looked at");
        return Ok(Outcome::Unknown(solver.doubt_at(solver.focus, problem)));
    }
    // For each place enough values that one is left whatever the others take, or all that there are.
    let mut known: Table<(Vec<Id>, Vec<Id>), Values> = Table::default();
    let mut choices = Vec::with_capacity(length);
    for place in 0..length {
        let goal = slots.goal(list, place, solver);
        let index = if let Some(index) = known.get_index_of(&goal) {
            index
        } else {
            let values = Values::find(&goal, length, solver)?;
            known.insert_full(goal, values).0
        };
        choices.push(index);
    }
    let doubt = known.values().find_map(|values| values.doubt);
    let all: Vec<&Values> = choices.iter().map(|index| &known[*index]).collect();
    match matching(&all) {
        Some(items) => Ok(Outcome::Inhabited(Document::list(items))),
        None => Ok(doubt.map_or(Outcome::Empty, Outcome::Unknown)),
    }
}

/// Finds each item for itself; where two are given, those are as given.
pub(super) fn write(
    list: &List,
    length: usize,
    slots: &Slots,
    given: Option<&(usize, usize, Rc<Document>)>,
    solver: &mut Solver,
) -> Result<Outcome, Stop> {
    let (mut items, mut doubt) = (Vec::with_capacity(length), None);
    for place in 0..length {
        if let Some((one, two, both)) = given
            && (place == *one || place == *two)
        {
            items.push(both.clone());
            continue;
        }
        match slots.find(list, place, &[], solver)? {
            Outcome::Empty => return Ok(Outcome::Empty),
            Outcome::Unknown(index) => doubt = doubt.or(Some(index)),
            Outcome::Inhabited(item) => items.push(item),
        }
    }
    Ok(doubt.map_or_else(|| Outcome::Inhabited(Document::list(items)), Outcome::Unknown))
}

/// Different values of one sort, with the node that holds each alone.
struct Values {
    found: Vec<(Id, Rc<Document>)>,
    /// Why there may be more.
    doubt: Option<u32>,
}

impl Values {
    fn find((within, without): &(Vec<Id>, Vec<Id>), most: usize, solver: &mut Solver) -> Result<Self, Stop> {
        let mut without = without.clone();
        let mut values = Self { found: Vec::new(), doubt: None };
        while values.found.len() < most {
            match solver.find(within, &without)? {
                Outcome::Empty => break,
                Outcome::Unknown(index) => {
                    values.doubt = Some(index);
                    break;
                }
                Outcome::Inhabited(value) => {
                    let written = if value.size() > 1000 { None } else { Some(value.to_value(&solver.arena)) };
                    let Some(alone) = written.and_then(|value| solver.arena.constant(&value)) else {
                        let problem = "an item is too large to be told apart from others".to_owned();
                        values.doubt = Some(solver.doubt_at(solver.focus, problem));
                        break;
                    };
                    without.push(alone);
                    values.found.push((alone, value));
                }
            }
        }
        Ok(values)
    }
}

/// One value for each place, no two equal: a matching between places and values, grown by alternating paths.
fn matching(choices: &[&Values]) -> Option<Vec<Rc<Document>>> {
    let mut taken: Table<Id, usize> = Table::default();
    for place in 0..choices.len() {
        if !grow(choices, place, &mut taken) {
            return None;
        }
    }
    let mut items: Vec<Option<Rc<Document>>> = vec![None; choices.len()];
    for (value, place) in &taken {
        items[*place] = choices[*place].found.iter().find(|(id, _)| id == value).map(|(_, value)| value.clone());
    }
    items.into_iter().collect()
}

/// Gives a place a value, and those that had to give way another. Breadth first, without recursion.
fn grow(choices: &[&Values], place: usize, taken: &mut Table<Id, usize>) -> bool {
    let mut from: Table<Id, usize> = Table::default();
    let mut queue = std::collections::VecDeque::from([place]);
    while let Some(asking) = queue.pop_front() {
        for (value, _) in &choices[asking].found {
            if from.contains_key(value) {
                continue;
            }
            from.insert(*value, asking);
            let Some(holder) = taken.get(value) else {
                // Back along the path: each takes the value that it found, and leaves the one that it had.
                let (mut value, mut asking) = (*value, asking);
                loop {
                    let left = taken.iter().find(|(_, holder)| **holder == asking).map(|(value, _)| *value);
                    taken.insert(value, asking);
                    match left {
                        Some(left) if asking != place => {
                            value = left;
                            asking = from[&left];
                        }
                        _ => return true,
                    }
                }
            };
            queue.push_back(*holder);
        }
    }
    false
}
