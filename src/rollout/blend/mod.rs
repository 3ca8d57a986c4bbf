//! What a release between two others writes, and what it reads: contracts put together out of both sides.
//!
//! Such a release is two contracts. The one says what it writes: at each place what the older side writes, or the newer. The
//! other says what it reads: at each place what the newer side reads, or whatever either side writes. Of the first only the
//! writer's half means anything, of the second only the reader's. Types keep the newer side's names; one that is the older
//! side's alone is brought along, under another name where its own is taken.

mod choice;
mod import;
mod record;
mod shape;

pub(super) use record::has_other_default;
pub(super) use shape::{BEFORE, NOW};

use indexmap::{IndexMap, IndexSet};

use super::{
    item::{Change, Form, Item},
    pairing::Pairing,
};
use crate::contract::{Contract, Deprecation, Event, Shape, TypeDef, TypeKind, TypeName};

/// A contract that was put together.
#[derive(Debug)]
pub(super) struct Blended {
    pub(super) contract: Contract,
    /// The types that neither side has in this form.
    pub(super) made: IndexSet<TypeName>,
}

/// What a release writes that gives these forms to the items, for the events that are asked for.
pub(super) fn written(pairing: &Pairing<'_>, forms: &[Form], asked: &dyn Fn(&str) -> bool) -> Blended {
    Blend::new(pairing, forms, false).contract(asked)
}

/// What it reads.
pub(super) fn read(pairing: &Pairing<'_>, forms: &[Form], asked: &dyn Fn(&str) -> bool) -> Blended {
    Blend::new(pairing, forms, true).contract(asked)
}

struct Blend<'p, 'c> {
    pairing: &'p Pairing<'c>,
    forms: &'p [Form],
    /// Whether the reader's half is made; else the writer's.
    reads: bool,
    /// The items that are not final, by the newer side's type.
    items: IndexMap<&'c TypeName, Vec<usize>>,
    types: IndexMap<TypeName, TypeDef>,
    made: IndexSet<TypeName>,
    /// The older side's types that were brought along, and their names here.
    imported: IndexMap<TypeName, TypeName>,
}

impl<'p, 'c> Blend<'p, 'c> {
    fn new(pairing: &'p Pairing<'c>, forms: &'p [Form], reads: bool) -> Self {
        let mut items: IndexMap<&TypeName, Vec<usize>> = IndexMap::new();
        for (index, item) in pairing.items.iter().enumerate() {
            if forms[index] != Form::FINAL {
                items.entry(item.owner).or_default().push(index);
            }
        }
        let (types, made, imported) = (IndexMap::new(), IndexSet::new(), IndexMap::new());
        Self { pairing, forms, reads, items, types, made, imported }
    }

    fn contract(mut self, asked: &dyn Fn(&str) -> bool) -> Blended {
        let mut events = Vec::new();
        for event in self.pairing.new.events.iter().filter(|event| asked(&event.name)) {
            for name in self.pairing.new.reach(&event.payload) {
                self.take(&name);
            }
            events.push(self.event(event));
        }
        for index in 0..self.pairing.items.len() {
            if let Change::EventRemoved(event) = self.pairing.items[index].change
                && self.is_kept(index)
                && asked(&event.name)
            {
                events.push(self.kept_event(event));
            }
        }
        let contract = Contract {
            catalogue: self.pairing.new.catalogue.clone(),
            version: self.pairing.new.version.clone(),
            events,
            types: self.types,
        };
        Blended { contract, made: self.made }
    }

    /// Whether the older side's part of an item is there.
    fn is_kept(&self, index: usize) -> bool {
        let form = self.forms[index];
        if self.reads { form.reads_either } else { form.writes_old }
    }

    /// The items of a type, or of one of its variants, that are not final, with their forms.
    fn items_of(&self, owner: &TypeName, variant: Option<&str>) -> impl Iterator<Item = (usize, Item<'c>, Form)> {
        let all = self.items.get(owner).into_iter().flatten().copied();
        let own = all.map(|index| (index, self.pairing.items[index], self.forms[index]));
        own.filter(move |(_, item, _)| item.variant == variant)
    }

    /// Those of them that have an older side's part here.
    fn kept_of(&self, owner: &TypeName, variant: Option<&str>) -> Vec<(Item<'c>, Form)> {
        let kept = self.items_of(owner, variant).filter(|(index, ..)| self.is_kept(*index));
        kept.map(|(_, item, form)| (item, form)).collect()
    }

    /// Enters one of the newer side's types, with everything that it reaches.
    fn take(&mut self, name: &TypeName) {
        if self.types.contains_key(name) {
            return;
        }
        let Some(definition) = self.pairing.new.definition(name) else { return };
        self.types.insert(name.clone(), definition.clone());
        if !self.items.contains_key(name) {
            return;
        }
        let Some(old) = self.pairing.partner(name) else { return };
        let kind = match (&old.kind, &definition.kind) {
            (TypeKind::Record(before), TypeKind::Record(after)) => {
                TypeKind::Record(self.record(name, None, before, after))
            }
            (TypeKind::Enumeration(before), TypeKind::Enumeration(after)) => {
                TypeKind::Enumeration(self.enumeration(name, before, after))
            }
            (TypeKind::Union(before), TypeKind::Union(after)) => TypeKind::Union(self.union(name, before, after)),
            (TypeKind::Newtype(before), TypeKind::Newtype(after)) if !self.kept_of(name, None).is_empty() => {
                TypeKind::Newtype(self.blended(before, after, &name.0))
            }
            (_, unchanged) => unchanged.clone(),
        };
        if kind != definition.kind {
            self.made.insert(name.clone());
            self.types.insert(name.clone(), TypeDef { kind, ..definition.clone() });
        }
    }

    /// An event of both sides.
    fn event(&mut self, event: &Event) -> Event {
        let mut blended = event.clone();
        for (item, _) in self.kept_of(&event.payload, None) {
            match item.change {
                Change::Channels { old, new } if new.name == event.name => {
                    blended.channels.clone_from(&old.channels);
                    if self.reads {
                        let more = new.channels.iter().filter(|channel| !old.channels.contains(channel));
                        blended.channels.extend(more.cloned());
                    }
                }
                Change::Event { old, new } if new.name == event.name => {
                    let shapes = (Shape::Named(old.payload.clone()), Shape::Named(new.payload.clone()));
                    let payload = self.blended(&shapes.0, &shapes.1, &new.payload.0);
                    if let Shape::Named(name) = payload {
                        blended.payload = name;
                    }
                }
                _ => {}
            }
        }
        blended
    }

    /// An event that the newer side no longer has, with a notice that it is going.
    fn kept_event(&mut self, event: &Event) -> Event {
        let payload = self.import(&event.payload);
        if let Some(definition) = self.types.get_mut(&payload) {
            definition.about.deprecated.get_or_insert_with(Deprecation::default);
        }
        Event { payload, ..event.clone() }
    }
}
