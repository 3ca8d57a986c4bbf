//! Anonymous shapes.

use serde_json::{Value, json};

use super::{Found, Walk, choices, further, words};
use crate::compat::{
    containment::{Verdict, contains},
    difference::{Choice, Owner, What},
    language,
    mending::{Mending, Piece},
    pair::Side,
    sample::{Place, Step},
};
use crate::contract::{Key, Payload, Shape, Tagging, TypeKind, TypeName, Variant};
use crate::reader::push_token;

impl<'c> Walk<'c> {
    /// Compares what may stand at one place. `name` is what messages call the place.
    pub(super) fn shapes(&mut self, writer: &'c Shape, reader: &'c Shape, place: &Place, owner: &Owner, name: &str) {
        self.visit(Piece::of_shape(writer));
        self.values(writer, reader, place, owner, name);
    }

    fn values(&mut self, writer: &'c Shape, reader: &'c Shape, place: &Place, owner: &Owner, name: &str) {
        match (writer, reader) {
            (_, Shape::Any) => {}
            (Shape::Nullable(writer), Shape::Nullable(reader)) => self.shapes(writer, reader, place, owner, name),
            (Shape::Nullable(inner), reader) => {
                if self.takes_null(reader) {
                    self.null_means(null_variant(self.reader, reader), false, place, owner, name);
                } else {
                    let what = What::Null { name: name.to_owned() };
                    let mended = self.mender.minimal(reader);
                    let mending = Mending::NotNull(writer);
                    self.add(Found { what, candidates: vec![Value::Null], mended, mending }, place, owner);
                }
                self.shapes(inner, reader, place, owner, name);
            }
            (writer, Shape::Nullable(reader)) => {
                self.null_means(null_variant(self.writer, writer), true, place, owner, name);
                self.values(writer, reader, place, owner, name);
            }
            (Shape::Named(writer), Shape::Named(reader)) => self.types(writer, reader, place),
            (
                Shape::List { items: written, min, max, .. },
                Shape::List { items: read, min: least, max: greatest, .. },
            ) => {
                let fits = min >= least && greatest.is_none_or(|greatest| max.is_some_and(|max| max <= greatest));
                if !fits {
                    let free = |min: u64, max: Option<u64>| Shape::List {
                        items: Box::new(Shape::Any),
                        min,
                        max,
                        unique: false,
                    };
                    self.lengths(writer, reader, (&free(*min, *max), &free(*least, *greatest)), place, owner, name);
                }
                if *max != Some(0) {
                    let item = further(place, &[Step::Item(0)]);
                    self.shapes(written, read, &item, owner, &format!("an item of {name}"));
                }
            }
            (Shape::Tuple(written), Shape::Tuple(read)) if written.len() == read.len() => {
                for (index, (one, other)) in written.iter().zip(read).enumerate() {
                    let element = further(place, &[Step::Item(index)]);
                    self.shapes(one, other, &element, owner, &format!("value {index} of {name}"));
                }
            }
            (Shape::Map { key, value: written }, Shape::Map { key: read_key, value: read }) => {
                if key != read_key || matches!(key, Key::Named(_)) {
                    self.keys(writer, reader, place, owner, name);
                }
                if let (Key::Named(key), Key::Named(read_key)) = (key, read_key) {
                    self.caught_keys((key, read_key), written, place);
                }
                let entry = further(place, &[Step::Entry]);
                self.shapes(written, read, &entry, owner, &format!("a value of {name}"));
            }
            (writer, reader) if writer == reader => {}
            _ => {
                if self.leaves((writer, reader), Mending::Shape(writer), place, owner, name) {
                    self.unwrapped(writer, reader, place, owner, name);
                }
            }
        }
    }

