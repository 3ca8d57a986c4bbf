//! Schemas that refer to themselves without a member or an item in between say nothing, or contradict themselves.

use crate::compat::containment::arena::{Arena, Doubt, Id, Node, Table};

/// Empties every slot that is on such a way to itself.
pub(super) fn cut(arena: &mut Arena) {
    let mut state: Table<u32, State> = Table::default();
    for slot in 0..u32::try_from(arena.slots().len()).unwrap_or(u32::MAX) {
        visit(arena, slot, &mut state);
    }
    let cyclic: Vec<u32> = state.iter().filter(|(_, state)| **state == State::Cyclic).map(|(slot, _)| *slot).collect();
    for slot in cyclic {
        let (place, _) = arena.place_of(arena.slot(slot));
        let problem = "the schema refers to itself without a member or an item in between".to_owned();
        let id = arena.opaque(Doubt { place, keyword: "$ref".to_owned(), problem });
        arena.fill(slot, id);
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Closed,
    Cyclic,
}

/// A walk in depth, on a stack of its own.
fn visit(arena: &Arena, slot: u32, state: &mut Table<u32, State>) {
    if state.contains_key(&slot) {
        return;
    }
    state.insert(slot, State::Open);
    let mut stack = vec![(slot, next(arena, slot))];
    while let Some((slot, todo)) = stack.last_mut() {
        let Some(other) = todo.pop() else {
            if let Some(state) = state.get_mut(slot).filter(|state| **state == State::Open) {
                *state = State::Closed;
            }
            stack.pop();
            continue;
        };
        match state.get_mut(&other) {
            Some(known @ (State::Open | State::Cyclic)) => *known = State::Cyclic,
            Some(State::Closed) => {}
            None => {
                state.insert(other, State::Open);
                let todo = next(arena, other);
                stack.push((other, todo));
            }
        }
    }
}

/// The slots that a slot's node depends on at the same place.
fn next(arena: &Arena, slot: u32) -> Vec<u32> {
    let mut slots = Vec::new();
    let mut seen: Table<Id, ()> = Table::default();
    let mut todo = vec![arena.slot(slot)];
    while let Some(id) = todo.pop() {
        if seen.insert(id, ()).is_some() {
            continue;
        }
        match arena.node(id) {
            Node::All(ids) | Node::Any(ids) | Node::One(ids) => todo.extend(ids.iter()),
            Node::Not(id) => todo.push(*id),
            Node::Slot(slot) => slots.push(*slot),
            _ => {}
        }
    }
    slots
}
