//! Enumerations and unions: variants by tag, or by name where there is no tag.

use serde_json::{Value, json};

use super::{
    Found, Walk,
    choice::{Choices, Entry},
    further, words,
};
use crate::compat::{
    difference::{Choice, Owner, What},
    mending::{Mending, Piece},
    sample::{Place, Step},
};
use crate::contract::{Payload, Record, Shape, Tagging, TypeKind, Variant};

static NOTHING: Record = Record { members: Vec::new(), closed: false };

impl<'c> Walk<'c> {
    /// Compares the variants of two enumerations or unions.
    pub(super) fn choices(&mut self, writer: &Choices<'c>, reader: &Choices<'c>, place: &Place, owner: &Owner) {
        if writer.tagging != reader.tagging {
            let candidates = writer.variants.iter().flat_map(|entry| self.telling(writer, entry)).collect();
            let what = What::Tagging { written: writer.tagging, read: reader.tagging };
            let found = Found { what, candidates, mended: self.mended(reader), mending: Mending::Type };
            self.add(found, place, owner);
            return;
        }
        for entry in &writer.variants {
            self.visit(Piece::of_choice(entry.name));
            match entry.write {
                None => {}
                Some(tag) if !entry.untagged => match reader.tagged(tag) {
                    Some(other) => self.both(writer, reader, (entry, other), place, owner),
                    // One catch-all takes what the other writes for itself.
                    None if entry.catch_all && reader.variants.iter().any(|other| other.catch_all) => {}
                    None => self.unlisted(writer, reader, entry, tag, place, owner),
                },
                Some(name) => match reader.named(name) {
                    Some(other) => self.both(writer, reader, (entry, other), place, owner),
                    None => self.unlisted(writer, reader, entry, name, place, owner),
                },
            }
        }
    }

    /// A variant that both sides list.
    fn both(
        &mut self,
        writer: &Choices<'c>,
        reader: &Choices<'c>,
        (entry, other): (&Entry<'c>, &Entry<'c>),
        place: &Place,
        owner: &Owner,
    ) {
        let (written, read) = (*entry, *other);
        let moved = written.name != read.name && reader.named(written.name).is_some();
        if moved || written.untagged || reader.variants.iter().any(|other| other.untagged) {
            let taken = self.taken_for_another(writer, reader, (entry, other), owner);
            let candidates = self.least(writer, entry).into_iter().chain(taken).collect();
            let what = What::OtherVariant { name: written.name };
            let found = Found { what, candidates, mended: self.mended(reader), mending: Mending::None };
            self.add(found, place, owner);
        }
        let owner = Owner {
            writer: format!("{}::{}", owner.writer, written.name),
            reader: format!("{}::{}", owner.reader, read.name),
        };
        match (written.variant, read.variant) {
            (Some(written), Some(read)) => {
                self.payloads((written, read), writer.tagging, entry.index, place, &owner);
            }
            (Some(Variant { payload: Payload::Unit, .. }), None)
            | (None, Some(Variant { payload: Payload::Unit, .. }) | None) => {}
            // A plain string became a variant with data, or the other way round.
            (written, read) => {
                let candidates = match written {
                    Some(_) => self.least(writer, entry).into_iter().collect(),
                    None => vec![json!(read.and_then(|read| read.read.first()))],
                };
                let words = |variant: Option<&Variant>| words::of_payload(variant.map(|each| &each.payload));
                let what = What::Shape {
                    name: format!("variant `{}`", owner.writer),
                    written: words(written),
                    read: words(read),
                    both_ways: true,
                };
                let mending = Mending::Choice(entry.name);
                self.add(Found { what, candidates, mended: self.mended(reader), mending }, place, &owner);
            }
        }
    }

