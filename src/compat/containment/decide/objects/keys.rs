//! The names that members can have beside those that are spoken of.

use std::{collections::BTreeSet, rc::Rc};

use super::{
    super::{Outcome, Solver, Stop},
    Object, Presence, Somewhere,
};
use crate::compat::containment::{
    arena::{Id, Keys, Name, Node},
    meter::Beyond,
    text::TextSet,
};

/// What tells names apart: patterns, and nodes that every name has to be in. Both sorted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::compat::containment::decide) struct Keyspace {
    patterns: Box<[Name]>,
    names: Box<[Id]>,
}

/// Names that match the same patterns.
#[derive(Debug, Clone)]
pub(in crate::compat::containment::decide) struct Region {
    set: TextSet,
    matching: Vec<Name>,
    /// All of them, where they are few.
    listed: Option<Vec<Name>>,
    /// Why it is not known which names these are.
    doubt: Option<u32>,
}

/// More patterns than this in one object are not told apart.
const MOST_PATTERNS: usize = 10;

/// Regions of at most so many names are gone through name by name.
const LISTED: usize = 32;

/// A name that something can be placed under.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub(super) name: Name,
    pub(super) doubt: Option<u32>,
}

impl Object {
    /// Whether a member could be there that spoils the node.
    pub(super) fn can_be(&self, somewhere: &Somewhere, solver: &mut Solver) -> Result<bool, Stop> {
        let node = solver.spoiled(somewhere);
        for candidate in self.candidates(somewhere, solver)? {
            let outcome = self.value(candidate.name, &node, solver)?;
            if !matches!(outcome, Outcome::Empty) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The names that a member can have that spoils the node: those that are spoken of, the ones that are there first, and
    /// one out of each region of others.
    pub(super) fn candidates(&self, somewhere: &Somewhere, solver: &mut Solver) -> Result<Vec<Candidate>, Stop> {
        let regions = self.regions(somewhere, solver)?;
        let mut spoken: BTreeSet<Name> = self.members.keys().copied().collect();
        for shape in &self.shapes {
            spoken.extend(solver.shape(*shape).named.iter().map(|(name, _)| *name));
        }
        for region in regions.iter() {
            spoken.extend(region.listed.iter().flatten());
        }
        solver.spend(1 + spoken.len() as u64 / 8)?;
        let mut candidates = Vec::new();
        for name in &spoken {
            if self.presence_of(*name) == Presence::Absent {
                continue;
            }
            let suits = solver.suits(somewhere, *name)?;
            if suits == Some(false) || self.may_be_named(*name, solver)? == Some(false) {
                continue;
            }
            let doubt = if suits.is_none() { Some(solver.name_doubt(somewhere)) } else { None };
            candidates.push(Candidate { name: *name, doubt });
        }
        candidates.sort_by_key(|candidate| self.presence_of(candidate.name) != Presence::Present);
        for region in regions.iter().filter(|region| region.listed.is_none()) {
            candidates.extend(Self::fresh(somewhere, region, &spoken, solver)?);
        }
        Ok(candidates)
    }

    /// A name out of a region that nothing speaks of.
    fn fresh(
        somewhere: &Somewhere,
        region: &Region,
        spoken: &BTreeSet<Name>,
        solver: &mut Solver,
    ) -> Result<Option<Candidate>, Stop> {
        let mut set = region.set.clone();
        let mut doubt = region.doubt;
        match somewhere {
            Somewhere::Group(shape, index) => {
                let members = solver.shape(*shape);
                if region.doubt.is_none() && !region.is_in(&members.groups[*index].0) {
                    return Ok(None);
                }
            }
            Somewhere::Rest(shape) => {
                let members = solver.shape(*shape);
                if region.doubt.is_none() && members.groups.iter().any(|(keys, _)| region.is_in(keys)) {
                    return Ok(None);
                }
            }
            Somewhere::Name(node) => match solver.known_texts(*node)? {
                Some(texts) => set = set.minus(&texts),
                None => doubt = Some(solver.name_doubt(somewhere)),
            },
        }
        let mut taken: BTreeSet<Name> = spoken.clone();
        if let Somewhere::Group(shape, _) | Somewhere::Rest(shape) = somewhere {
            taken.extend(solver.shape(*shape).named.iter().map(|(name, _)| *name));
        }
        solver.fresh_name(&set, &taken, doubt)
    }

    /// A name that nothing speaks of and that any member can have, out of each region.
    pub(super) fn fresh_names(&self, solver: &mut Solver) -> Result<Vec<Candidate>, Stop> {
        let regions = self.regions(&Somewhere::Name(Id::ANYTHING), solver)?;
        let mut taken: BTreeSet<Name> = self.members.keys().copied().collect();
        for shape in &self.shapes {
            taken.extend(solver.shape(*shape).named.iter().map(|(name, _)| *name));
        }
        let mut names = Vec::new();
        for region in regions.iter() {
            match &region.listed {
                Some(listed) => {
                    names.extend(listed.iter().map(|name| Candidate { name: *name, doubt: region.doubt }));
                }
                None => names.extend(solver.fresh_name(&region.set, &taken, region.doubt)?),
            }
        }
        Ok(names)
    }

    /// The names that members can have at all, by the patterns that matter.
    fn regions(&self, somewhere: &Somewhere, solver: &mut Solver) -> Result<Rc<Vec<Region>>, Stop> {
        let mut patterns = BTreeSet::new();
        let own = match somewhere {
            Somewhere::Group(shape, _) | Somewhere::Rest(shape) => Some(shape),
            Somewhere::Name(_) => None,
        };
        for shape in self.shapes.iter().chain(own) {
            for (keys, _) in &solver.shape(*shape).groups {
                patterns.extend(keys.matching.iter().chain(&keys.failing));
            }
        }
        let names: BTreeSet<Id> = self.names.iter().copied().collect();
        let space = Keyspace { patterns: patterns.into_iter().collect(), names: names.into_iter().collect() };
        if let Some(regions) = solver.regions.get(&space) {
            return Ok(regions.clone());
        }
        let regions = Rc::new(solver.split(&space)?);
        solver.regions.insert(space, regions.clone());
        Ok(regions)
    }
}

impl Region {
    fn is_in(&self, keys: &Keys) -> bool {
        keys.matching.iter().all(|pattern| self.matching.contains(pattern))
            && !keys.failing.iter().any(|pattern| self.matching.contains(pattern))
    }
}

impl Solver {
    fn split(&mut self, space: &Keyspace) -> Result<Vec<Region>, Stop> {
        let mut whole = Region { set: TextSet::all(), matching: Vec::new(), listed: None, doubt: None };
        for node in &space.names {
            match self.known_texts(*node)? {
                Some(texts) => whole.set = whole.set.and(&texts),
                None => whole.doubt = Some(self.name_doubt(&Somewhere::Name(*node))),
            }
        }
        let mut regions = vec![whole];
        if space.patterns.len() > MOST_PATTERNS {
            let doubt = self.doubt_at(self.focus, "too many patterns meet in one object".to_owned());
            regions[0].doubt = Some(doubt);
            return Ok(regions);
        }
        for pattern in &space.patterns {
            let source = self.arena.text(*pattern).clone();
            let set = TextSet::pattern(&source);
            let doubt = match &set {
                Ok(_) => None,
                Err(problem) => Some(self.doubt_at(self.focus, problem.to_string())),
            };
            let mut parts = Vec::with_capacity(regions.len() * 2);
            for region in regions {
                let mut inside = region.clone();
                let mut outside = region;
                inside.matching.push(*pattern);
                if let Ok(set) = &set {
                    inside.set = inside.set.and(set);
                    outside.set = outside.set.minus(set);
                } else {
                    inside.doubt = inside.doubt.or(doubt);
                    outside.doubt = outside.doubt.or(doubt);
                }
                for mut part in [inside, outside] {
                    match part.set.witness(&mut self.meter) {
                        Ok(None) => continue,
                        Ok(Some(_)) => {}
                        Err(Beyond::Budget) => return Err(Stop::Budget),
                        Err(Beyond::Undecidable(problem)) => part.doubt = Some(self.doubt_at(self.focus, problem)),
                    }
                    parts.push(part);
                }
            }
            regions = parts;
        }
        if !space.names.is_empty() || !space.patterns.is_empty() {
            for region in &mut regions {
                if let Ok(listed) = region.set.count_at_most(LISTED, &mut self.meter) {
                    region.listed = listed.map(|texts| texts.iter().map(|text| self.arena.name(text)).collect());
                }
            }
        }
        Ok(regions)
    }

    /// A readable name in the set that is not taken.
    fn fresh_name(
        &mut self,
        set: &TextSet,
        taken: &BTreeSet<Name>,
        doubt: Option<u32>,
    ) -> Result<Option<Candidate>, Stop> {
        for count in 1..10 {
            let text = if count == 1 { "extra".to_owned() } else { format!("extra{count}") };
            let name = self.arena.name(&text);
            if set.holds(&text) == Some(true) && !taken.contains(&name) {
                return Ok(Some(Candidate { name, doubt }));
            }
        }
        let rest = set.minus(&TextSet::of(taken.iter().map(|name| self.arena.text(*name).to_string())));
        match rest.witness(&mut self.meter) {
            Ok(Some(text)) => Ok(Some(Candidate { name: self.arena.name(&text), doubt })),
            Ok(None) => Ok(None),
            Err(Beyond::Budget) => Err(Stop::Budget),
            Err(Beyond::Undecidable(problem)) => {
                let doubt = self.doubt_at(self.focus, problem);
                Ok(Some(Candidate { name: self.arena.name("extra"), doubt: Some(doubt) }))
            }
        }
    }

    /// Whether a member of this name would spoil the node, if its value does.
    fn suits(&mut self, somewhere: &Somewhere, name: Name) -> Result<Option<bool>, Stop> {
        let (Somewhere::Group(shape, _) | Somewhere::Rest(shape)) = somewhere else {
            let Somewhere::Name(node) = somewhere else { return Ok(None) };
            return Ok(self.holds_name(*node, name)?.map(|holds| !holds));
        };
        let members = self.shape(*shape);
        if members.named.binary_search_by_key(&name, |(name, _)| *name).is_ok() {
            return Ok(Some(false));
        }
        if let Somewhere::Group(_, index) = somewhere {
            return Ok(self.has_key(&members.groups[*index].0, name));
        }
        let mut sure = true;
        for (keys, _) in &members.groups {
            match self.has_key(keys, name) {
                Some(true) => return Ok(Some(false)),
                Some(false) => {}
                None => sure = false,
            }
        }
        Ok(sure.then_some(true))
    }

    /// What the value of a member is not in that spoils the node.
    pub(super) fn spoiled(&self, somewhere: &Somewhere) -> Vec<Id> {
        match somewhere {
            Somewhere::Group(shape, index) => vec![self.shape(*shape).groups[*index].1],
            Somewhere::Rest(shape) => vec![self.shape(*shape).rest],
            Somewhere::Name(_) => Vec::new(),
        }
    }

    /// Whether a name is among the keys; nothing where nobody knows.
    pub(super) fn has_key(&mut self, keys: &Keys, name: Name) -> Option<bool> {
        let mut sure = true;
        for (pattern, wanted) in keys
            .matching
            .iter()
            .map(|pattern| (pattern, true))
            .chain(keys.failing.iter().map(|pattern| (pattern, false)))
        {
            let known = (*pattern, name);
            let matches = if let Some(matches) = self.matches.get(&known) {
                *matches
            } else {
                let set = TextSet::pattern(self.arena.text(*pattern)).ok();
                let matches = set.and_then(|set| set.holds(self.arena.text(name)));
                self.matches.insert(known, matches);
                matches
            };
            match matches {
                Some(matches) if matches != wanted => return Some(false),
                Some(_) => {}
                None => sure = false,
            }
        }
        sure.then_some(true)
    }

    fn name_doubt(&mut self, somewhere: &Somewhere) -> u32 {
        let at = match somewhere {
            Somewhere::Group(shape, _) | Somewhere::Rest(shape) => *shape,
            Somewhere::Name(node) => *node,
        };
        if let Node::Opaque(doubt) = self.arena.node(at) {
            return *doubt;
        }
        self.doubt_at(at, "which names are meant is not known".to_owned())
    }
}
