//! Two schemas in one arena, where what is equal in both is one node.

use std::sync::Arc;

use super::{
    arena::{Arena, Id, Ids, Keys, Members, Name, Node, Place, TextAtom},
    twins,
};

/// Both schemas, and the root of each.
pub(super) struct Joint {
    pub(super) arena: Arena,
    pub(super) writer: Id,
    pub(super) reader: Id,
}

impl Joint {
    pub(super) fn new(writer: (&Arena, Id), reader: (&Arena, Id)) -> Self {
        let twins = twins::likely(writer.0, reader.0);
        Self::with_twins(writer, reader, &twins).unwrap_or_else(|wrong| {
            let twins = twins::without(reader.0, twins, wrong);
            Self::with_twins(writer, reader, &twins).unwrap_or_else(|_| Self::without_twins(writer, reader))
        })
    }

    fn without_twins(writer: (&Arena, Id), reader: (&Arena, Id)) -> Self {
        let mut arena = writer.0.clone();
        let none = vec![None; reader.0.slots().len()];
        let mut import = Import::new(&mut arena, reader.0, &none);
        import.nodes(&none);
        let reader = import.id(reader.1);
        Self { arena, writer: writer.1, reader }
    }

    /// Takes slots of the reader's for the writer's that are their twins. The reader's that turn out to be none where it
    /// fails.
    fn with_twins(writer: (&Arena, Id), reader: (&Arena, Id), twins: &[Option<u32>]) -> Result<Self, Vec<u32>> {
        let mut arena = writer.0.clone();
        let mut import = Import::new(&mut arena, reader.0, twins);
        let wrong = import.nodes(twins);
        let reader = import.id(reader.1);
        if wrong.is_empty() { Ok(Self { arena, writer: writer.1, reader }) } else { Err(wrong) }
    }
}

/// The way of one arena's nodes into another.
struct Import<'a> {
    into: &'a mut Arena,
    from: &'a Arena,
    names: Vec<Name>,
    places: Vec<Place>,
    ids: Vec<Id>,
    first_doubt: u32,
    /// The new numbers of slots.
    slots: Vec<u32>,
}

impl<'a> Import<'a> {
    fn new(into: &'a mut Arena, from: &'a Arena, twins: &[Option<u32>]) -> Self {
        let names = from.texts().map(|text| into.name_shared(text)).collect();
        let mut import =
            Self { names, places: Vec::new(), ids: Vec::new(), first_doubt: 0, slots: Vec::new(), into, from };
        import.places = import.into.take_paths(import.from, &import.names);
        import.first_doubt = import.into.doubts().len().try_into().unwrap_or(u32::MAX);
        for doubt in from.doubts() {
            let mut doubt = doubt.clone();
            doubt.place = import.places[doubt.place.0 as usize];
            import.into.doubt(doubt);
        }
        import.slots = twins.iter().map(|twin| twin.unwrap_or_else(|| import.into.reserve())).collect();
        import
    }

    /// Nodes stand behind those that they are made of, so one pass will do. The slots that are no twins of what they were
    /// taken for.
    fn nodes(&mut self, twins: &[Option<u32>]) -> Vec<u32> {
        let from = self.from;
        for (node, (place, keyword)) in from.nodes() {
            self.into.here = (self.places[place.0 as usize], keyword);
            let node = self.renamed(node);
            let id = self.into.intern(node);
            self.ids.push(id);
        }
        let mut wrong = Vec::new();
        for (slot, (body, twin)) in (0..).zip(from.slots().iter().zip(twins)) {
            let body = self.id(*body);
            match twin {
                Some(twin) if self.into.slot(*twin) != body => wrong.push(slot),
                Some(_) => {}
                None => self.into.fill(self.slots[slot as usize], body),
            }
        }
        self.into.refine();
        wrong
    }

    fn id(&self, id: Id) -> Id {
        self.ids[id.0 as usize]
    }

    fn ids(&self, ids: &[Id]) -> Ids {
        ids.iter().map(|id| self.id(*id)).collect()
    }

    fn sorted(&self, ids: &[Id]) -> Ids {
        let mut ids = self.ids(ids);
        ids.sort_unstable();
        ids
    }

    fn name(&self, name: Name) -> Name {
        self.names[name.0 as usize]
    }

    fn sorted_names(&self, names: &[Name]) -> Box<[Name]> {
        let mut names: Box<[Name]> = names.iter().map(|name| self.name(*name)).collect();
        names.sort_unstable();
        names
    }

    fn renamed(&self, node: &Node) -> Node {
        match node {
            Node::All(ids) => Node::All(self.sorted(ids)),
            Node::Any(ids) => Node::Any(self.sorted(ids)),
            Node::One(ids) => Node::One(self.sorted(ids)),
            Node::Not(id) => Node::Not(self.id(*id)),
            Node::Texts(names) => Node::Texts(self.sorted_names(names)),
            Node::Text(TextAtom::Pattern(name)) => Node::Text(TextAtom::Pattern(self.name(*name))),
            Node::Text(TextAtom::Format(name)) => Node::Text(TextAtom::Format(self.name(*name))),
            Node::Members(members) => Node::Members(Arc::new(self.members(members))),
            Node::Required(names) => Node::Required(self.sorted_names(names)),
            Node::Names(id) => Node::Names(self.id(*id)),
            Node::Items { prefix, rest } => Node::Items { prefix: self.ids(prefix), rest: self.id(*rest) },
            Node::Holding { node, count } => Node::Holding { node: self.id(*node), count: *count },
            Node::Slot(slot) => Node::Slot(self.slots[*slot as usize]),
            Node::Opaque(doubt) => Node::Opaque(doubt + self.first_doubt),
            Node::Kinds(_)
            | Node::Text(TextAtom::Length(_))
            | Node::Number(_)
            | Node::MemberCount(_)
            | Node::ItemCount(_)
            | Node::Distinct => node.clone(),
        }
    }

    fn members(&self, members: &Members) -> Members {
        let mut named: Box<[_]> = members.named.iter().map(|(name, id)| (self.name(*name), self.id(*id))).collect();
        named.sort_unstable();
        let keys = |keys: &Keys| Keys {
            matching: self.sorted_names(&keys.matching),
            failing: self.sorted_names(&keys.failing),
        };
        let mut groups: Box<[_]> = members.groups.iter().map(|(own, id)| (keys(own), self.id(*id))).collect();
        groups.sort_unstable();
        Members { named, groups, rest: self.id(members.rest) }
    }
}
