//! The alternatives of a union, by what tells them apart: so that a value is held against those alone that it may be in.

use std::{collections::BTreeSet, rc::Rc};

use super::{
    Solver, Stop,
    goal::resolved,
    profile::{Constant, Profile},
};
use crate::compat::containment::{
    arena::{Id, Name, Node, Table},
    kinds::Kinds,
};

/// Alternatives of one kind. They are known by their places in `ids`, and all lists of places ascend.
#[derive(Debug, Default)]
pub(super) struct Index {
    ids: Vec<Id>,
    profiles: Vec<Rc<Profile>>,
    tags: Vec<Tag>,
    /// Those that allow the member, among those that do not allow all.
    allowing: Table<Name, Vec<usize>>,
    allowing_all: Vec<usize>,
    /// By a member that each object has; one where there are several.
    requiring: Table<Name, Vec<usize>>,
    requiring_none: Vec<usize>,
}

/// A member that is a constant in many of the alternatives.
#[derive(Debug)]
struct Tag {
    name: Name,
    by: Table<Constant, Vec<usize>>,
    /// Those in which it may be anything.
    others: Vec<usize>,
}

/// Alternatives, each with those that it may share a value with.
type Meetings = Vec<(Id, Vec<Id>)>;

/// More members than this are not looked at as tags.
const TAGS: usize = 4;

/// What is known of an object that is held against the alternatives.
pub(super) trait Features {
    fn required(&self) -> impl Iterator<Item = Name>;

    fn requires(&self, name: Name) -> bool;

    /// What the member is at most.
    fn constants(&self, name: Name, solver: &mut Solver) -> Result<Option<BTreeSet<Constant>>, Stop>;
}

impl Features for Rc<Profile> {
    fn required(&self) -> impl Iterator<Item = Name> {
        self.required.iter().copied()
    }

    fn requires(&self, name: Name) -> bool {
        self.required.contains(&name)
    }

    fn constants(&self, name: Name, _: &mut Solver) -> Result<Option<BTreeSet<Constant>>, Stop> {
        Ok(self.members.get(&name).cloned())
    }
}

impl Index {
    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(super) fn all(&self) -> &[Id] {
        &self.ids
    }

    /// The alternatives, each with those that it may share a value with, itself included. Nothing where there are more
    /// than `most` pairs.
    pub(super) fn meetings(&self, most: usize, solver: &mut Solver) -> Result<Option<Meetings>, Stop> {
        let (mut meetings, mut left) = (Vec::with_capacity(self.len()), most);
        for (id, profile) in self.ids.iter().zip(&self.profiles) {
            let places = self.meeting(profile, solver)?;
            let Some(less) = left.checked_sub(places.as_ref().map_or(self.len(), Vec::len)) else { return Ok(None) };
            left = less;
            meetings.push((*id, places.map_or_else(|| self.ids.clone(), |places| self.ids(&places))));
        }
        Ok(Some(meetings))
    }

    pub(super) fn ids(&self, places: &[usize]) -> Vec<Id> {
        places.iter().map(|place| self.ids[*place]).collect()
    }

    /// The alternatives that an object may be in: all others are apart from it, by a tag or by a member. Nothing where that
    /// tells none apart.
    pub(super) fn meeting(&self, object: &impl Features, solver: &mut Solver) -> Result<Option<Vec<usize>>, Stop> {
        let mut best: Option<Vec<usize>> = None;
        for tag in self.tags.iter().filter(|tag| object.requires(tag.name)) {
            let Some(constants) = object.constants(tag.name, solver)? else { continue };
            solver.spend(1 + constants.len() as u64 / 4)?;
            let mut places: Vec<usize> =
                constants.iter().filter_map(|constant| tag.by.get(constant)).flatten().copied().collect();
            places.extend(&tag.others);
            if best.as_ref().is_none_or(|best| places.len() < best.len()) {
                best = Some(places);
            }
        }
        if self.allowing_all.len() < self.len() {
            let allowing = |name: &Name| self.allowing.get(name).map_or(&[][..], Vec::as_slice);
            let least = object.required().min_by_key(|name| allowing(name).len());
            if let Some(name) = least {
                let places: Vec<usize> = allowing(&name).iter().chain(&self.allowing_all).copied().collect();
                if best.as_ref().is_none_or(|best| places.len() < best.len()) {
                    best = Some(places);
                }
            }
        }
        let Some(mut places) = best.filter(|places| places.len() < self.len()) else { return Ok(None) };
        places.sort_unstable();
        places.dedup();
        solver.spend(1 + places.len() as u64 / 4)?;
        Ok(Some(places))
    }

