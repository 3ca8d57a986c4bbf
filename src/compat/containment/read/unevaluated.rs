//! `unevaluatedProperties` and `unevaluatedItems`, said in terms of the other keywords.
//!
//! A member is evaluated when a schema beside or below the keyword speaks of it and holds. Which schemas can is known
//! beforehand: each has a condition, the branches that it is in. So "every unevaluated member is in S" is, for each name
//! that is spoken of, "the member is absent or in S, or one of the conditions holds", and "is in S" for all other names.

mod gather;

use std::collections::{BTreeMap, BTreeSet};

use super::{Reading, Site, dialect::Dialect};
use crate::compat::containment::arena::{Id, Keys, Name};
use gather::Spoken;

/// More patterns that hold only sometimes are not told apart.
const MOST_PATTERNS: usize = 4;

/// More items that are evaluated only sometimes are not told apart.
const MOST_ITEMS: usize = 64;

impl<'v> Reading<'v> {
    pub(super) fn unevaluated(&mut self, site: Site<'v>, parts: &mut Vec<Id>) {
        if self.document.dialect < Dialect::Draft2019 {
            return;
        }
        for keyword in ["unevaluatedProperties", "unevaluatedItems"] {
            let Some(rest) = self.schema_at(site, keyword) else { continue };
            if rest == Id::ANYTHING {
                continue;
            }
            let id = match self.spoken_of(site) {
                Ok(spoken) => {
                    self.arena.here = (site.at.place, keyword);
                    if keyword == "unevaluatedProperties" {
                        self.unevaluated_members(&spoken, rest)
                    } else {
                        self.unevaluated_items(&spoken, rest)
                    }
                }
                Err(problem) => Err(problem),
            };
            let id = id.unwrap_or_else(|problem| self.unclear(site.at, keyword, problem));
            parts.push(id);
        }
    }

    fn unevaluated_members(&mut self, spoken: &[Spoken], rest: Id) -> Result<Id, String> {
        let mut always = Always::default();
        let mut sometimes: BTreeMap<Name, Vec<Id>> = BTreeMap::new();
        let mut patterns: BTreeMap<Name, Vec<Id>> = BTreeMap::new();
        for each in spoken {
            let condition = self.arena.all(each.condition.iter().copied());
            if condition == Id::ANYTHING {
                always.all |= each.all_members;
                always.named.extend(&each.named);
                always.patterns.extend(&each.patterns);
                continue;
            }
            if each.all_members {
                always.or.push(condition);
            }
            each.named.iter().for_each(|name| sometimes.entry(*name).or_default().push(condition));
            each.patterns.iter().for_each(|pattern| patterns.entry(*pattern).or_default().push(condition));
        }
        if always.all {
            return Ok(Id::ANYTHING);
        }
        patterns.retain(|pattern, _| !always.patterns.contains(pattern));
        if patterns.len() > MOST_PATTERNS {
            return Err("too many `patternProperties` hold only under conditions".to_owned());
        }
        sometimes.retain(|name, _| !always.named.contains(name));
        let mut parts = Vec::new();
        for (name, conditions) in &sometimes {
            let mut ways: Vec<Id> = conditions.iter().chain(&always.or).copied().collect();
            if self.any_matches(&always.patterns, *name)? {
                continue;
            }
            for (pattern, conditions) in &patterns {
                if self.any_matches(&BTreeSet::from([*pattern]), *name)? {
                    ways.extend(conditions);
                }
            }
            ways.push(self.arena.members(vec![(*name, rest)], Vec::new(), Id::ANYTHING));
            parts.push(self.arena.any(ways));
        }
        let named = || -> Vec<(Name, Id)> {
            always.named.iter().chain(sometimes.keys()).map(|name| (*name, Id::ANYTHING)).collect()
        };
        for chosen in 1..1_usize << patterns.len() {
            let has = |index: usize| chosen >> index & 1 == 1;
            let mut ways: Vec<Id> = always.or.clone();
            let (mut matching, mut failing) = (Vec::new(), always.patterns.iter().copied().collect::<Vec<_>>());
            for (index, (pattern, conditions)) in patterns.iter().enumerate() {
                if has(index) {
                    matching.push(*pattern);
                    ways.extend(conditions);
                } else {
                    failing.push(*pattern);
                }
            }
            failing.sort_unstable();
            let keys = Keys { matching: matching.into(), failing: failing.into() };
            ways.push(self.arena.members(named(), vec![(keys, rest)], Id::ANYTHING));
            parts.push(self.arena.any(ways));
        }
        let groups = always.patterns.iter().chain(patterns.keys());
        let groups = groups.map(|pattern| (Keys::matching(*pattern), Id::ANYTHING)).collect();
        let mut ways = always.or.clone();
        ways.push(self.arena.members(named(), groups, rest));
        parts.push(self.arena.any(ways));
        Ok(self.arena.all(parts))
    }

    fn any_matches(&mut self, patterns: &BTreeSet<Name>, name: Name) -> Result<bool, String> {
        for pattern in patterns {
            match self.matches(*pattern, name) {
                Some(true) => return Ok(true),
                Some(false) => {}
                None => return Err("whether a member matches a pattern is not known".to_owned()),
            }
        }
        Ok(false)
    }

    fn unevaluated_items(&mut self, spoken: &[Spoken], rest: Id) -> Result<Id, String> {
        let (mut all, mut first, mut otherwise) = (false, 0, Vec::new());
        let mut sometimes: Vec<(usize, Id)> = Vec::new();
        let mut rest = vec![rest];
        for each in spoken {
            let condition = self.arena.all(each.condition.iter().copied());
            if condition == Id::ANYTHING {
                all |= each.all_items;
                first = first.max(each.prefix);
                rest.extend(each.containing);
                continue;
            }
            if each.all_items {
                otherwise.push(condition);
            } else if each.containing.is_some() {
                return Err("`contains` evaluates items, and only under conditions".to_owned());
            }
            sometimes.push((each.prefix, condition));
        }
        if all {
            return Ok(Id::ANYTHING);
        }
        let rest = self.arena.any(rest);
        let last = sometimes.iter().map(|(prefix, _)| *prefix).max().unwrap_or(0).max(first);
        if last - first > MOST_ITEMS {
            return Err("too many items are evaluated only under conditions".to_owned());
        }
        let mut parts = Vec::new();
        for index in first..last {
            let mut ways = otherwise.clone();
            ways.extend(sometimes.iter().filter(|(prefix, _)| *prefix > index).map(|(_, condition)| *condition));
            let mut prefix = vec![Id::ANYTHING; index];
            prefix.push(rest);
            ways.push(self.arena.items(prefix, Id::ANYTHING));
            parts.push(self.arena.any(ways));
        }
        otherwise.push(self.arena.items(vec![Id::ANYTHING; last], rest));
        parts.push(self.arena.any(otherwise));
        Ok(self.arena.all(parts))
    }
}

/// What is evaluated whichever branches hold.
#[derive(Default)]
struct Always {
    all: bool,
    named: BTreeSet<Name>,
    patterns: BTreeSet<Name>,
    /// Conditions under which every member is.
    or: Vec<Id>,
}
