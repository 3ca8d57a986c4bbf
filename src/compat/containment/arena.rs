//! Schemas without syntax: nodes that are equal are one node, whichever schema they come from.

use std::{hash::BuildHasherDefault, sync::Arc};

use indexmap::{IndexMap, IndexSet};
use rustc_hash::FxHasher;

use super::{kinds::Kinds, number::NumberSet, verdict::Side};

/// A table whose order is that of insertion, and whose hash depends on nothing but the keys.
pub(super) type Table<K, V> = IndexMap<K, V, BuildHasherDefault<FxHasher>>;
type Set<K> = IndexSet<K, BuildHasherDefault<FxHasher>>;

/// A node: a set of JSON values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Id(pub(super) u32);

/// A text that is known by number, in the order in which texts are first seen: member names, constants, patterns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Name(pub(super) u32);

pub(super) type Ids = Box<[Id]>;

/// A set of JSON values.
///
/// Unless it says so, what speaks of one kind holds every value of the other kinds, as the keywords of JSON Schema do.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Node {
    /// What is in all; sorted, without repetition.
    All(Ids),
    /// What is in one at least; sorted, without repetition.
    Any(Ids),
    /// What is in exactly one; sorted, *with* repetition.
    One(Ids),
    /// What is not in there.
    Not(Id),
    /// The values of these kinds, and no others.
    Kinds(Kinds),
    /// These texts, and no other value.
    Texts(Box<[Name]>),
    /// Texts with one property.
    Text(TextAtom),
    /// Numbers.
    Number(NumberSet),
    /// Objects, by the values of their members.
    Members(Arc<Members>),
    /// Objects that have all of these members; sorted.
    Required(Box<[Name]>),
    /// Objects of whose members each name, taken as a text, is in there.
    Names(Id),
    /// Objects with so many members.
    MemberCount(Count),
    /// Lists, by their items: the first ones each for itself, and all the others.
    Items { prefix: Ids, rest: Id },
    /// Lists of such a length.
    ItemCount(Count),
    /// Lists in which no two items are equal.
    Distinct,
    /// Lists with so many items in a set.
    Holding { node: Id, count: Count },
    /// What was, or will be, read at another place: the way a schema refers to itself.
    Slot(u32),
    /// Nobody knows: an index into the doubts.
    Opaque(u32),
}

/// At least, and at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Count {
    pub(super) least: u64,
    pub(super) most: Option<u64>,
}

/// A property of texts, in the words of the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum TextAtom {
    /// So many code points.
    Length(Count),
    /// A match somewhere.
    Pattern(Name),
    /// A format.
    Format(Name),
}

/// What the members of an object hold.
///
/// A member that is named is held to that alone; another to all `groups` that its name is in; one in no group to `rest`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Members {
    /// Sorted by name.
    pub(super) named: Box<[(Name, Id)]>,
    pub(super) groups: Box<[(Keys, Id)]>,
    pub(super) rest: Id,
}

/// Names that match all of these patterns and none of those.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Keys {
    pub(super) matching: Box<[Name]>,
    pub(super) failing: Box<[Name]>,
}

/// Which kinds of values a node may hold some of, and which it must hold all of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reach {
    pub(super) may: Kinds,
    pub(super) must: Kinds,
}

/// A place in a schema: the step from another place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Place(pub(super) u32);

#[derive(Debug, Clone, Copy)]
struct Path {
    side: Side,
    /// Nothing at the root.
    step: Option<(Place, Name)>,
}

/// Something that cannot be decided, and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Doubt {
    pub(super) place: Place,
    pub(super) keyword: String,
    pub(super) problem: String,
}

