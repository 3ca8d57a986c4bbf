//! A quick look at whether two nodes can share a value. Tags and kinds tell most nodes apart.

use super::{Solver, Stop, goal::resolved};
use crate::compat::containment::{
    arena::{Count, Id, Members, Name, Node},
    kinds::Kinds,
};

/// How far to look: members inside members, and alternatives inside alternatives.
const DEPTH: usize = 3;

impl Solver {
    /// `true` only where no value is in both.
    pub(super) fn are_apart(&mut self, one: Id, two: Id) -> Result<bool, Stop> {
        self.apart(one, two, DEPTH)
    }

    fn apart(&mut self, one: Id, two: Id, depth: usize) -> Result<bool, Stop> {
        let (one, two) = (resolved(&self.arena, one), resolved(&self.arena, two));
        let kinds = self.arena.reach(one).may & self.arena.reach(two).may;
        if kinds.is_empty() {
            return Ok(true);
        }
        if one == two || depth == 0 {
            return Ok(false);
        }
        self.spend(1)?;
        for (any, other) in [(one, two), (two, one)] {
            if let Node::Any(ids) | Node::One(ids) = self.arena.node(any) {
                for id in ids.clone() {
                    if !self.apart(id, other, depth - 1)? {
                        return Ok(false);
                    }
                }
                return Ok(true);
            }
        }
        let (one, two) = (Parts::of(self, one), Parts::of(self, two));
        if one.ids.iter().any(|id| two.denied.contains(id)) || two.ids.iter().any(|id| one.denied.contains(id)) {
            return Ok(true);
        }
        let scalars = one.texts_apart(&two, self) && kinds.covers(Kinds::TEXT);
        let left = if scalars { kinds & !Kinds::TEXT } else { kinds };
        let left =
            if left.covers(Kinds::NUMBER) && one.numbers_apart(&two, self) { left & !Kinds::NUMBER } else { left };
        let left = if left.covers(Kinds::OBJECT) && self.objects_apart(&one, &two, depth)? {
            left & !Kinds::OBJECT
        } else {
            left
        };
        let left =
            if left.covers(Kinds::LIST) && self.lists_apart(&one, &two, depth)? { left & !Kinds::LIST } else { left };
        Ok(left.is_empty())
    }

    fn objects_apart(&mut self, one: &Parts, two: &Parts, depth: usize) -> Result<bool, Stop> {
        for (one, two) in [(one, two), (two, one)] {
            for name in one.required(self) {
                let (own, other) = (one.member(self, name), two.member(self, name));
                let never = two.absent.contains(&name) || other.contains(&Id::NOTHING);
                if never {
                    return Ok(true);
                }
                for own in &own {
                    for other in &other {
                        if self.apart(*own, *other, depth - 1)? {
                            return Ok(true);
                        }
                    }
                }
            }
        }
        Ok(false)
    }

    fn lists_apart(&mut self, one: &Parts, two: &Parts, depth: usize) -> Result<bool, Stop> {
        let ((least, most), (other_least, other_most)) = (one.lengths(self), two.lengths(self));
        if most.is_some_and(|most| most < other_least) || other_most.is_some_and(|most| most < least) {
            return Ok(true);
        }
        let (own, other) = (one.prefixes(self), two.prefixes(self));
        for (index, (own, other)) in own.iter().zip(&other).enumerate() {
            if (index as u64) < least.max(other_least) && self.apart(*own, *other, depth - 1)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// What a node is made of that holds for all its values.
struct Parts {
    ids: Vec<Id>,
    /// What none of its values is in.
    denied: Vec<Id>,
    /// Members that none of its objects has, where it holds objects only.
    absent: Vec<Name>,
}

impl Parts {
    fn of(solver: &Solver, id: Id) -> Self {
        let arena = &solver.arena;
        let (mut ids, mut denied, mut absent) = (vec![id], Vec::new(), Vec::new());
        let mut todo = vec![id];
        let mut left = 64;
        while let Some(id) = todo.pop().filter(|_| left > 0) {
            left -= 1;
            match arena.node(id) {
                Node::All(parts) => {
                    let parts = parts.iter().map(|part| resolved(arena, *part));
                    ids.extend(parts.clone());
                    todo.extend(parts);
                }
                Node::Not(inner) => {
                    denied.push(resolved(arena, *inner));
                    if let Node::Required(names) = arena.node(*inner)
                        && let [name] = **names
                    {
                        absent.push(name);
                    }
                }
                _ => {}
            }
        }
        Self { ids, denied, absent }
    }

    fn texts_apart(&self, other: &Self, solver: &Solver) -> bool {
        let texts = |parts: &Self| {
            parts.ids.iter().find_map(|id| match solver.arena.node(*id) {
                Node::Texts(names) => Some(names.clone()),
                _ => None,
            })
        };
        match (texts(self), texts(other)) {
            (Some(one), Some(two)) => !one.iter().any(|name| two.binary_search(name).is_ok()),
            _ => false,
        }
    }

    fn numbers_apart(&self, other: &Self, solver: &Solver) -> bool {
        let numbers = |parts: &Self| {
            parts.ids.iter().find_map(|id| match solver.arena.node(*id) {
                Node::Number(set) => Some(set.clone()),
                _ => None,
            })
        };
        match (numbers(self), numbers(other)) {
            (Some(one), Some(two)) => one.and(&two).is_empty(),
            _ => false,
        }
    }

    fn required(&self, solver: &Solver) -> Vec<Name> {
        let mut names = Vec::new();
        for id in &self.ids {
            if let Node::Required(own) = solver.arena.node(*id) {
                names.extend(own.iter().copied());
            }
        }
        names
    }

    fn shapes<'s>(&'s self, solver: &'s Solver) -> impl Iterator<Item = &'s Members> {
        self.ids.iter().filter_map(|id| match solver.arena.node(*id) {
            Node::Members(members) => Some(&**members),
            _ => None,
        })
    }

    /// What a member is held to, as far as it is named or there are no patterns.
    fn member(&self, solver: &Solver, name: Name) -> Vec<Id> {
        self.shapes(solver).filter_map(|members| members.plain(name)).collect()
    }

    fn lengths(&self, solver: &Solver) -> (u64, Option<u64>) {
        let counts = self.ids.iter().filter_map(|id| match solver.arena.node(*id) {
            Node::ItemCount(count) => Some(*count),
            _ => None,
        });
        let count = counts.reduce(Count::and);
        count.map_or((0, None), |count| (count.least, count.most))
    }

    fn prefixes(&self, solver: &Solver) -> Vec<Id> {
        self.ids
            .iter()
            .find_map(|id| match solver.arena.node(*id) {
                Node::Items { prefix, .. } => Some(prefix.to_vec()),
                _ => None,
            })
            .unwrap_or_default()
    }
}

impl Members {
    /// What a name is held to; nothing where that depends on patterns.
    pub(super) fn plain(&self, name: Name) -> Option<Id> {
        match self.named.binary_search_by_key(&name, |(name, _)| *name) {
            Ok(index) => Some(self.named[index].1),
            Err(_) if self.groups.is_empty() => Some(self.rest),
            Err(_) => None,
        }
    }
}