    /// A newtype on one of the sides and what it holds on the other. No value is rejected, but parts of it may be lost.
    fn unwrapped(&mut self, writer: &'c Shape, reader: &'c Shape, place: &Place, owner: &Owner, name: &str) {
        if !self.unwrapped.insert((Piece::of_shape(writer), Piece::of_shape(reader))) {
            return;
        }
        match (held(self.writer, writer), held(self.reader, reader)) {
            (Some(inner), None) => self.values(inner, reader, place, owner, name),
            (None, Some(inner)) => self.values(writer, inner, place, owner, name),
            _ => {}
        }
    }

    /// Two shapes of which only the values can be compared: whether all of the writer's are the reader's.
    pub(super) fn leaves(
        &mut self,
        (writer, reader): (&Shape, &Shape),
        mending: Mending<'c>,
        place: &Place,
        owner: &Owner,
        name: &str,
    ) -> bool {
        let written = language::written_shape(self.writer.contract, writer);
        let read = language::accepted_shape(reader, self.document);
        match contains(&written, &read, self.budget) {
            Verdict::Contained => true,
            // What cannot be decided here is asked again of the event as a whole, which speaks for it.
            Verdict::Undecided(_) => false,
            Verdict::NotContained(value) => {
                let mut candidates = vec![value];
                // A message that people could meet is better than one out of a corner of the set.
                candidates.extend(self.sampler.minimal(writer));
                candidates.rotate_right(1);
                let what = What::Shape {
                    name: name.to_owned(),
                    written: words::of_shape(self.writer.contract, writer),
                    read: words::of_shape(self.reader.contract, reader),
                    both_ways: self.is_narrower(writer, reader),
                };
                let mended = self.mender.minimal(reader);
                self.add(Found { what, candidates, mended, mending }, place, owner);
                false
            }
        }
    }

    /// Whether the reader's side writes what the writer's side does not read here.
    fn is_narrower(&self, writer: &Shape, reader: &Shape) -> bool {
        let written = language::written_shape(self.reader.contract, reader);
        let read = language::accepted_shape(writer, self.reverse);
        contains(&written, &read, self.budget) != Verdict::Contained
    }

    /// Lists of which one may have lengths that the other may not.
    fn lengths(
        &mut self,
        writer: &'c Shape,
        reader: &'c Shape,
        (written, read): (&Shape, &Shape),
        place: &Place,
        owner: &Owner,
        name: &str,
    ) {
        let open = json!({});
        let verdict = contains(
            &language::written_shape(self.writer.contract, written),
            &language::accepted_shape(read, &open),
            self.budget,
        );
        let Verdict::NotContained(Value::Array(list)) = verdict else { return };
        let Shape::List { items, .. } = writer else { return };
        let item = self.sampler.minimal(items);
        let filled = item.map(|item| Value::Array(vec![item; list.len()]));
        let back = contains(
            &language::written_shape(self.reader.contract, read),
            &language::accepted_shape(written, &open),
            self.budget,
        );
        let what = What::Shape {
            name: name.to_owned(),
            written: words::of_shape(self.writer.contract, writer),
            read: words::of_shape(self.reader.contract, reader),
            both_ways: back != Verdict::Contained,
        };
        let candidates = filled.into_iter().collect();
        let mended = self.mender.minimal(reader);
        self.add(Found { what, candidates, mended, mending: Mending::Length(writer, reader) }, place, owner);
    }

    /// Maps of which one may have keys that the other may not.
    fn keys(&mut self, writer: &'c Shape, reader: &'c Shape, place: &Place, owner: &Owner, name: &str) {
        let (Shape::Map { key, value }, Shape::Map { key: read, .. }) = (writer, reader) else { return };
        let any = |key: &Key| Shape::Map { key: key.clone(), value: Box::new(Shape::Any) };
        let written = language::written_shape(self.writer.contract, &any(key));
        let accepted = language::accepted_shape(&any(read), self.document);
        let Verdict::NotContained(Value::Object(witness)) = contains(&written, &accepted, self.budget) else { return };
        let sample = self.sampler.minimal(value);
        let candidates = witness.keys().filter_map(|key| Some(json!({ key: sample.clone()? }))).collect();
        let what = What::Shape {
            name: format!("the keys of {name}"),
            written: words::of_key(key),
            read: words::of_key(read),
            both_ways: self.is_narrower(&any(key), &any(read)),
        };
        let mended = self.mender.minimal(reader);
        self.add(Found { what, candidates, mended, mending: Mending::Keys(writer, reader) }, place, owner);
    }

