//! Flattened parts: members of other types that stand in the same object.
//!
//! serde buffers the members that a record does not know and hands them to its flattened fields one after the other. A
//! struct, and an enum that is tagged externally or adjacently, take what is theirs. All others look at everything that
//! is left and take nothing.

use std::{cell::Cell, marker::PhantomData, slice};

use serde::de::{DeserializeSeed, Error, MapAccess, Visitor, value::MapAccessDeserializer};

use super::{
    buffer::Content,
    buffered::{Buffered, BufferedEnum},
    map::MapVisitor,
    reading::NoteKind,
    record::{flattens, names_read},
    shape::named,
    tag::Tags,
    trace::Trace,
    union::ExternalVisitor,
    written::{Members, Written},
};
use crate::contract::{
    Flatten, FlattenTarget, Key, Member, Record, Shape, Tagging, TypeDef, TypeKind, TypeName, Union,
};

/// The names of flattened members are texts.
static NAMES: Key = Key::Text;

/// A member that the record itself does not know.
pub(super) struct Entry {
    name: Content,
    value: Content,
    /// Whether a part took it, so that no other sees it.
    pub(super) taken: Cell<bool>,
    /// Whether it meant something to a part.
    pub(super) used: Cell<bool>,
}

impl Entry {
    pub(super) fn new(name: String, value: Content) -> Self {
        Self { name: Content::Text(name), value, taken: Cell::new(false), used: Cell::new(false) }
    }

    pub(super) fn name(&self) -> &str {
        self.name.as_text()
    }
}

/// The flattened parts of a record.
pub(super) struct Parts<'a, 't> {
    pub(super) trace: &'t Trace<'t>,
    pub(super) record: &'t Record,
    pub(super) entries: &'a [Entry],
}

impl<'t> Parts<'_, 't> {
    /// Reads the parts in order and returns the members of each.
    pub(super) fn read<E: Error>(&self) -> Result<Vec<Members>, E> {
        let mut parts = Vec::new();
        for member in &self.record.members {
            let Member::Flatten(flatten) = member else { continue };
            parts.push(self.part(flatten)?);
        }
        Ok(parts)
    }

    /// Reads one part. What an optional part cannot read is as good as absent.
    fn part<E: Error>(&self, flatten: &'t Flatten) -> Result<Members, E> {
        let (trace, mark) = (self.trace, self.trace.mark());
        let shown: Vec<&Entry> = self.entries.iter().filter(|entry| !entry.taken.get()).collect();
        let read = || trace.flattening(|| self.target(&flatten.target));
        let members = if flatten.optional { trace.attempt::<Members, E>(false, read) } else { Some(read()?) };
        let ignored = trace.take_ignored(mark);
        let Some(members) = members else {
            self.left_out(flatten);
            return Ok(Members::new());
        };
        let looks = !takes(trace, &flatten.target);
        for entry in shown {
            let is_ignored = || {
                let pointer = trace.pointer_of(entry.name());
                ignored.iter().any(|note| note.pointer == pointer)
            };
            if entry.taken.get() || (looks && !is_ignored()) {
                entry.used.set(true);
            }
        }
        Ok(members)
    }

    fn left_out(&self, flatten: &Flatten) {
        let FlattenTarget::Named(name) = &flatten.target else { return };
        let type_name = behind_newtypes(self.trace, name).map_or(name, |definition| &definition.name).to_string();
        self.trace.note(NoteKind::LeftOut { type_name, part: flatten.name.clone() });
    }

    fn target<E: Error>(&self, target: &'t FlattenTarget) -> Result<Members, E> {
        let trace = self.trace;
        let written = match target {
            FlattenTarget::Rest(value) => MapVisitor { trace, key: &NAMES, value }.visit_map(self.left::<E>(None))?,
            FlattenTarget::Named(name) => self.named(name)?,
        };
        Ok(match written {
            // A unit among members is a member without a value.
            Written::Text(tag) => vec![(tag, Written::Null)],
            other => other.into_members().unwrap_or_default(),
        })
    }

    fn named<E: Error>(&self, name: &'t TypeName) -> Result<Written, E> {
        let trace = self.trace;
        let Some(definition) = behind_newtypes(trace, name) else {
            return Err(E::custom(format_args!("the contract has no type `{name}`")));
        };
        let names = match &definition.kind {
            TypeKind::Record(record) if !flattens(record) => Some(names_read(record)),
            TypeKind::Union(union) if is_external(union) => return self.external(definition, union),
            TypeKind::Union(Union { tagging: Tagging::Adjacent { tag, content }, variants, .. })
                if variants.iter().all(|variant| !variant.untagged) =>
            {
                Some(vec![tag.as_str(), content.as_str()])
            }
            _ => None,
        };
        named(trace, &definition.name, MapAccessDeserializer::new(self.left::<E>(names)))
    }

    /// Takes the first member that is named after a variant.
    fn external<E: Error>(&self, definition: &'t TypeDef, union: &'t Union) -> Result<Written, E> {
        let tags = Tags::of_union(union);
        let found = self.entries.iter().find(|entry| {
            let names = |variant: &&crate::contract::Variant| variant.read.iter().any(|tag| tag == entry.name());
            !entry.taken.get() && (tags.find(entry.name()).is_some() || tags.catch_all.iter().any(names))
        });
        let Some(entry) = found else {
            let problem = format_args!("no variant of enum {} found in flattened data", definition.name).to_string();
            return Err(E::custom(problem));
        };
        entry.taken.set(true);
        let data = BufferedEnum { tag: Buffered::once(&entry.name), payload: Some(Buffered::<E>::once(&entry.value)) };
        ExternalVisitor { trace: self.trace, definition, union, tags }.visit_enum(data)
    }

    /// The members that are left, all of them to look at or those of `names` to take.
    fn left<E>(&self, names: Option<Vec<&'t str>>) -> Left<'_, 't, E> {
        Left { rest: self.entries.iter(), names, value: None, error: PhantomData }
    }
}

