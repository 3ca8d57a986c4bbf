//! An object of which everything is true that is known.

use super::{
    super::{Document, Outcome, Solver, Stop},
    Fact, Object, Presence,
    keys::Candidate,
};
use crate::compat::containment::{arena::Name, decide::search::Domain};

/// Objects with more members than this are not written down.
const MOST_MEMBERS: u64 = 2000;

pub(super) fn find(object: &Object, solver: &mut Solver) -> Result<Outcome, Stop> {
    place(object, 0, None, solver)
}

/// Finds a name for each member that has none, from `index` on.
fn place(object: &Object, index: usize, doubt: Option<u32>, solver: &mut Solver) -> Result<Outcome, Stop> {
    let Some(somewhere) = object.somewhere.get(index) else { return fill(object, doubt, solver) };
    let node = solver.spoiled(somewhere);
    let mut unknown = None;
    for candidate in object.candidates(somewhere, solver)? {
        solver.spend(1)?;
        let mut placed = object.clone();
        let fact = match node.first() {
            Some(node) => Fact::Outside(candidate.name, *node),
            None => Fact::Present(candidate.name),
        };
        if !placed.learn(&fact, solver)? {
            continue;
        }
        match place(&placed, index + 1, doubt.or(candidate.doubt), solver)? {
            found @ Outcome::Inhabited(_) => return Ok(found),
            Outcome::Unknown(index) => unknown = unknown.or(Some(index)),
            Outcome::Empty => {}
        }
    }
    Ok(unknown.map_or(Outcome::Empty, Outcome::Unknown))
}

/// Adds members until there are enough, and gives every one a value.
fn fill(object: &Object, mut doubt: Option<u32>, solver: &mut Solver) -> Result<Outcome, Stop> {
    if object.most.is_some_and(|most| object.present() > most) {
        return Ok(Outcome::Empty);
    }
    let mut members = Vec::new();
    for (name, member) in &object.members {
        if member.presence != Presence::Present {
            continue;
        }
        match object.may_be_named(*name, solver)? {
            Some(true) => {}
            Some(false) => return Ok(Outcome::Empty),
            None => doubt = doubt.or(Some(solver.unnamed())),
        }
        match object.value(*name, &[], solver)? {
            Outcome::Empty => return Ok(Outcome::Empty),
            Outcome::Unknown(index) => doubt = doubt.or(Some(index)),
            Outcome::Inhabited(value) => members.push((*name, value)),
        }
    }
    let missing = object.least.saturating_sub(object.present());
    if missing == 0 {
        return Ok(doubt.map_or_else(|| Outcome::Inhabited(Document::object(members)), Outcome::Unknown));
    }
    // As many members that are spoken of as there can be, then others.
    let mut object = object.clone();
    let mut left = missing;
    let mut unsure = None;
    for name in optional(&object, solver) {
        if left == 0 {
            break;
        }
        match admit(&mut object, Candidate { name, doubt: None }, solver)? {
            Outcome::Inhabited(value) => {
                members.push((name, value));
                left -= 1;
            }
            Outcome::Unknown(index) => unsure = unsure.or(Some(index)),
            Outcome::Empty => {}
        }
    }
    while left > 0 {
        if left > MOST_MEMBERS {
            let problem = format!("the smallest object has at least {} members", object.least);
            return if object.fresh_names(solver)?.is_empty() && unsure.is_none() {
                Ok(Outcome::Empty)
            } else {
                Ok(Outcome::Unknown(solver.doubt_at(solver.focus, problem)))
            };
        }
        let mut added = false;
        for candidate in object.fresh_names(solver)? {
            if left == 0 || object.presence_of(candidate.name) != Presence::Unknown {
                continue;
            }
            match admit(&mut object, candidate, solver)? {
                Outcome::Inhabited(value) => {
                    members.push((candidate.name, value));
                    left -= 1;
                    added = true;
                }
                Outcome::Unknown(index) => unsure = unsure.or(Some(index)),
                Outcome::Empty => {}
            }
        }
        if !added {
            return Ok(unsure.map_or(Outcome::Empty, Outcome::Unknown));
        }
    }
    Ok(doubt.map_or_else(|| Outcome::Inhabited(Document::object(members)), Outcome::Unknown))
}

/// Members that are spoken of and may be there.
fn optional(object: &Object, solver: &Solver) -> Vec<Name> {
    let mut names: Vec<Name> = object.members.keys().copied().collect();
    for shape in &object.shapes {
        names.extend(solver.shape(*shape).named.iter().map(|(name, _)| *name));
    }
    names.sort_unstable();
    names.dedup();
    names.retain(|name| object.presence_of(*name) == Presence::Unknown);
    names
}

/// Adds a member if there is a value for it.
fn admit(object: &mut Object, candidate: Candidate, solver: &mut Solver) -> Result<Outcome, Stop> {
    solver.spend(1)?;
    match object.may_be_named(candidate.name, solver)? {
        Some(false) => return Ok(Outcome::Empty),
        None => return Ok(Outcome::Unknown(solver.unnamed())),
        Some(true) => {}
    }
    let outcome = match (object.value(candidate.name, &[], solver)?, candidate.doubt) {
        (Outcome::Inhabited(_), Some(doubt)) => Outcome::Unknown(doubt),
        (outcome, _) => outcome,
    };
    if matches!(outcome, Outcome::Inhabited(_)) && !object.presence(candidate.name, Presence::Present, solver)? {
        return Ok(Outcome::Empty);
    }
    Ok(outcome)
}

impl Solver {
    fn unnamed(&mut self) -> u32 {
        self.doubt_at(self.focus, "whether a name is allowed is not known".to_owned())
    }
}
