//! What tells the alternatives of a union apart: constants, and members that must or must not be there.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use super::{Solver, Stop, goal::resolved};
use crate::compat::containment::{
    arena::{Id, Name, Node},
    kinds::Kinds,
    meter::Beyond,
};

/// A scalar. Numbers are known by their text, which is the same for equal numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Constant {
    Text(Name),
    Number(Name),
    Single(Kinds),
}

/// What holds for every object in a node.
#[derive(Debug, Clone, Default)]
pub(super) struct Profile {
    /// Members that each has.
    pub(super) required: BTreeSet<Name>,
    /// What a member is at most, if it is there.
    pub(super) members: BTreeMap<Name, BTreeSet<Constant>>,
    /// The only members there can be.
    pub(super) allowed: Option<BTreeSet<Name>>,
}

/// How far to look into nodes that are made of others.
const DEPTH: usize = 12;

/// Sets of more numbers than this are not gone through.
const NUMBERS: usize = 8;

impl Solver {
    pub(super) fn profile(&mut self, id: Id) -> Result<Rc<Profile>, Stop> {
        self.profile_within(id, DEPTH)
    }

    fn profile_within(&mut self, id: Id, depth: usize) -> Result<Rc<Profile>, Stop> {
        let id = resolved(&self.arena, id);
        if let Some(profile) = self.profiles.get(&id) {
            return Ok(profile.clone());
        }
        let Some(below) = depth.checked_sub(1) else { return Ok(Rc::default()) };
        self.spend(1)?;
        let mut profile = Profile::default();
        match self.arena.node(id).clone() {
            Node::All(ids) => {
                for id in ids {
                    profile.and(&*self.profile_within(id, below)?);
                }
            }
            Node::Any(ids) | Node::One(ids) => profile = self.profile_of_any(&ids, below)?,
            Node::Required(names) => profile.required.extend(names.iter().copied()),
            Node::Not(inner) => {
                if let Node::Required(names) = self.arena.node(inner)
                    && let [name] = **names
                {
                    profile.members.insert(name, BTreeSet::new());
                }
            }
            Node::Members(members) => {
                self.spend(members.named.len() as u64 / 4)?;
                for (name, id) in &members.named {
                    if let Some(constants) = self.constants_of(*id)? {
                        profile.members.insert(*name, constants);
                    }
                }
                if members.groups.is_empty() && members.rest == Id::NOTHING {
                    profile.allowed = Some(members.named.iter().map(|(name, _)| *name).collect());
                }
            }
            _ => {}
        }
        let profile = Rc::new(profile);
        self.profiles.insert(id, profile.clone());
        Ok(profile)
    }

    fn profile_of_any(&mut self, ids: &[Id], below: usize) -> Result<Profile, Stop> {
        let mut sum: Option<Profile> = None;
        for id in ids {
            if self.arena.reach(resolved(&self.arena, *id)).may.covers(Kinds::OBJECT) {
                let profile = self.profile_within(*id, below)?;
                self.spend(1 + (profile.required.len() + profile.members.len()) as u64 / 8)?;
                match &mut sum {
                    Some(sum) => sum.or(&profile),
                    None => sum = Some((*profile).clone()),
                }
            }
        }
        Ok(sum.unwrap_or_default())
    }

    /// The scalars that a node holds, where it holds nothing else and they are few.
    pub(super) fn constants_of(&mut self, id: Id) -> Result<Option<BTreeSet<Constant>>, Stop> {
        self.constants_within(id, DEPTH)
    }

    fn constants_within(&mut self, id: Id, depth: usize) -> Result<Option<BTreeSet<Constant>>, Stop> {
        let id = resolved(&self.arena, id);
        let Some(below) = depth.checked_sub(1) else { return Ok(None) };
        if !Kinds::SCALAR.covers(self.arena.reach(id).may) {
            return Ok(None);
        }
        Ok(match self.arena.node(id).clone() {
            Node::Texts(names) => Some(names.iter().map(|name| Constant::Text(*name)).collect()),
            Node::Kinds(kinds) => kinds.singles().map(|singles| singles.map(Constant::Single).collect()),
            Node::All(ids) => {
                if let Some(numbers) = self.few_numbers(&ids)? {
                    return Ok(Some(numbers));
                }
                for id in ids {
                    if let Some(constants) = self.constants_within(id, below)? {
                        return Ok(Some(constants));
                    }
                }
                None
            }
            Node::Any(ids) | Node::One(ids) => {
                let mut sum = BTreeSet::new();
                for id in ids {
                    match self.constants_within(id, below)? {
                        Some(constants) => sum.extend(constants),
                        None => return Ok(None),
                    }
                }
                Some(sum)
            }
            _ => None,
        })
    }

    fn few_numbers(&mut self, ids: &[Id]) -> Result<Option<BTreeSet<Constant>>, Stop> {
        let only = ids.iter().fold(Kinds::ALL, |sum, id| sum & self.arena.reach(*id).may);
        let sets = ids.iter().find_map(|id| match self.arena.node(*id) {
            Node::Number(set) => Some(set.clone()),
            _ => None,
        });
        let Some(set) = sets.filter(|_| only == Kinds::NUMBER) else { return Ok(None) };
        match set.count_at_most(NUMBERS, &mut self.meter) {
            Ok(numbers) => Ok(numbers.map(|numbers| {
                let numbers = numbers.iter().map(|number| Constant::Number(self.arena.name(&number.to_string())));
                numbers.collect()
            })),
            Err(Beyond::Budget) => Err(Stop::Budget),
            Err(Beyond::Undecidable(_)) => Ok(None),
        }
    }
}

impl Profile {
    /// What is in both.
    fn and(&mut self, other: &Self) {
        self.required.extend(&other.required);
        for (name, constants) in &other.members {
            let known = self.members.entry(*name).or_insert_with(|| constants.clone());
            known.retain(|constant| constants.contains(constant));
        }
        match (&mut self.allowed, &other.allowed) {
            (Some(own), Some(other)) => own.retain(|name| other.contains(name)),
            (own @ None, other) => own.clone_from(other),
            (Some(_), None) => {}
        }
    }

    /// What is in one of them.
    fn or(&mut self, other: &Self) {
        self.required.retain(|name| other.required.contains(name));
        let bars = |profile: &Self, name: &Name| profile.allowed.as_ref().is_some_and(|names| !names.contains(name));
        let new: Vec<Name> =
            other.members.keys().filter(|name| !self.members.contains_key(name) && bars(self, name)).copied().collect();
        self.members.retain(|name, _| other.members.contains_key(name) || bars(other, name));
        self.members.extend(new.into_iter().map(|name| (name, BTreeSet::new())));
        for (name, constants) in &mut self.members {
            constants.extend(other.members.get(name).into_iter().flatten());
        }
        match (&mut self.allowed, &other.allowed) {
            (Some(own), Some(other)) => own.extend(other),
            (own, _) => *own = None,
        }
    }

    /// Whether an object may have the member.
    pub(super) fn allows(&self, name: Name) -> bool {
        self.allowed.as_ref().is_none_or(|names| names.contains(&name))
            && self.members.get(&name).is_none_or(|constants| !constants.is_empty())
    }
}
