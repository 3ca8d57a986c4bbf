//! Lists.

mod arrange;
mod distinct;

use std::collections::BTreeSet;

use super::{
    Outcome, Solver, Stop,
    goal::Goal,
    index::Features,
    profile::Constant,
    search::{Domain, Weight},
};
use crate::compat::containment::{
    arena::{Arena, Id, Name, Node},
    kinds::Kinds,
};

/// What is known of a list.
#[derive(Debug, Clone, Default)]
pub(super) struct List {
    /// Nodes that say what items are.
    shapes: Vec<Id>,
    /// Items that are not in a node.
    outside: Vec<(usize, Id)>,
    /// Nodes one of whose later items, those that have no place of their own in it, is not what it says.
    spoiled: Vec<Id>,
    /// So many items, or more, are in a node.
    holding: Vec<(Id, u64)>,
    /// No more than so many are.
    limited: Vec<(Id, u64)>,
    least: u64,
    most: Option<u64>,
    distinct: bool,
    repeats: bool,
}

/// One thing about a list.
#[derive(Debug, Clone)]
pub(super) enum Fact {
    /// Its items are as this node says.
    Shape(Id),
    /// It has this item, which is not in the node.
    Outside(usize, Id),
    /// It has an item beyond the prefix of this node that is not what the node says.
    Spoiled(Id),
    AtLeast(u64),
    AtMost(u64),
    /// So many items, or more, are in the node.
    Holding(Id, u64),
    /// No more than so many are.
    Limited(Id, u64),
    Distinct,
    /// Two items are equal.
    Repeats,
}

impl Domain for List {
    type Fact = Fact;
    const KIND: Kinds = Kinds::LIST;

    fn asserted(arena: &Arena, id: Id) -> Vec<Fact> {
        match arena.node(id) {
            Node::Items { .. } => vec![Fact::Shape(id)],
            Node::ItemCount(count) => {
                let least = (count.least > 0).then_some(Fact::AtLeast(count.least));
                least.into_iter().chain(count.most.map(Fact::AtMost)).collect()
            }
            Node::Holding { node, count } => {
                let least = (count.least > 0).then_some(Fact::Holding(*node, count.least));
                least.into_iter().chain(count.most.map(|most| Fact::Limited(*node, most))).collect()
            }
            Node::Distinct => vec![Fact::Distinct],
            _ => Vec::new(),
        }
    }

    fn denied(arena: &Arena, id: Id) -> Vec<Fact> {
        match arena.node(id) {
            Node::Items { prefix, rest } => {
                let held = prefix.iter().enumerate().filter(|(_, item)| **item != Id::ANYTHING);
                let first = held.map(|(index, item)| Fact::Outside(index, *item));
                first.chain((*rest != Id::ANYTHING).then_some(Fact::Spoiled(id))).collect()
            }
            Node::ItemCount(count) => {
                let few = count.least.checked_sub(1).map(Fact::AtMost);
                few.into_iter().chain(count.most.map(|most| Fact::AtLeast(most.saturating_add(1)))).collect()
            }
            Node::Holding { node, count } => {
                let few = count.least.checked_sub(1).map(|most| Fact::Limited(*node, most));
                let many = count.most.map(|most| Fact::Holding(*node, most.saturating_add(1)));
                few.into_iter().chain(many).collect()
            }
            Node::Distinct => vec![Fact::Repeats],
            _ => Vec::new(),
        }
    }

    fn learn(&mut self, fact: &Fact, solver: &mut Solver) -> Result<bool, Stop> {
        match fact {
            Fact::Shape(id) => {
                self.shapes.push(*id);
                self.most = self.capacity(solver);
            }
            Fact::Outside(index, id) => {
                self.outside.push((*index, *id));
                self.least = self.least.max(*index as u64 + 1);
                if self.most.is_some_and(|most| most < self.least) {
                    return Ok(false);
                }
                return Ok(!matches!(self.item(*index, &[], &[], solver)?, Outcome::Empty));
            }
            Fact::Spoiled(id) => {
                self.spoiled.push(*id);
                self.least = self.least.max(solver.prefix_length(*id) as u64 + 1);
            }
            Fact::AtLeast(least) => self.least = self.least.max(*least),
            Fact::AtMost(most) => self.most = Some(self.most.map_or(*most, |own| own.min(*most))),
            Fact::Holding(id, least) => {
                self.holding.push((*id, *least));
                self.least = self.least.max(*least);
            }
            Fact::Limited(id, most) => self.limited.push((*id, *most)),
            Fact::Distinct => self.distinct = true,
            Fact::Repeats => {
                self.repeats = true;
                self.least = self.least.max(2);
            }
        }
        Ok(self.most.is_none_or(|most| self.least <= most) && !(self.distinct && self.repeats))
    }

