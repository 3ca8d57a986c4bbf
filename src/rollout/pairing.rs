//! Which type of the newer side is which of the older, and where the two differ.

use indexmap::{IndexMap, IndexSet};

use super::item::{Change, Choice, Item, fields};
use crate::compat::{Events, events};
use crate::contract::{
    Contract, Enumeration, Event, Field, FlattenTarget, Key, Member, Payload, Record, Shape, Tagging, TypeDef,
    TypeKind, TypeName, Union,
};

/// Two contracts, put together.
#[derive(Debug)]
pub(super) struct Pairing<'c> {
    pub(super) old: &'c Contract,
    pub(super) new: &'c Contract,
    /// The events of both sides: the older one's first.
    pub(super) events: Vec<(&'c Event, &'c Event)>,
    /// The newer side's types, each with the older side's type that stands in its place.
    partners: IndexMap<&'c TypeName, &'c TypeName>,
    pub(super) items: Vec<Item<'c>>,
}

impl<'c> Pairing<'c> {
    pub(super) fn new(old: &'c Contract, new: &'c Contract) -> Self {
        let Events { both, only_written: removed, .. } = events(old, new);
        let mut pairing = Self { old, new, events: both, partners: IndexMap::new(), items: Vec::new() };
        pairing.find_partners();
        let partners: Vec<_> = pairing.partners.iter().map(|(new, old)| (*old, *new)).collect();
        for (old, new) in partners {
            pairing.compare(old, new);
        }
        for (old, new) in pairing.events.clone() {
            pairing.compare_events(old, new);
        }
        let gone = removed.into_iter().map(|event| Item {
            owner: &event.payload,
            variant: None,
            name: &event.name,
            change: Change::EventRemoved(event),
        });
        pairing.items.extend(gone);
        pairing
    }

    /// Whether these two types are one type that changed inside.
    pub(super) fn is_pair(&self, old: &TypeName, new: &TypeName) -> bool {
        self.partners.get(new).is_some_and(|partner| *partner == old)
    }