/// Whether a flattened part takes its members away from those after it.
fn takes(trace: &Trace<'_>, target: &FlattenTarget) -> bool {
    let FlattenTarget::Named(name) = target else { return false };
    match behind_newtypes(trace, name).map(|definition| &definition.kind) {
        Some(TypeKind::Record(record)) => !flattens(record),
        Some(TypeKind::Union(union)) => {
            let is_tagged = matches!(union.tagging, Tagging::External | Tagging::Adjacent { .. });
            is_tagged && union.variants.iter().all(|variant| !variant.untagged)
        }
        _ => false,
    }
}

fn is_external(union: &Union) -> bool {
    union.tagging == Tagging::External && union.variants.iter().all(|variant| !variant.untagged)
}

/// The type behind newtypes of named types.
pub(super) fn behind_newtypes<'t>(trace: &Trace<'t>, name: &TypeName) -> Option<&'t TypeDef> {
    let definition = trace.definition(name)?;
    match &definition.kind {
        TypeKind::Newtype(Shape::Named(inner)) => behind_newtypes(trace, inner),
        _ => Some(definition),
    }
}

/// The members that no part took yet.
struct Left<'a, 't, E> {
    rest: slice::Iter<'a, Entry>,
    /// The names of those that are taken; without them all are shown and none is taken.
    names: Option<Vec<&'t str>>,
    value: Option<Buffered<'a, E>>,
    error: PhantomData<E>,
}

impl<'de, E: Error> MapAccess<'de> for Left<'_, '_, E> {
    type Error = E;

    fn next_key_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, E> {
        let names = self.names.as_deref();
        let is_ours = |entry: &&Entry| !entry.taken.get() && names.is_none_or(|names| names.contains(&entry.name()));
        let Some(entry) = self.rest.by_ref().find(is_ours) else { return Ok(None) };
        let buffered = if names.is_some() { Buffered::once } else { Buffered::shared };
        entry.taken.set(names.is_some());
        self.value = Some(buffered(&entry.value));
        seed.deserialize(buffered(&entry.name)).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, E> {
        let value = self.value.take().ok_or_else(|| E::custom("value is missing"))?;
        seed.deserialize(value)
    }
}
