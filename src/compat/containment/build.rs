//! Nodes in their simplest form, so that schemas that say the same are mostly the same node.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    arena::{Arena, Count, Id, Members, Name, Node, TextAtom},
    kinds::Kinds,
    number::NumberSet,
};

impl Count {
    pub(super) const ANY: Self = Self { least: 0, most: None };

    /// What both ask for.
    pub(super) fn and(self, other: Self) -> Self {
        let most = match (self.most, other.most) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        Self { least: self.least.max(other.least), most }
    }

    pub(super) fn is_empty(self) -> bool {
        self.most.is_some_and(|most| most < self.least)
    }
}

impl Arena {
    pub(super) fn kinds(&mut self, kinds: Kinds) -> Id {
        self.intern(Node::Kinds(kinds))
    }

    /// Every value that is not in there.
    pub(super) fn not(&mut self, id: Id) -> Id {
        match self.node(id) {
            Node::Not(inner) => *inner,
            Node::Kinds(kinds) => {
                let kinds = !*kinds;
                self.kinds(kinds)
            }
            _ => self.intern(Node::Not(id)),
        }
    }

    /// What is in all of them.
    pub(super) fn all(&mut self, ids: impl IntoIterator<Item = Id>) -> Id {
        let mut flat = BTreeSet::new();
        for id in ids {
            match self.node(id) {
                Node::All(inner) => flat.extend(inner.iter().copied()),
                _ => {
                    flat.insert(id);
                }
            }
        }
        flat.remove(&Id::ANYTHING);
        if flat.len() > 1 {
            flat = self.conjunction(&flat);
        }
        match (flat.len(), flat.first()) {
            (0, _) => Id::ANYTHING,
            (1, Some(only)) => *only,
            _ => {
                let ids: Box<[Id]> = flat.into_iter().collect();
                self.intern(Node::All(ids))
            }
        }
    }

    /// The same conjunction with what can be said in one node said in one.
    fn conjunction(&mut self, flat: &BTreeSet<Id>) -> BTreeSet<Id> {
        let may = flat.iter().fold(Kinds::ALL, |sum, id| sum & self.reach(*id).may);
        let mut merged = Merged::default();
        let mut kept = BTreeSet::new();
        for id in flat {
            let reach = self.reach(*id);
            // Nothing that could get here can fail this one. What narrows the kinds itself is needed for that.
            let idle = reach.may == Kinds::ALL && reach.must.covers(may);
            if idle || merged.take(self, *id) {
                continue;
            }
            kept.insert(*id);
        }
        for id in merged.give(self) {
            kept.insert(id);
        }
        let contradicts = kept.iter().any(|id| matches!(self.node(*id), Node::Not(inner) if kept.contains(inner)));
        if may.is_empty() || contradicts || kept.contains(&Id::NOTHING) {
            return BTreeSet::from([Id::NOTHING]);
        }
        // Kinds that the others are limited to anyway need not be named.
        let others = kept.iter().filter(|id| !matches!(self.node(**id), Node::Kinds(_)));
        let rest = others.fold(Kinds::ALL, |sum, id| sum & self.reach(*id).may);
        kept.retain(|id| !matches!(self.node(*id), Node::Kinds(kinds) if kinds.covers(rest)));
        kept
    }

    /// What is in one of them at least.
    pub(super) fn any(&mut self, ids: impl IntoIterator<Item = Id>) -> Id {
        let mut flat = BTreeSet::new();
        for id in ids {
            match self.node(id) {
                Node::Any(inner) => flat.extend(inner.iter().copied()),
                _ => {
                    flat.insert(id);
                }
            }
        }
        flat.remove(&Id::NOTHING);
        if flat.len() > 1 {
            flat = self.disjunction(&flat);
        }
        match (flat.len(), flat.first()) {
            (0, _) => Id::NOTHING,
            (1, Some(only)) => *only,
            _ => {
                let ids: Box<[Id]> = flat.into_iter().collect();
                self.intern(Node::Any(ids))
            }
        }
    }