    fn weigh(&self, fact: &Fact, solver: &mut Solver) -> Result<Weight, Stop> {
        let most = self.most;
        let beyond = |least: u64| most.is_some_and(|most| most < least);
        let weight = |never: bool, always: bool| match (never, always) {
            (true, _) => Weight::Never,
            (false, true) => Weight::Always,
            _ => Weight::Open,
        };
        Ok(match fact {
            Fact::Shape(id) => self.weigh_shape(*id, solver)?,
            Fact::Outside(index, id) => self.weigh_outside(*index, *id, solver)?,
            Fact::Spoiled(id) => weight(!self.can_be_spoiled(*id, solver)?, self.spoiled.contains(id)),
            Fact::AtLeast(least) => weight(beyond(*least), self.least >= *least),
            Fact::AtMost(most) => weight(self.least > *most, self.most.is_some_and(|own| own <= *most)),
            Fact::Holding(id, least) => {
                let known = self.holding.iter().any(|(other, count)| other == id && count >= least);
                let limit = self.limited.iter().any(|(other, count)| other == id && count < least);
                weight(beyond(*least) || limit, known)
            }
            Fact::Limited(id, most) => {
                let known = self.limited.iter().any(|(other, count)| other == id && count <= most);
                let more = self.holding.iter().any(|(other, count)| other == id && count > most);
                weight(more, known || self.most.is_some_and(|own| own <= *most))
            }
            Fact::Distinct => weight(self.repeats, self.distinct || most.is_some_and(|most| most <= 1)),
            Fact::Repeats => weight(self.distinct || beyond(2), self.repeats),
        })
    }

    fn is_lack(_: &Fact) -> bool {
        false
    }

    fn find(&self, solver: &mut Solver) -> Result<Outcome, Stop> {
        arrange::find(self, solver)
    }
}

/// Lists are not told apart by members.
impl Features for List {
    fn required(&self) -> impl Iterator<Item = Name> {
        std::iter::empty()
    }

    fn requires(&self, _: Name) -> bool {
        false
    }

    fn constants(&self, _: Name, _: &mut Solver) -> Result<Option<BTreeSet<Constant>>, Stop> {
        Ok(None)
    }
}

impl List {
    /// The nodes that an item has to be in.
    fn held_to(&self, index: usize, solver: &Solver) -> Vec<Id> {
        self.shapes.iter().map(|shape| solver.item_of(*shape, index)).collect()
    }

    /// Looks for an item that is in `inside` and not in `outside` as well.
    fn item(&self, index: usize, inside: &[Id], outside: &[Id], solver: &mut Solver) -> Result<Outcome, Stop> {
        let mut within = self.held_to(index, solver);
        within.extend(inside);
        let own = self.outside.iter().filter(|(place, _)| *place == index).map(|(_, id)| *id);
        let without: Vec<Id> = own.chain(outside.iter().copied()).collect();
        solver.find(&within, &without)
    }

    /// The number of items from which on nothing tells them apart by their place.
    fn alike_from(&self, solver: &Solver) -> usize {
        let prefixes = self.shapes.iter().chain(&self.spoiled).map(|shape| solver.prefix_length(*shape));
        prefixes.chain(self.outside.iter().map(|(index, _)| index + 1)).max().unwrap_or(0)
    }

    /// How many items there can be at most, now that nothing can be an item from some place on.
    fn capacity(&self, solver: &Solver) -> Option<u64> {
        let barred = |index: &usize| self.held_to(*index, solver).contains(&Id::NOTHING);
        let capacity = (0..=self.alike_from(solver)).find(barred).map(|index| index as u64);
        match (self.most, capacity) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        }
    }

    fn weigh_shape(&self, shape: Id, solver: &mut Solver) -> Result<Weight, Stop> {
        let sure = usize::try_from(self.least)
            .unwrap_or(usize::MAX)
            .min(self.alike_from(solver).max(solver.prefix_length(shape)) + 1);
        for index in 0..sure {
            solver.spend(1)?;
            let item = solver.item_of(shape, index);
            if item != Id::ANYTHING && matches!(self.item(index, &[item], &[], solver)?, Outcome::Empty) {
                return Ok(Weight::Never);
            }
        }
        Ok(Weight::Open)
    }

    fn weigh_outside(&self, index: usize, node: Id, solver: &mut Solver) -> Result<Weight, Stop> {
        if self.most.is_some_and(|most| most <= index as u64) {
            return Ok(Weight::Never);
        }
        if matches!(self.item(index, &[], &[node], solver)?, Outcome::Empty) {
            return Ok(Weight::Never);
        }
        if self.least <= index as u64 {
            return Ok(Weight::Open);
        }
        let mut held = self.held_to(index, solver);
        for id in &held {
            if solver.are_apart(*id, node)? {
                return Ok(Weight::Always);
            }
        }
        held.push(node);
        let scalar = Kinds::SCALAR.covers(solver.arena.reach(node).may);
        let never_in = scalar && solver.is_empty_for_sure(&held, &[])?;
        Ok(if never_in { Weight::Always } else { Weight::Open })
    }

    /// Whether an item beyond the prefix of the node could be other than the node says.
    fn can_be_spoiled(&self, shape: Id, solver: &mut Solver) -> Result<bool, Stop> {
        let first = solver.prefix_length(shape);
        let rest = solver.item_of(shape, first);
        let last = self.alike_from(solver).max(first);
        for index in first..=last {
            if self.most.is_some_and(|most| most <= index as u64) {
                break;
            }
            solver.spend(1)?;
            if !matches!(self.item(index, &[], &[rest], solver)?, Outcome::Empty) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

impl Solver {
    pub(super) fn find_list(&mut self, goal: &Goal) -> Result<Outcome, Stop> {
        self.search::<List>(goal)
    }

    fn prefix_length(&self, shape: Id) -> usize {
        if let Node::Items { prefix, .. } = self.arena.node(shape) { prefix.len() } else { 0 }
    }

    fn item_of(&self, shape: Id, index: usize) -> Id {
        match self.arena.node(shape) {
            Node::Items { prefix, rest } => *prefix.get(index).unwrap_or(rest),
            _ => Id::ANYTHING,
        }
    }
}