    /// The alternatives that require no member that the object is not known to have.
    pub(super) fn near(&self, object: &impl Features, solver: &mut Solver) -> Result<Vec<usize>, Stop> {
        let mut places = self.requiring_none.clone();
        places.extend(object.required().filter_map(|name| self.requiring.get(&name)).flatten());
        solver.spend(1 + places.len() as u64 / 4)?;
        places.retain(|place| self.is_near(*place, object));
        places.sort_unstable();
        places.dedup();
        Ok(places)
    }

    pub(super) fn is_near(&self, place: usize, object: &impl Features) -> bool {
        self.profiles[place].required.iter().all(|name| object.requires(*name))
    }
}

impl Solver {
    /// The index of a union's alternatives that hold values of the kind.
    pub(super) fn index(&mut self, union: Id, kind: Kinds) -> Result<Rc<Index>, Stop> {
        if let Some(index) = self.indices.get(&(union, kind)) {
            return Ok(index.clone());
        }
        let ids = match self.arena.node(union) {
            Node::Any(ids) | Node::One(ids) => ids.clone(),
            _ => Box::new([union]),
        };
        let mut index = Index::default();
        for id in ids {
            let id = resolved(&self.arena, id);
            if self.arena.reach(id).may.covers(kind) {
                index.ids.push(id);
                let profile = match kind {
                    Kinds::OBJECT => self.profile(id)?,
                    Kinds::LIST => Rc::default(),
                    _ => self.scalar_profile(id)?,
                };
                self.spend(1 + (profile.required.len() + profile.members.len()) as u64 / 8)?;
                index.profiles.push(profile);
            }
        }
        index.sort_in();
        let index = Rc::new(index);
        self.indices.insert((union, kind), index.clone());
        Ok(index)
    }

    /// Scalars are taken for objects whose only member they are.
    fn scalar_profile(&mut self, id: Id) -> Result<Rc<Profile>, Stop> {
        let name = self.arena.name("");
        let members = self.constants_of(id)?.map(|constants| (name, constants)).into_iter().collect();
        Ok(Rc::new(Profile { required: BTreeSet::from([name]), members, allowed: None }))
    }
}

impl Index {
    fn sort_in(&mut self) {
        let (mut constant, mut required): (Table<Name, usize>, Table<Name, usize>) = Default::default();
        for profile in &self.profiles {
            for name in profile.members.keys() {
                *constant.entry(*name).or_default() += 1;
            }
            for name in &profile.required {
                *required.entry(*name).or_default() += 1;
            }
        }
        constant.retain(|_, count| *count > 1);
        constant.sort_by(|one, count, two, other| other.cmp(count).then(one.cmp(two)));
        self.tags = constant.keys().take(TAGS).map(|name| Tag::new(*name, &self.profiles)).collect();
        for (place, profile) in self.profiles.iter().enumerate() {
            match &profile.allowed {
                Some(names) => names.iter().for_each(|name| self.allowing.entry(*name).or_default().push(place)),
                None => self.allowing_all.push(place),
            }
            let rarest = profile.required.iter().min_by_key(|name| required.get(*name).copied());
            match rarest {
                Some(name) => self.requiring.entry(*name).or_default().push(place),
                None => self.requiring_none.push(place),
            }
        }
    }
}

impl Tag {
    fn new(name: Name, profiles: &[Rc<Profile>]) -> Self {
        let mut tag = Self { name, by: Table::default(), others: Vec::new() };
        for (place, profile) in profiles.iter().enumerate() {
            match profile.members.get(&name) {
                Some(constants) => {
                    for constant in constants {
                        tag.by.entry(*constant).or_default().push(place);
                    }
                }
                None if profile.allows(name) => tag.others.push(place),
                None => {}
            }
        }
        tag
    }
}