    fn disjunction(&mut self, flat: &BTreeSet<Id>) -> BTreeSet<Id> {
        let mut kinds = Kinds::NONE;
        let mut texts: Option<BTreeSet<Name>> = None;
        let mut numbers: Option<NumberSet> = None;
        let mut kept = BTreeSet::new();
        for id in flat {
            match self.node(*id) {
                Node::Kinds(some) => kinds = kinds | *some,
                Node::Texts(some) => texts.get_or_insert_default().extend(some.iter().copied()),
                _ => match self.only_numbers(*id) {
                    Some(some) => {
                        let sum = numbers.as_ref().map_or_else(|| some.clone(), |sum| sum.or(some));
                        numbers = Some(sum);
                    }
                    None => {
                        kept.insert(*id);
                    }
                },
            }
        }
        let anything = |id: &Id| matches!(self.node(*id), Node::Not(inner) if kept.contains(inner));
        if kept.iter().any(anything) {
            return BTreeSet::from([Id::ANYTHING]);
        }
        if numbers.as_ref().is_some_and(NumberSet::is_all) {
            kinds = kinds | Kinds::NUMBER;
        }
        if let Some(texts) = texts.filter(|_| !kinds.covers(Kinds::TEXT)) {
            kept.insert(self.intern(Node::Texts(texts.into_iter().collect())));
        }
        if let Some(numbers) = numbers.filter(|_| !kinds.covers(Kinds::NUMBER)) {
            kept.insert(self.numbers_only(numbers));
        }
        // An alternative that adds nothing to the kinds that are in anyway.
        kept.retain(|id| !kinds.covers(self.reach(*id).may));
        if kept.iter().fold(kinds, |sum, id| sum | self.reach(*id).must) == Kinds::ALL {
            return BTreeSet::from([Id::ANYTHING]);
        }
        if !kinds.is_empty() {
            kept.insert(self.kinds(kinds));
        }
        kept
    }

    /// These numbers, and no other value.
    pub(super) fn numbers_only(&mut self, numbers: NumberSet) -> Id {
        let ids = [self.number(numbers), self.kinds(Kinds::NUMBER)];
        self.all(ids)
    }

    /// The set, where a node holds numbers only.
    fn only_numbers(&self, id: Id) -> Option<&NumberSet> {
        let Node::All(parts) = self.node(id) else { return None };
        let [one, two] = **parts else { return None };
        match (self.node(one), self.node(two)) {
            (Node::Number(set), Node::Kinds(Kinds::NUMBER)) | (Node::Kinds(Kinds::NUMBER), Node::Number(set)) => {
                Some(set)
            }
            _ => None,
        }
    }

    /// Every value but the numbers that are not in there.
    pub(super) fn number(&mut self, numbers: NumberSet) -> Id {
        if numbers.is_all() {
            return Id::ANYTHING;
        }
        if numbers.is_empty() {
            return self.kinds(!Kinds::NUMBER);
        }
        self.intern(Node::Number(numbers))
    }

    /// What is in exactly one of them.
    pub(super) fn one(&mut self, ids: impl IntoIterator<Item = Id>) -> Id {
        let mut ids: Vec<Id> = ids.into_iter().filter(|id| *id != Id::NOTHING).collect();
        ids.sort_unstable();
        let apart = ids.windows(2).all(|pair| pair[0] != pair[1]) && self.are_plainly_apart(&ids);
        if apart || ids.len() < 2 {
            return self.any(ids);
        }
        self.intern(Node::One(ids.into()))
    }

