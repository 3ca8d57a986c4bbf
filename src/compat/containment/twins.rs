//! Definitions that refer to themselves and say the same in two schemas.
//!
//! Two slots are equal if their nodes are one node once the slots in them are taken for equal too: documents are finite, and
//! between a slot and itself there is a member or an item, so no document can tell such slots apart. Which slots might be
//! equal is guessed by a hash of what is near; whether they are shows when the nodes are put together.

use std::{
    collections::VecDeque,
    hash::{Hash, Hasher},
};

use rustc_hash::FxHasher;

use super::arena::{Arena, Id, Keys, Node, Table, TextAtom};

/// How far to look: through so many slots.
const ROUNDS: usize = 3;

/// For each slot of the reader's the one of the writer's that may be equal.
pub(super) fn likely(writer: &Arena, reader: &Arena) -> Vec<Option<u32>> {
    if writer.slots().is_empty() || reader.slots().is_empty() {
        return vec![None; reader.slots().len()];
    }
    let mut alike: Table<u64, VecDeque<u32>> = Table::default();
    for (slot, hash) in (0..).zip(hashes(writer)) {
        alike.entry(hash).or_default().push_back(slot);
    }
    // Of several that look alike, those are taken for equal that come in the same order.
    hashes(reader).into_iter().map(|hash| alike.get_mut(&hash).and_then(VecDeque::pop_front)).collect()
}

/// The same without those that are wrong, and without all that are made of such.
pub(super) fn without(reader: &Arena, mut twins: Vec<Option<u32>>, wrong: Vec<u32>) -> Vec<Option<u32>> {
    for slot in wrong {
        twins[slot as usize] = None;
    }
    loop {
        let mut apart: Vec<bool> = Vec::new();
        for (node, _) in reader.nodes() {
            let mut is_apart = matches!(node, Node::Slot(slot) if twins[*slot as usize].is_none());
            parts(node, &mut |id| is_apart |= apart[id.0 as usize]);
            apart.push(is_apart);
        }
        let mut more = false;
        for (twin, body) in twins.iter_mut().zip(reader.slots()) {
            if twin.is_some() && apart[body.0 as usize] {
                *twin = None;
                more = true;
            }
        }
        if !more {
            return twins;
        }
    }
}

/// A hash for each slot that does not depend on numbers.
fn hashes(arena: &Arena) -> Vec<u64> {
    let texts: Vec<u64> = arena.texts().map(hash_of).collect();
    let mut slots = vec![0; arena.slots().len()];
    for _ in 0..ROUNDS {
        let mut nodes: Vec<u64> = Vec::new();
        for (node, _) in arena.nodes() {
            nodes.push(hash_of_node(node, &texts, &nodes, &slots));
        }
        slots = arena.slots().iter().map(|body| nodes[body.0 as usize]).collect();
    }
    slots
}

fn hash_of(value: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    value.hash(&mut hasher);
    hasher.finish()
}

fn hash_of_node(node: &Node, texts: &[u64], nodes: &[u64], slots: &[u64]) -> u64 {
    let name = |name: &super::arena::Name| texts[name.0 as usize];
    let id = |id: &Id| nodes[id.0 as usize];
    let sorted = |hashes: Vec<u64>| {
        let mut hashes = hashes;
        hashes.sort_unstable();
        hashes
    };
    let keys = |keys: &Keys| {
        hash_of((sorted(keys.matching.iter().map(name).collect()), sorted(keys.failing.iter().map(name).collect())))
    };
    let what = std::mem::discriminant(node);
    match node {
        Node::All(ids) | Node::Any(ids) | Node::One(ids) => hash_of((what, sorted(ids.iter().map(id).collect()))),
        Node::Not(inner) | Node::Names(inner) => hash_of((what, id(inner))),
        Node::Texts(names) | Node::Required(names) => hash_of((what, sorted(names.iter().map(name).collect()))),
        Node::Text(TextAtom::Pattern(text) | TextAtom::Format(text)) => hash_of((what, name(text))),
        Node::Members(members) => {
            let named = members.named.iter().map(|(own, node)| hash_of((name(own), id(node))));
            let groups = members.groups.iter().map(|(own, node)| hash_of((keys(own), id(node))));
            hash_of((what, sorted(named.collect()), sorted(groups.collect()), id(&members.rest)))
        }
        Node::Items { prefix, rest } => hash_of((what, prefix.iter().map(id).collect::<Vec<_>>(), id(rest))),
        Node::Holding { node, count } => hash_of((what, id(node), count)),
        Node::Slot(slot) => hash_of((what, slots[*slot as usize])),
        Node::Opaque(_) => hash_of(what),
        Node::Kinds(_)
        | Node::Text(TextAtom::Length(_))
        | Node::Number(_)
        | Node::MemberCount(_)
        | Node::ItemCount(_)
        | Node::Distinct => hash_of(node),
    }
}

/// The nodes that a node is made of.
fn parts(node: &Node, visit: &mut dyn FnMut(Id)) {
    match node {
        Node::All(ids) | Node::Any(ids) | Node::One(ids) => ids.iter().for_each(|id| visit(*id)),
        Node::Not(id) | Node::Names(id) | Node::Holding { node: id, .. } => visit(*id),
        Node::Members(members) => {
            members.named.iter().for_each(|(_, id)| visit(*id));
            members.groups.iter().for_each(|(_, id)| visit(*id));
            visit(members.rest);
        }
        Node::Items { prefix, rest } => prefix.iter().chain([rest]).for_each(|id| visit(*id)),
        _ => {}
    }
}