    /// Keys that only a catch-all of the reader takes.
    fn caught_keys(&mut self, (written, read): (&'c TypeName, &'c TypeName), value: &Shape, place: &Place) {
        let owner = Owner { writer: written.0.clone(), reader: read.0.clone() };
        let kinds = (self.writer.contract.definition(written), self.reader.contract.definition(read));
        let (Some(writer), Some(reader)) = kinds else { return };
        let (Some(writer), Some(reader)) = (choices(&writer.kind), choices(&reader.kind)) else { return };
        let sample = self.sampler.minimal(value).filter(|_| reader.variants.iter().any(|entry| entry.catch_all));
        let Some(sample) = sample else { return };
        for entry in writer.variants.iter().filter(|entry| !entry.catch_all) {
            let Some(text) = entry.write.filter(|text| reader.tagged(text).is_none()) else { continue };
            let mut pointer = self.pointer(place);
            push_token(&mut pointer, text);
            let what = What::Value(Choice { name: entry.name, text, counterpart: None });
            let candidates = vec![json!({ text: sample.clone() })];
            let found = Found { what, candidates, mended: None, mending: Mending::None };
            self.add_at(found, (place, pointer), &owner);
        }
    }

    /// A place at which null is a variant to one side, the writer's or the reader's, and no value to the other.
    fn null_means(&mut self, variant: Option<&'c str>, is_written: bool, place: &Place, owner: &Owner, name: &str) {
        let Some(variant) = variant else { return };
        let what = What::NullMeans { name: name.to_owned(), variant, is_written };
        let found = Found { what, candidates: vec![Value::Null], mended: None, mending: Mending::None };
        self.add(found, place, owner);
    }

    /// Whether null is read here.
    fn takes_null(&self, reader: &Shape) -> bool {
        match reader {
            Shape::Null | Shape::Any | Shape::Nullable(_) => true,
            Shape::Constant(value) => value.is_null(),
            Shape::Named(name) => match self.reader.contract.definition(name).map(|definition| &definition.kind) {
                Some(TypeKind::Newtype(shape)) => self.takes_null(shape),
                Some(TypeKind::Union(_)) => {
                    let null = language::written_shape(self.writer.contract, &Shape::Null);
                    let read = language::accepted_shape(reader, self.document);
                    contains(&null, &read, self.budget) == Verdict::Contained
                }
                _ => false,
            },
            _ => false,
        }
    }
}

/// The variant without a tag that is written as null, or may be.
fn null_variant<'c>(side: &Side<'c>, shape: &Shape) -> Option<&'c str> {
    let Shape::Named(name) = shape else { return None };
    match &side.contract.definition(name)?.kind {
        TypeKind::Newtype(inner) => null_variant(side, inner),
        TypeKind::Union(union) => {
            let is_untagged = |variant: &&Variant| variant.untagged || union.tagging == Tagging::Untagged;
            let is_null = |variant: &&Variant| {
                matches!(variant.payload, Payload::Unit | Payload::Newtype(Shape::Null | Shape::Nullable(_)))
            };
            let variant = union.variants.iter().find(|variant| is_untagged(variant) && is_null(variant))?;
            Some(&variant.name)
        }
        TypeKind::Record(_) | TypeKind::Enumeration(_) => None,
    }
}

/// What a newtype holds.
fn held<'c>(side: &Side<'c>, shape: &Shape) -> Option<&'c Shape> {
    let Shape::Named(name) = shape else { return None };
    match &side.contract.definition(name)?.kind {
        TypeKind::Newtype(inner) => Some(inner),
        _ => None,
    }
}
