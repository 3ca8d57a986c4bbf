//! Objects.

mod keys;
mod place;
mod reach;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    Outcome, Solver, Stop,
    goal::Goal,
    index::Features,
    profile::Constant,
    search::{Domain, Weight},
};
use crate::compat::containment::{
    arena::{Arena, Id, Members, Name, Node},
    kinds::Kinds,
};
pub(super) use keys::{Keyspace, Region};

/// What is known of an object.
#[derive(Debug, Clone, Default)]
pub(super) struct Object {
    /// Nodes that say what members hold.
    shapes: Vec<Id>,
    /// Nodes that each name has to be in, as a text.
    names: Vec<Id>,
    /// What is known of single members.
    members: BTreeMap<Name, Member>,
    /// Members that are there, under names that are not chosen yet.
    somewhere: Vec<Somewhere>,
    least: u64,
    most: Option<u64>,
}

/// What is known of a member.
#[derive(Debug, Clone, Default)]
struct Member {
    presence: Presence,
    /// Nodes that its value is not in.
    outside: Vec<Id>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Presence {
    #[default]
    Unknown,
    Present,
    Absent,
}

/// A member that spoils a node, by its name or its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Somewhere {
    /// Its name is in this group of the node, and its value not in what the group is held to.
    Group(Id, usize),
    /// Its name is spoken of nowhere in the node, and its value is not in what the rest is held to.
    Rest(Id),
    /// Its name is not in this node.
    Name(Id),
}

/// One thing about an object.
#[derive(Debug, Clone)]
pub(super) enum Fact {
    /// Its members are as this node says.
    Shape(Id),
    Present(Name),
    Absent(Name),
    /// The member is there, and its value is not in the node.
    Outside(Name, Id),
    Somewhere(Somewhere),
    /// Each name is in the node.
    Names(Id),
    AtLeast(u64),
    AtMost(u64),
}

impl Domain for Object {
    type Fact = Fact;
    const KIND: Kinds = Kinds::OBJECT;

    fn asserted(arena: &Arena, id: Id) -> Vec<Fact> {
        match arena.node(id) {
            Node::Members(_) => vec![Fact::Shape(id)],
            Node::Required(names) => names.iter().map(|name| Fact::Present(*name)).collect(),
            Node::Names(names) => vec![Fact::Names(*names)],
            Node::MemberCount(count) => {
                let least = (count.least > 0).then_some(Fact::AtLeast(count.least));
                least.into_iter().chain(count.most.map(Fact::AtMost)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn denied(arena: &Arena, id: Id) -> Vec<Fact> {
        match arena.node(id) {
            Node::Members(members) => {
                let held = |id: &Id| *id != Id::ANYTHING;
                let named = members.named.iter().filter(|(_, id)| held(id)).map(|(name, id)| Fact::Outside(*name, *id));
                let groups = members.groups.iter().enumerate().filter(|(_, (_, id))| held(id));
                let groups = groups.map(|(index, _)| Fact::Somewhere(Somewhere::Group(id, index)));
                let rest = held(&members.rest).then_some(Fact::Somewhere(Somewhere::Rest(id)));
                named.chain(groups).chain(rest).collect()
            }
            Node::Required(names) => names.iter().map(|name| Fact::Absent(*name)).collect(),
            Node::Names(names) => vec![Fact::Somewhere(Somewhere::Name(*names))],
            Node::MemberCount(count) => {
                let few = count.least.checked_sub(1).map(Fact::AtMost);
                few.into_iter().chain(count.most.map(|most| Fact::AtLeast(most.saturating_add(1)))).collect()
            }
            _ => Vec::new(),
        }
    }

    fn learn(&mut self, fact: &Fact, solver: &mut Solver) -> Result<bool, Stop> {
        match fact {
            Fact::Shape(id) => {
                self.shapes.push(*id);
                return self.still_fits(*id, solver);
            }
            Fact::Present(name) => return self.presence(*name, Presence::Present, solver),
            Fact::Absent(name) => return self.presence(*name, Presence::Absent, solver),
            Fact::Outside(name, id) => {
                if !self.presence(*name, Presence::Present, solver)? {
                    return Ok(false);
                }
                self.members.entry(*name).or_default().outside.push(*id);
                return Ok(!matches!(self.value(*name, &[], solver)?, Outcome::Empty));
            }
            Fact::Somewhere(somewhere) => self.somewhere.push(somewhere.clone()),
            Fact::Names(id) => {
                self.names.push(*id);
                for (name, member) in &self.members {
                    if member.presence == Presence::Present && solver.holds_name(*id, *name)? == Some(false) {
                        return Ok(false);
                    }
                }
            }
            Fact::AtLeast(least) => self.least = self.least.max(*least),
            Fact::AtMost(most) => self.most = Some(self.most.map_or(*most, |own| own.min(*most))),
        }
        Ok(self.most.is_none_or(|most| self.least <= most && self.present() <= most))
    }

    fn weigh(&self, fact: &Fact, solver: &mut Solver) -> Result<Weight, Stop> {
        match fact {
            Fact::Shape(id) => self.weigh_shape(*id, solver),
            Fact::Present(name) => self.weigh_presence(*name, Presence::Present, solver),
            Fact::Absent(name) => self.weigh_presence(*name, Presence::Absent, solver),
            Fact::Outside(name, id) => self.weigh_outside(*name, *id, solver),
            Fact::Somewhere(somewhere) => self.weigh_somewhere(somewhere, solver),
            Fact::Names(_) => Ok(Weight::Open),
            Fact::AtLeast(least) => Ok(match self.most {
                Some(most) if most < *least => Weight::Never,
                _ if self.least.max(self.present()) >= *least => Weight::Always,
                _ => Weight::Open,
            }),
            Fact::AtMost(most) => Ok(match self.most {
                _ if self.least.max(self.present()) > *most => Weight::Never,
                Some(own) if own <= *most => Weight::Always,
                _ => Weight::Open,
            }),
        }
    }

    fn is_lack(fact: &Fact) -> bool {
        matches!(fact, Fact::Absent(_))
    }

    fn find(&self, solver: &mut Solver) -> Result<Outcome, Stop> {
        place::find(self, solver)
    }
}

impl Features for Object {
    fn required(&self) -> impl Iterator<Item = Name> {
        self.members.iter().filter(|(_, member)| member.presence == Presence::Present).map(|(name, _)| *name)
    }

    fn requires(&self, name: Name) -> bool {
        self.presence_of(name) == Presence::Present
    }

    fn constants(&self, name: Name, solver: &mut Solver) -> Result<Option<BTreeSet<Constant>>, Stop> {
        for id in self.held_to(name, solver) {
            if let Some(constants) = solver.constants_of(id)? {
                return Ok(Some(constants));
            }
        }
        Ok(None)
    }
}

impl Solver {
    pub(super) fn find_object(&mut self, goal: &Goal) -> Result<Outcome, Stop> {
        self.search::<Object>(goal)
    }

    fn shape(&self, id: Id) -> Arc<Members> {
        match self.arena.node(id) {
            Node::Members(members) => members.clone(),
            _ => Arc::new(Members { named: Box::new([]), groups: Box::new([]), rest: Id::ANYTHING }),
        }
    }
}