    /// The older side's definition of one of the newer side's types.
    pub(super) fn partner(&self, new: &TypeName) -> Option<&'c TypeDef> {
        self.old.definition(self.partners.get(new)?)
    }

    /// Goes through both sides in step. A type that meets two others has no partner: no one form would suit both.
    fn find_partners(&mut self) {
        let mut waiting: Vec<(&'c TypeName, &'c TypeName)> =
            self.events.iter().rev().map(|(old, new)| (&old.payload, &new.payload)).collect();
        let mut torn = IndexSet::new();
        while let Some((old, new)) = waiting.pop() {
            if let Some(known) = self.partners.get(new) {
                if *known != old {
                    torn.insert(new);
                }
                continue;
            }
            let (Some(old_type), Some(new_type)) = (self.old.definition(old), self.new.definition(new)) else {
                continue;
            };
            if are_of_one_form(&old_type.kind, &new_type.kind) {
                self.partners.insert(new, old);
                mention(&old_type.kind, &new_type.kind, &mut waiting);
            }
        }
        self.partners.retain(|new, _| !torn.contains(new));
    }

    fn add(&mut self, owner: &'c TypeName, variant: Option<&'c str>, name: &'c str, change: Change<'c>) {
        self.items.push(Item { owner, variant, name, change });
    }

    fn compare(&mut self, old: &'c TypeName, new: &'c TypeName) {
        let (Some(old), Some(new)) = (self.old.definition(old), self.new.definition(new)) else { return };
        match (&old.kind, &new.kind) {
            (TypeKind::Record(before), TypeKind::Record(after)) => self.records(&new.name, None, before, after),
            (TypeKind::Enumeration(before), TypeKind::Enumeration(after)) => {
                self.enumerations(&new.name, before, after);
            }
            (TypeKind::Union(before), TypeKind::Union(after)) => self.unions(&new.name, before, after),
            (TypeKind::Newtype(before), TypeKind::Newtype(after)) if !self.is_same_shape(before, after) => {
                self.add(&new.name, None, &new.name.0, Change::Newtype { old, new });
            }
            _ => {}
        }
    }

    fn records(&mut self, owner: &'c TypeName, variant: Option<&'c str>, old: &'c Record, new: &'c Record) {
        for field in fields(new) {
            match counterpart(field, old) {
                None => self.add(owner, variant, &field.name, Change::MemberAdded(field)),
                Some(before) => {
                    let is_same = before.write == field.write
                        && before.read == field.read
                        && before.three_state == field.three_state
                        && self.is_same_shape(&before.shape, &field.shape);
                    if !is_same {
                        self.add(owner, variant, &field.name, Change::Member { old: before, new: field });
                    }
                }
            }
        }
        for field in fields(old).filter(|field| counterpart(field, new).is_none()) {
            self.add(owner, variant, &field.name, Change::MemberRemoved(field));
        }
        if old.closed != new.closed {
            self.add(owner, variant, &owner.0, Change::Strictness { is_new: new.closed });
        }
    }

    fn enumerations(&mut self, owner: &'c TypeName, old: &'c Enumeration, new: &'c Enumeration) {
        let (before, after) = (|| old.values.iter().chain(&old.catch_all), || new.values.iter().chain(&new.catch_all));
        for value in after() {
            let choice = match before().find(|other| other.name == value.name) {
                None => Choice::Added,
                Some(other) if other.write != value.write || other.read != value.read => Choice::Renamed,
                Some(_) => continue,
            };
            self.add(owner, None, &value.name, Change::Value(choice));
        }
        for value in before().filter(|value| after().all(|other| other.name != value.name)) {
            self.add(owner, None, &value.name, Change::Value(Choice::Removed));
        }
    }

    fn unions(&mut self, owner: &'c TypeName, old: &'c Union, new: &'c Union) {
        for variant in &new.variants {
            let Some(before) = old.variants.iter().find(|other| other.name == variant.name) else {
                self.add(owner, None, &variant.name, Change::Variant(Choice::Added));
                continue;
            };
            if before.write != variant.write || before.read != variant.read {
                self.add(owner, None, &variant.name, Change::Variant(Choice::Renamed));
            }
            match (members(&before.payload, &old.tagging), members(&variant.payload, &new.tagging)) {
                (Some(one), Some(two)) => self.records(owner, Some(&variant.name), one, two),
                _ if !self.is_same_payload(&before.payload, &variant.payload) => {
                    self.add(owner, None, &variant.name, Change::Payload { old: before, new: variant });
                }
                _ => {}
            }
        }
        for variant in old.variants.iter().filter(|variant| new.variants.iter().all(|other| other.name != variant.name))
        {
            self.add(owner, None, &variant.name, Change::Variant(Choice::Removed));
        }
        if old.closed != new.closed {
            self.add(owner, None, &owner.0, Change::Strictness { is_new: new.closed });
        }
    }

    fn compare_events(&mut self, old: &'c Event, new: &'c Event) {
        if !self.is_pair(&old.payload, &new.payload) {
            self.add(&new.payload, None, &new.name, Change::Event { old, new });
        }
        if old.channels != new.channels {
            self.add(&new.payload, None, &new.name, Change::Channels { old, new });
        }
    }

    fn is_same_payload(&self, old: &Payload, new: &Payload) -> bool {
        match (old, new) {
            (Payload::Unit, Payload::Unit) => true,
            (Payload::Newtype(one), Payload::Newtype(two)) => self.is_same_shape(one, two),
            (Payload::Tuple(one), Payload::Tuple(two)) => self.are_same(one, two),
            _ => false,
        }
    }

    fn are_same(&self, old: &[Shape], new: &[Shape]) -> bool {
        old.len() == new.len() && old.iter().zip(new).all(|(old, new)| self.is_same_shape(old, new))
    }

    pub(super) fn is_same_key(&self, old: &Key, new: &Key) -> bool {
        match (old, new) {
            (Key::Named(one), Key::Named(two)) => self.is_pair(one, two),
            (one, two) => one == two,
        }
    }

    /// Whether both shapes are the same but for what is inside of types that are one type.
    pub(super) fn is_same_shape(&self, old: &Shape, new: &Shape) -> bool {
        match (old, new) {
            (Shape::Named(one), Shape::Named(two)) => self.is_pair(one, two),
            (Shape::Nullable(one), Shape::Nullable(two)) => self.is_same_shape(one, two),
            (
                Shape::List { items: one, min, max, unique },
                Shape::List { items: two, min: new_min, max: new_max, unique: new_unique },
            ) => (min, max, unique) == (new_min, new_max, new_unique) && self.is_same_shape(one, two),
            (Shape::Map { key, value }, Shape::Map { key: new_key, value: new_value }) => {
                self.is_same_key(key, new_key) && self.is_same_shape(value, new_value)
            }
            (Shape::Tuple(one), Shape::Tuple(two)) => self.are_same(one, two),
            (one, two) => one == two,
        }
    }
}