/// The nodes of one schema, or of two that are compared.
#[derive(Debug, Clone)]
pub(super) struct Arena {
    nodes: Set<Node>,
    reach: Vec<Reach>,
    /// Where each node was first read, and under which keyword.
    places: Vec<(Place, &'static str)>,
    names: Set<Arc<str>>,
    paths: Vec<Path>,
    /// The nodes that slots stand for.
    slots: Vec<Id>,
    doubts: Vec<Doubt>,
    /// The place of what is being read.
    pub(super) here: (Place, &'static str),
}

impl Id {
    /// No value at all.
    pub(super) const NOTHING: Self = Self(0);
    /// Every value.
    pub(super) const ANYTHING: Self = Self(1);
}

impl Arena {
    /// Only what is always there.
    pub(super) fn new(side: Side) -> Self {
        let mut arena = Self {
            nodes: Set::default(),
            reach: Vec::new(),
            places: Vec::new(),
            names: Set::default(),
            paths: vec![Path { side, step: None }],
            slots: Vec::new(),
            doubts: Vec::new(),
            here: (Place(0), ""),
        };
        arena.intern(Node::Kinds(Kinds::NONE));
        arena.intern(Node::Kinds(Kinds::ALL));
        arena
    }

    /// The node's number, an old one where there is an equal node.
    pub(super) fn intern(&mut self, node: Node) -> Id {
        let (index, new) = self.nodes.insert_full(node);
        if new {
            let reach = self.reach_of(&self.nodes[index]);
            self.reach.push(reach);
            self.places.push(self.here);
        }
        Id(u32::try_from(index).unwrap_or(u32::MAX))
    }

    pub(super) fn node(&self, id: Id) -> &Node {
        &self.nodes[id.0 as usize]
    }

    pub(super) fn reach(&self, id: Id) -> Reach {
        self.reach[id.0 as usize]
    }

    pub(super) fn name(&mut self, text: &str) -> Name {
        let index = match self.names.get_index_of(text) {
            Some(index) => index,
            None => self.names.insert_full(text.into()).0,
        };
        Name(u32::try_from(index).unwrap_or(u32::MAX))
    }

    pub(super) fn text(&self, name: Name) -> &Arc<str> {
        &self.names[name.0 as usize]
    }

    /// The same for a text that another arena has.
    pub(super) fn name_shared(&mut self, text: &Arc<str>) -> Name {
        let index = match self.names.get_index_of(text) {
            Some(index) => index,
            None => self.names.insert_full(text.clone()).0,
        };
        Name(u32::try_from(index).unwrap_or(u32::MAX))
    }

    pub(super) fn texts(&self) -> impl Iterator<Item = &Arc<str>> {
        self.names.iter()
    }

    /// Takes over the places of another arena, whose names are `names` here: the new numbers of the places.
    pub(super) fn take_paths(&mut self, from: &Self, names: &[Name]) -> Vec<Place> {
        let first = self.paths.len();
        let moved = |place: Place| Place(place.0 + u32::try_from(first).unwrap_or(u32::MAX));
        self.paths.extend(from.paths.iter().map(|path| Path {
            side: Side::Reader,
            step: path.step.map(|(parent, name)| (moved(parent), names[name.0 as usize])),
        }));
        (0..from.paths.len()).map(|index| moved(Place(u32::try_from(index).unwrap_or(u32::MAX)))).collect()
    }

    /// A slot whose node is not known yet.
    pub(super) fn reserve(&mut self) -> u32 {
        self.slots.push(Id::ANYTHING);
        u32::try_from(self.slots.len() - 1).unwrap_or(u32::MAX)
    }

    pub(super) fn fill(&mut self, slot: u32, id: Id) {
        self.slots[slot as usize] = id;
    }

    pub(super) fn slot(&self, slot: u32) -> Id {
        self.slots[slot as usize]
    }

    pub(super) fn slots(&self) -> &[Id] {
        &self.slots
    }

    pub(super) fn place(&mut self, parent: Place, step: &str) -> Place {
        let name = self.name(step);
        let side = self.paths[parent.0 as usize].side;
        self.paths.push(Path { side, step: Some((parent, name)) });
        Place(u32::try_from(self.paths.len() - 1).unwrap_or(u32::MAX))
    }

    /// Where a node was first read, and under which keyword.
    pub(super) fn place_of(&self, id: Id) -> (Place, &'static str) {
        self.places[id.0 as usize]
    }

    pub(super) fn side(&self, place: Place) -> Side {
        self.paths[place.0 as usize].side
    }

    /// The place as a JSON pointer.
    pub(super) fn pointer(&self, mut place: Place) -> String {
        let mut steps = Vec::new();
        while let Some((parent, name)) = self.paths[place.0 as usize].step {
            steps.push(format!("/{}", self.text(name).replace('~', "~0").replace('/', "~1")));
            place = parent;
        }
        steps.reverse();
        steps.concat()
    }

    /// A node that nobody knows.
    pub(super) fn opaque(&mut self, doubt: Doubt) -> Id {
        self.here = (doubt.place, self.here.1);
        let index = self.doubt(doubt);
        self.intern(Node::Opaque(index))
    }

    pub(super) fn doubt(&mut self, doubt: Doubt) -> u32 {
        self.doubts.push(doubt);
        u32::try_from(self.doubts.len() - 1).unwrap_or(u32::MAX)
    }

    pub(super) fn doubts(&self) -> &[Doubt] {
        &self.doubts
    }

    pub(super) fn nodes(&self) -> impl Iterator<Item = (&Node, (Place, &'static str))> {
        self.nodes.iter().zip(self.places.iter().copied())
    }

    /// Whether both hold the same nodes and slots, under the same numbers.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.nodes.len() == other.nodes.len()
            && self.slots == other.slots
            && self.names.iter().eq(other.names.iter())
            && self.nodes.iter().eq(other.nodes.iter())
    }

    /// Looks again at what each node may and must hold, now that slots are filled.
    pub(super) fn refine(&mut self) {
        if self.slots.is_empty() {
            return;
        }
        for _ in 0..2 {
            for index in 0..self.nodes.len() {
                self.reach[index] = self.reach_of(&self.nodes[index]);
            }
        }
    }

    fn reach_of(&self, node: &Node) -> Reach {
        let only = |may| Reach { may, must: Kinds::NONE };
        let all_but = |kind: Kinds| Reach { may: Kinds::ALL, must: !kind };
        match node {
            Node::All(ids) => ids.iter().fold(Reach { may: Kinds::ALL, must: Kinds::ALL }, |sum, id| {
                let reach = self.reach(*id);
                Reach { may: sum.may & reach.may, must: sum.must & reach.must }
            }),
            Node::Any(ids) => ids.iter().fold(Reach { may: Kinds::NONE, must: Kinds::NONE }, |sum, id| {
                let reach = self.reach(*id);
                Reach { may: sum.may | reach.may, must: sum.must | reach.must }
            }),
            Node::One(ids) => {
                // (seen by one, by two) for what may and what must be held.
                let (mut may, mut twice, mut must) = (Kinds::NONE, Kinds::NONE, Kinds::NONE);
                for id in ids {
                    let reach = self.reach(*id);
                    twice = twice | (may & reach.may);
                    may = may | reach.may;
                    must = must | reach.must;
                }
                Reach { may, must: must & !twice }
            }
            Node::Not(id) => {
                let reach = self.reach(*id);
                Reach { may: !reach.must, must: !reach.may }
            }
            Node::Kinds(kinds) => Reach { may: *kinds, must: *kinds },
            Node::Texts(_) => only(Kinds::TEXT),
            Node::Text(_) => all_but(Kinds::TEXT),
            Node::Number(_) => all_but(Kinds::NUMBER),
            Node::Members(_) | Node::Required(_) | Node::Names(_) | Node::MemberCount(_) => all_but(Kinds::OBJECT),
            Node::Items { .. } | Node::ItemCount(_) | Node::Distinct | Node::Holding { .. } => all_but(Kinds::LIST),
            Node::Slot(slot) => {
                let body = self.slots.get(*slot as usize).copied().unwrap_or(Id::ANYTHING);
                // A slot that is still empty stands for anything, and so may and must not be taken at its word.
                match self.reach.get(body.0 as usize) {
                    Some(reach) if body != Id::ANYTHING => *reach,
                    _ => only(Kinds::ALL),
                }
            }
            Node::Opaque(_) => only(Kinds::ALL),
        }
    }
}