    fn payloads(
        &mut self,
        (written, read): (&'c Variant, &'c Variant),
        tagging: &Tagging,
        index: usize,
        place: &Place,
        owner: &Owner,
    ) {
        // A variant that carries no tag is written as its payload alone.
        let has_tag = !written.untagged && !read.untagged;
        let is_internal = has_tag && matches!(tagging, Tagging::Internal { .. });
        let inside = further(place, &[Step::Variant(index)]);
        let name = format!("variant `{}`", owner.writer);
        match (&written.payload, &read.payload) {
            (Payload::Unit, Payload::Unit) => {}
            (Payload::Record(writer), Payload::Record(reader)) => self.records(writer, reader, &inside, owner),
            // Beside a tag, nothing is an object without members.
            (Payload::Unit, Payload::Record(reader)) if is_internal => {
                let before = self.found.len();
                self.records(&NOTHING, reader, &inside, owner);
                for lacking in &mut self.found[before..] {
                    lacking.mending = Mending::Choice(&written.name);
                }
            }
            (Payload::Record(writer), Payload::Unit) if is_internal => self.records(writer, &NOTHING, &inside, owner),
            (Payload::Newtype(writer), Payload::Newtype(reader)) => {
                self.shapes(writer, reader, &inside, owner, &name);
            }
            (Payload::Tuple(writer), Payload::Tuple(reader)) if writer.len() == reader.len() => {
                for (index, (one, other)) in writer.iter().zip(reader).enumerate() {
                    let element = further(&inside, &[Step::Item(index)]);
                    self.shapes(one, other, &element, owner, &name);
                }
            }
            (Payload::Record(writer), Payload::Newtype(Shape::Named(name))) => {
                if let Some(TypeKind::Record(reader)) =
                    self.reader.contract.definition(name).map(|definition| &definition.kind)
                {
                    let owner = Owner { writer: owner.writer.clone(), reader: name.0.clone() };
                    self.records(writer, reader, &inside, &owner);
                }
            }
            (Payload::Newtype(Shape::Named(name)), Payload::Record(reader)) => {
                if let Some(TypeKind::Record(writer)) =
                    self.writer.contract.definition(name).map(|definition| &definition.kind)
                {
                    let owner = Owner { writer: name.0.clone(), reader: owner.reader.clone() };
                    self.records(writer, reader, &inside, &owner);
                }
            }
            (one, other) => {
                let what = What::Shape {
                    name,
                    written: words::of_payload(Some(one)),
                    read: words::of_payload(Some(other)),
                    both_ways: true,
                };
                let filled = self.sampler.filled_payload(one);
                let candidates = filled.into_iter().chain(self.sampler.minimal_payload(one)).collect();
                let mended = self.mender.minimal_payload(other);
                let mending = Mending::Choice(&written.name);
                self.add(Found { what, candidates, mended, mending }, &inside, owner);
            }
        }
    }

    /// A variant that the reader does not list.
    fn unlisted(
        &mut self,
        writer: &Choices<'c>,
        reader: &Choices<'c>,
        entry: &Entry<'c>,
        text: &'c str,
        place: &Place,
        owner: &Owner,
    ) {
        let counterpart = reader.named(entry.name);
        let counterpart = counterpart.and_then(|other| other.read.first().map(String::as_str));
        let choice = Choice { name: entry.name, text, counterpart };
        let what =
            if writer.union.is_none() && reader.union.is_none() { What::Value(choice) } else { What::Variant(choice) };
        let candidates = self.telling(writer, entry).collect();
        let mending = Mending::Choice(entry.name);
        self.add(Found { what, candidates, mended: self.mended(reader), mending }, place, owner);
    }

    /// Messages of a variant, a message that says something before one that does not.
    fn telling(&self, writer: &Choices<'c>, entry: &Entry<'c>) -> impl Iterator<Item = Value> {
        let filled = writer.union.and_then(|union| self.sampler.filled_variant(union, entry.index));
        filled.into_iter().chain(self.least(writer, entry))
    }

    /// A variant's least message.
    fn least(&self, writer: &Choices<'c>, entry: &Entry<'c>) -> Option<Value> {
        match writer.union {
            None => entry.write.map(|text| json!(text)),
            Some(union) => self.sampler.minimal_variant(union, entry.index),
        }
    }

    /// What the reader takes.
    fn mended(&self, reader: &Choices<'c>) -> Option<Value> {
        match reader.union {
            None => reader.variants.iter().find_map(|entry| entry.read.first()).map(|text| json!(text)),
            Some(union) => (0..union.variants.len()).find_map(|index| self.mender.minimal_variant(union, index)),
        }
    }
}