    /// Whether no two of them can hold the same value, as far as kinds and constants tell.
    fn are_plainly_apart(&self, ids: &[Id]) -> bool {
        let (mut kinds, mut texts, mut count) = (Kinds::NONE, BTreeSet::new(), 0);
        for id in ids {
            let may = self.reach(*id).may;
            match self.node(*id) {
                Node::Texts(some) if kinds.is_apart(Kinds::TEXT) => {
                    texts.extend(some.iter().copied());
                    count += some.len();
                    if texts.len() < count {
                        return false;
                    }
                }
                _ if kinds.is_apart(may) && (texts.is_empty() || may.is_apart(Kinds::TEXT)) => kinds = kinds | may,
                _ => return false,
            }
        }
        true
    }

    /// Objects that have all of these members.
    pub(super) fn required(&mut self, names: impl IntoIterator<Item = Name>) -> Id {
        let names: BTreeSet<Name> = names.into_iter().collect();
        if names.is_empty() { Id::ANYTHING } else { self.intern(Node::Required(names.into_iter().collect())) }
    }

    /// Objects whose members are like that.
    pub(super) fn members(
        &mut self,
        mut named: Vec<(Name, Id)>,
        mut groups: Vec<(super::arena::Keys, Id)>,
        rest: Id,
    ) -> Id {
        groups.sort_unstable();
        groups.dedup();
        if groups.is_empty() {
            named.retain(|(_, id)| *id != rest);
        }
        named.sort_unstable();
        named.dedup();
        if named.is_empty() && rest == Id::ANYTHING && groups.iter().all(|(_, id)| *id == Id::ANYTHING) {
            return Id::ANYTHING;
        }
        self.intern(Node::Members(Arc::new(Members { named: named.into(), groups: groups.into(), rest })))
    }

    /// Lists whose items are like that.
    pub(super) fn items(&mut self, mut prefix: Vec<Id>, rest: Id) -> Id {
        while prefix.last() == Some(&rest) {
            prefix.pop();
        }
        if prefix.is_empty() && rest == Id::ANYTHING {
            return Id::ANYTHING;
        }
        self.intern(Node::Items { prefix: prefix.into(), rest })
    }

    /// Objects of whose members each name is in there.
    pub(super) fn member_names(&mut self, names: Id) -> Id {
        if self.reach(names).must.covers(Kinds::TEXT) { Id::ANYTHING } else { self.intern(Node::Names(names)) }
    }

    /// Lists of such a length.
    pub(super) fn item_count(&mut self, count: Count) -> Id {
        match count {
            Count::ANY => Id::ANYTHING,
            empty if empty.is_empty() => self.kinds(!Kinds::LIST),
            count => self.intern(Node::ItemCount(count)),
        }
    }

    /// Objects with so many members.
    pub(super) fn member_count(&mut self, count: Count) -> Id {
        match count {
            Count::ANY => Id::ANYTHING,
            empty if empty.is_empty() => self.kinds(!Kinds::OBJECT),
            count => self.intern(Node::MemberCount(count)),
        }
    }

    /// Lists with so many items in a set.
    pub(super) fn holding(&mut self, node: Id, count: Count) -> Id {
        match count {
            Count::ANY => Id::ANYTHING,
            empty if empty.is_empty() => self.kinds(!Kinds::LIST),
            count => self.intern(Node::Holding { node, count }),
        }
    }

    /// Texts so long.
    pub(super) fn length(&mut self, count: Count) -> Id {
        match count {
            Count::ANY => Id::ANYTHING,
            empty if empty.is_empty() => self.kinds(!Kinds::TEXT),
            count => self.intern(Node::Text(TextAtom::Length(count))),
        }
    }
}

/// Parts of a conjunction of which there need be only one.
#[derive(Default)]
struct Merged {
    kinds: Option<Kinds>,
    numbers: Option<NumberSet>,
    texts: Option<BTreeSet<Name>>,
    required: BTreeSet<Name>,
    member_count: Option<Count>,
    item_count: Option<Count>,
    length: Option<Count>,
    members: Vec<Arc<Members>>,
    items: Vec<(Box<[Id]>, Id)>,
}

