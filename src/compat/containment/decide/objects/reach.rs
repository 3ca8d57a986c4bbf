//! What is known of an object says about single members.

use super::{
    super::{Outcome, Solver, Stop, search::Weight},
    Member, Object, Presence, Somewhere,
};
use crate::compat::containment::{
    arena::{Id, Name, Node},
    kinds::Kinds,
};

impl Object {
    pub(super) fn present(&self) -> u64 {
        self.members.values().filter(|member| member.presence == Presence::Present).count() as u64
    }

    pub(super) fn presence_of(&self, name: Name) -> Presence {
        self.members.get(&name).map_or(Presence::Unknown, |member| member.presence)
    }

    /// The nodes that a member's value has to be in. Where it is not known whether a pattern matches the name, a node that
    /// nobody knows is among them.
    pub(super) fn held_to(&self, name: Name, solver: &mut Solver) -> Vec<Id> {
        let mut held = Vec::with_capacity(self.shapes.len());
        for shape in &self.shapes {
            solver.held_to_by(*shape, name, &mut held);
        }
        held
    }

    /// Looks for a value of a member: one that is in what it is held to, and in none of `outside` either.
    pub(super) fn value(&self, name: Name, outside: &[Id], solver: &mut Solver) -> Result<Outcome, Stop> {
        let held = self.held_to(name, solver);
        match self.members.get(&name) {
            Some(Member { outside: own, .. }) if !own.is_empty() => {
                let all: Vec<Id> = own.iter().chain(outside).copied().collect();
                solver.find(&held, &all)
            }
            _ => solver.find(&held, outside),
        }
    }

    /// Whether a member may have this name: `None` where nobody knows.
    pub(super) fn may_be_named(&self, name: Name, solver: &mut Solver) -> Result<Option<bool>, Stop> {
        let mut sure = true;
        for node in &self.names {
            match solver.holds_name(*node, name)? {
                Some(true) => {}
                Some(false) => return Ok(Some(false)),
                None => sure = false,
            }
        }
        Ok(sure.then_some(true))
    }

    /// Whether nothing could be the value of a member, as can be seen without looking further.
    fn is_barred(&self, name: Name, solver: &mut Solver) -> Result<bool, Stop> {
        if self.may_be_named(name, solver)? == Some(false) {
            return Ok(true);
        }
        Ok(self.held_to(name, solver).contains(&Id::NOTHING))
    }

    /// Notes that a member is there, or not. `false` where it is known to be otherwise.
    pub(super) fn presence(&mut self, name: Name, presence: Presence, solver: &mut Solver) -> Result<bool, Stop> {
        let known = self.presence_of(name);
        if known != Presence::Unknown {
            return Ok(known == presence);
        }
        if presence == Presence::Present && self.is_barred(name, solver)? {
            return Ok(false);
        }
        self.members.entry(name).or_default().presence = presence;
        Ok(self.most.is_none_or(|most| self.present() <= most))
    }

    pub(super) fn weigh_presence(&self, name: Name, presence: Presence, solver: &mut Solver) -> Result<Weight, Stop> {
        let known = match self.presence_of(name) {
            Presence::Unknown if self.is_barred(name, solver)? => Presence::Absent,
            known => known,
        };
        Ok(match known {
            Presence::Unknown => Weight::Open,
            known if known == presence => Weight::Always,
            _ => Weight::Never,
        })
    }

    /// The member is there, and not in the node.
    pub(super) fn weigh_outside(&self, name: Name, node: Id, solver: &mut Solver) -> Result<Weight, Stop> {
        let presence = self.weigh_presence(name, Presence::Present, solver)?;
        if presence == Weight::Never {
            return Ok(Weight::Never);
        }
        if matches!(self.value(name, &[node], solver)?, Outcome::Empty) {
            return Ok(Weight::Never);
        }
        if presence != Weight::Always {
            return Ok(Weight::Open);
        }
        let outside = self.members.get(&name).map_or(&[][..], |member| &member.outside);
        if outside.contains(&node) {
            return Ok(Weight::Always);
        }
        let mut held = self.held_to(name, solver);
        for id in &held {
            if solver.are_apart(*id, node)? {
                return Ok(Weight::Always);
            }
        }
        held.push(node);
        let scalar = Kinds::SCALAR.covers(solver.arena.reach(node).may);
        let never_in = scalar && solver.is_empty_for_sure(&held, outside)?;
        Ok(if never_in { Weight::Always } else { Weight::Open })
    }

    /// Whether the members that are known to be there can be as the node says.
    pub(super) fn weigh_shape(&self, shape: Id, solver: &mut Solver) -> Result<Weight, Stop> {
        for (name, member) in &self.members {
            if member.presence != Presence::Present {
                continue;
            }
            let mut held = self.held_to(*name, solver);
            let before = held.len();
            solver.held_to_by(shape, *name, &mut held);
            let new = held[before..].iter().any(|id| !held[..before].contains(id) && *id != Id::ANYTHING);
            if new && matches!(solver.find(&held, &member.outside)?, Outcome::Empty) {
                return Ok(Weight::Never);
            }
        }
        Ok(Weight::Open)
    }

    /// Whether a node that was added leaves a value for the members that are known to be there, as far as that is quickly
    /// seen.
    pub(super) fn still_fits(&self, shape: Id, solver: &mut Solver) -> Result<bool, Stop> {
        let members = solver.shape(shape);
        for (name, member) in &self.members {
            let Some(id) = members.plain(*name).filter(|_| member.presence == Presence::Present) else { continue };
            if id == Id::NOTHING {
                return Ok(false);
            }
            let scalar = Kinds::SCALAR.covers(solver.arena.reach(id).may);
            if scalar && matches!(self.value(*name, &[], solver)?, Outcome::Empty) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The member is there, under some name that spoils a node.
    pub(super) fn weigh_somewhere(&self, somewhere: &Somewhere, solver: &mut Solver) -> Result<Weight, Stop> {
        if self.somewhere.contains(somewhere) {
            return Ok(Weight::Always);
        }
        let possible = self.can_be(somewhere, solver)?;
        Ok(if possible { Weight::Open } else { Weight::Never })
    }
}

impl Solver {
    /// Adds what a node holds a member to.
    pub(super) fn held_to_by(&mut self, shape: Id, name: Name, held: &mut Vec<Id>) {
        let members = self.shape(shape);
        if let Some(id) = members.plain(name) {
            held.push(id);
            return;
        }
        let mut in_none = true;
        for (keys, id) in &members.groups {
            match self.has_key(keys, name) {
                Some(true) => {
                    held.push(*id);
                    in_none = false;
                }
                Some(false) => {}
                None => {
                    let doubt = self.doubt_at(shape, "whether a name matches a pattern is not known".to_owned());
                    held.push(self.arena.intern(Node::Opaque(doubt)));
                    return;
                }
            }
        }
        if in_none {
            held.push(members.rest);
        }
    }

    /// Whether a name, taken as a text, is in a node.
    pub(super) fn holds_name(&mut self, node: Id, name: Name) -> Result<Option<bool>, Stop> {
        let texts = self.known_texts(node)?;
        Ok(texts.and_then(|texts| texts.holds(self.arena.text(name))))
    }
}
