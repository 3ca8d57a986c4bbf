//! The question that is asked over and over: is there a value in all of these nodes and in none of those?

use crate::compat::containment::arena::{Arena, Id, Ids, Node};

/// Values that are in each of `within` and in none of `without`; both sorted, without repetition.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Goal {
    pub(super) within: Ids,
    pub(super) without: Ids,
}

impl Goal {
    /// Nothing where a look at the numbers shows that there is no such value.
    pub(super) fn new(arena: &Arena, within: &[Id], without: &[Id]) -> Option<Self> {
        let within = sorted(arena, within, Id::ANYTHING, Id::NOTHING)?;
        let without = sorted(arena, without, Id::NOTHING, Id::ANYTHING)?;
        let meets = without.iter().any(|id| within.binary_search(id).is_ok());
        (!meets).then_some(Self { within, without })
    }
}

/// The nodes that slots stand for, and without those that are `idle`. Nothing where one is `fatal`.
fn sorted(arena: &Arena, ids: &[Id], idle: Id, fatal: Id) -> Option<Ids> {
    let mut sorted = Vec::with_capacity(ids.len());
    for id in ids {
        let id = resolved(arena, *id);
        if id == fatal {
            return None;
        }
        if id != idle {
            sorted.push(id);
        }
    }
    sorted.sort_unstable();
    sorted.dedup();
    Some(sorted.into())
}

/// The node that a slot stands for, through other slots. No slots stand in a ring: such rings are cut when read.
pub(super) fn resolved(arena: &Arena, mut id: Id) -> Id {
    while let Node::Slot(slot) = arena.node(id) {
        id = arena.slot(*slot);
    }
    id
}