impl Merged {
    /// Whether the node is one of those.
    fn take(&mut self, arena: &Arena, id: Id) -> bool {
        let count = |sum: &mut Option<Count>, count: &Count| *sum = Some(sum.map_or(*count, |sum| sum.and(*count)));
        match arena.node(id) {
            Node::Kinds(kinds) => self.kinds = Some(self.kinds.map_or(*kinds, |sum| sum & *kinds)),
            Node::Number(set) => {
                self.numbers = Some(self.numbers.as_ref().map_or_else(|| set.clone(), |sum| sum.and(set)));
            }
            Node::Texts(names) => {
                let names: BTreeSet<Name> = names.iter().copied().collect();
                self.texts = Some(self.texts.as_ref().map_or_else(|| names.clone(), |sum| sum & &names));
            }
            Node::Required(names) => self.required.extend(names.iter().copied()),
            Node::MemberCount(own) => count(&mut self.member_count, own),
            Node::ItemCount(own) => count(&mut self.item_count, own),
            Node::Text(TextAtom::Length(own)) => count(&mut self.length, own),
            Node::Members(members) if members.groups.is_empty() && members.rest == Id::ANYTHING => {
                self.members.push(members.clone());
            }
            Node::Items { prefix, rest } => self.items.push((prefix.clone(), *rest)),
            _ => return false,
        }
        true
    }

    fn give(self, arena: &mut Arena) -> Vec<Id> {
        let mut ids = Vec::new();
        ids.extend(self.kinds.map(|kinds| arena.kinds(kinds)));
        ids.extend(self.numbers.map(|numbers| arena.number(numbers)));
        ids.extend(self.texts.map(|texts| {
            if texts.is_empty() { Id::NOTHING } else { arena.intern(Node::Texts(texts.into_iter().collect())) }
        }));
        ids.push(arena.required(self.required));
        ids.extend(self.member_count.map(|count| arena.member_count(count)));
        ids.extend(self.item_count.map(|count| arena.item_count(count)));
        ids.extend(self.length.map(|count| arena.length(count)));
        ids.extend(Self::joined_members(self.members, arena));
        ids.extend(Self::joined_items(self.items, arena));
        ids.retain(|id| *id != Id::ANYTHING);
        ids
    }

    /// Only where no member is spoken of twice: what is said twice of one stays as it was read.
    fn joined_members(members: Vec<Arc<Members>>, arena: &mut Arena) -> Vec<Id> {
        let mut named = std::collections::BTreeMap::<Name, Id>::new();
        let agrees = |(name, id): &(Name, Id)| *named.entry(*name).or_insert(*id) == *id;
        if members.len() == 1 || !members.iter().flat_map(|each| &each.named).all(agrees) {
            return members.into_iter().map(|each| arena.intern(Node::Members(each))).collect();
        }
        vec![arena.members(named.into_iter().collect(), Vec::new(), Id::ANYTHING)]
    }

    /// Only where no item is spoken of twice.
    fn joined_items(items: Vec<(Box<[Id]>, Id)>, arena: &mut Arena) -> Vec<Id> {
        let longest = items.iter().map(|(prefix, _)| prefix.len()).max().unwrap_or(0);
        let meet = |index: usize| {
            let mut at = items.iter().map(|(prefix, rest)| *prefix.get(index).unwrap_or(rest));
            at.try_fold(Id::ANYTHING, |sum, id| match (sum, id) {
                (Id::ANYTHING, other) | (other, Id::ANYTHING) => Some(other),
                (one, two) => (one == two).then_some(one),
            })
        };
        let joined: Option<Vec<Id>> = (0..=longest).map(meet).collect();
        match joined {
            Some(mut prefix) if items.len() > 1 => {
                let rest = prefix.pop().unwrap_or(Id::ANYTHING);
                vec![arena.items(prefix, rest)]
            }
            _ => items.into_iter().map(|(prefix, rest)| arena.intern(Node::Items { prefix, rest })).collect(),
        }
    }
}