/// Whether two types may be one that changed inside. Members of other types among a type's own belong to no form.
fn are_of_one_form(old: &TypeKind, new: &TypeKind) -> bool {
    match (old, new) {
        (TypeKind::Union(old), TypeKind::Union(new)) => old.tagging == new.tagging,
        (one, two) => std::mem::discriminant(one) == std::mem::discriminant(two),
    }
}

/// The members that a variant carries. Beside a tag, nothing is no members.
pub(super) fn members<'c>(payload: &'c Payload, tagging: &Tagging) -> Option<&'c Record> {
    static NONE: Record = Record { members: Vec::new(), closed: false };
    match payload {
        Payload::Record(record) => Some(record),
        Payload::Unit if matches!(tagging, Tagging::Internal { .. }) => Some(&NONE),
        _ => None,
    }
}

/// The member of the other side that is this one: by its Rust name, else by a name on the wire.
fn counterpart<'c>(field: &Field, others: &'c Record) -> Option<&'c Field> {
    let wire = |field: &Field| field.write.as_ref().map(|writing| writing.name.clone());
    let same_wire = |other: &&Field| wire(other).is_some() && wire(other) == wire(field);
    fields(others).find(|other| other.name == field.name).or_else(|| fields(others).find(same_wire))
}

/// The pairs of types that two definitions mention in the same places.
fn mention<'c>(old: &'c TypeKind, new: &'c TypeKind, pairs: &mut Vec<(&'c TypeName, &'c TypeName)>) {
    match (old, new) {
        (TypeKind::Record(old), TypeKind::Record(new)) => mention_in_records(old, new, pairs),
        (TypeKind::Newtype(old), TypeKind::Newtype(new)) => mention_in_shapes(old, new, pairs),
        (TypeKind::Union(old), TypeKind::Union(new)) => {
            for variant in &new.variants {
                let Some(before) = old.variants.iter().find(|other| other.name == variant.name) else { continue };
                match (&before.payload, &variant.payload) {
                    (Payload::Record(one), Payload::Record(two)) => mention_in_records(one, two, pairs),
                    (Payload::Newtype(one), Payload::Newtype(two)) => mention_in_shapes(one, two, pairs),
                    (Payload::Tuple(one), Payload::Tuple(two)) => {
                        one.iter().zip(two).for_each(|(one, two)| mention_in_shapes(one, two, pairs));
                    }
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

fn mention_in_records<'c>(old: &'c Record, new: &'c Record, pairs: &mut Vec<(&'c TypeName, &'c TypeName)>) {
    for field in fields(new) {
        if let Some(before) = counterpart(field, old) {
            mention_in_shapes(&before.shape, &field.shape, pairs);
        }
    }
    for member in &new.members {
        let Member::Flatten(part) = member else { continue };
        let same = old.members.iter().find_map(|member| match member {
            Member::Flatten(other) if other.name == part.name => Some(other),
            _ => None,
        });
        if let (Some(FlattenTarget::Named(one)), FlattenTarget::Named(two)) =
            (same.map(|part| &part.target), &part.target)
        {
            pairs.push((one, two));
        }
    }
}

fn mention_in_shapes<'c>(old: &'c Shape, new: &'c Shape, pairs: &mut Vec<(&'c TypeName, &'c TypeName)>) {
    match (old, new) {
        (Shape::Named(one), Shape::Named(two)) => pairs.push((one, two)),
        (Shape::Nullable(one), Shape::Nullable(two))
        | (Shape::List { items: one, .. }, Shape::List { items: two, .. }) => mention_in_shapes(one, two, pairs),
        (Shape::Map { key, value: one }, Shape::Map { key: new_key, value: two }) => {
            if let (Key::Named(one), Key::Named(two)) = (key, new_key) {
                pairs.push((one, two));
            }
            mention_in_shapes(one, two, pairs);
        }
        // An option that came or went does not make another type of what it holds.
        (Shape::Nullable(one), two) => mention_in_shapes(one, two, pairs),
        (one, Shape::Nullable(two)) => mention_in_shapes(one, two, pairs),
        (Shape::Tuple(one), Shape::Tuple(two)) => {
            one.iter().zip(two).for_each(|(one, two)| mention_in_shapes(one, two, pairs));
        }
        _ => {}
    }
}
