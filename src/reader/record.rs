//! Records: objects with known members.

use std::fmt;

use serde::{
    Deserializer,
    de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor},
};

use super::{
    buffer::Content,
    field::put,
    flatten::{Entry, Parts, behind_newtypes},
    list::with_elements,
    reading::NoteKind,
    shape::ShapeSeed,
    tag::{duplicate, missing, names, unknown},
    trace::Trace,
    written::{Members, Written},
};
use crate::compat::ReaderKind;
use crate::contract::{Field, Flatten, FlattenTarget, Member, ReadPresence, Reading, Record, TypeDef, TypeKind};

/// Reads a struct.
pub(super) fn record<'de, 't, D: Deserializer<'de>>(
    trace: &'t Trace<'t>,
    definition: &'t TypeDef,
    record: &'t Record,
    deserializer: D,
) -> Result<Written, D::Error> {
    let visitor = RecordVisitor { trace, definition, variant: None, record, closed: record.closed, takes_items: true };
    let members = if flattens(record) {
        deserializer.deserialize_map(visitor)
    } else {
        deserializer.deserialize_struct("", &[], visitor)
    };
    members.map(Written::Object)
}

/// Whether other types' members stand among a record's own.
pub(super) fn flattens(record: &Record) -> bool {
    record.members.iter().any(|member| matches!(member, Member::Flatten(_)))
}

/// Whether a record writes members under a name, if only at times.
fn writes(trace: &Trace<'_>, record: &Record, name: &str) -> bool {
    record.members.iter().any(|member| match member {
        Member::Field(field) => field.write.as_ref().is_some_and(|writing| writing.name == name),
        Member::Flatten(Flatten { target: FlattenTarget::Named(target), .. }) => {
            matches!(
                behind_newtypes(trace, target).map(|definition| &definition.kind),
                Some(TypeKind::Record(record)) if writes(trace, record, name)
            )
        }
        Member::Flatten(_) => false,
    })
}

/// The members that a reader looks for, each with its place in the record.
fn readable(record: &Record) -> impl Iterator<Item = (usize, &Field, &Reading)> {
    record.members.iter().enumerate().filter_map(|(index, member)| match member {
        Member::Field(field) => Some((index, field, field.read.as_ref()?)),
        Member::Flatten(_) => None,
    })
}

/// The names of the members that a reader looks for, aliases included.
pub(super) fn names_read(record: &Record) -> Vec<&str> {
    readable(record).flat_map(|(_, _, reading)| &reading.names).map(String::as_str).collect()
}

/// Reads the members of a record and returns those that are written again.
pub(super) struct RecordVisitor<'t> {
    pub(super) trace: &'t Trace<'t>,
    /// The struct, or the union whose variant the record is.
    pub(super) definition: &'t TypeDef,
    pub(super) variant: Option<&'t str>,
    pub(super) record: &'t Record,
    /// `deny_unknown_fields`.
    pub(super) closed: bool,
    /// Whether an array of the members' values is taken too.
    pub(super) takes_items: bool,
}

impl RecordVisitor<'_> {
    fn expected(&self) -> String {
        match self.variant {
            None => format!("struct {}", self.definition.name),
            Some(variant) => format!("struct variant {}::{variant}", self.definition.name),
        }
    }

    fn type_name(&self) -> String {
        label(self.definition, self.variant)
    }

    /// What an absent member is read as; an error where it must be there.
    fn absent<E: Error>(&self, reading: &Reading) -> Result<(), E> {
        let own = reading.names.first().map_or("", String::as_str);
        let value = match &reading.presence {
            ReadPresence::Required => return Err(missing(own)),
            ReadPresence::Optional => None,
            ReadPresence::Default(value) => Some(value.clone()),
        };
        let what = NoteKind::Defaulted { type_name: self.type_name(), member: own.to_owned(), value };
        self.trace.note_member(own, what);
        Ok(())
    }

    fn ignored(&self, name: &str) {
        self.trace.note_member(name, NoteKind::Ignored { type_name: self.type_name() });
    }

    /// Whether members that nobody knows are written back.
    fn keeps(&self) -> bool {
        self.trace.kind == ReaderKind::Open && !self.closed && !self.trace.is_flattened()
    }

    /// Puts together what is written.
    fn written(&self, slots: Vec<Option<Written>>, mut parts: Vec<Members>, unknown: Vec<String>) -> Members {
        let mut members = Members::new();
        parts.reverse();
        for (member, slot) in self.record.members.iter().zip(slots) {
            match member {
                Member::Field(field) => put(field, slot, &mut members),
                Member::Flatten(_) => members.extend(parts.pop().unwrap_or_default()),
            }
        }
        if self.keeps() {
            // What the record writes for itself stands in the place of what the message has under that name.
            let own = members.len();
            for name in unknown {
                let is_own = members[..own].iter().any(|(written, _)| *written == name);
                if !is_own && !writes(self.trace, self.record, &name) {
                    let pointer = self.trace.pointer_of(&name);
                    members.push((name, Written::Kept(pointer)));
                }
            }
        }
        members
    }
}

/// A type, or a variant of one, in the words of a note.
pub(super) fn label(definition: &TypeDef, variant: Option<&str>) -> String {
    match variant {
        None => definition.name.0.clone(),
        Some(variant) => format!("{}::{variant}", definition.name),
    }
}

impl<'de> DeserializeSeed<'de> for RecordVisitor<'_> {
    type Value = Members;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Members, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for RecordVisitor<'_> {
    type Value = Members;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.expected())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Members, A::Error> {
        let Self { trace, record, .. } = self;
        let buffers = flattens(record);
        let mut slots: Vec<Option<Written>> = record.members.iter().map(|_| None).collect();
        let (mut entries, mut unknown) = (Vec::new(), Vec::new());
        let is_open = buffers || !self.closed;
        while let Some(name) = members.next_key_seed(NameSeed { record, is_open })? {
            match name {
                Name::Known { index, field, own, name } => {
                    if slots[index].is_some() {
                        return Err(duplicate(own));
                    }
                    let mark = trace.enter(name);
                    if name != own {
                        let (type_name, member, alias) = (self.type_name(), own.to_owned(), name.to_owned());
                        trace.note(NoteKind::Renamed { type_name, member, alias });
                    }
                    slots[index] = Some(members.next_value_seed(ShapeSeed { trace, shape: &field.shape })?);
                    trace.leave(mark);
                }
                Name::Unknown(name) => {
                    let mark = trace.enter(&name);
                    if buffers {
                        entries.push(Entry::new(name, members.next_value::<Content>()?));
                        trace.leave(mark);
                    } else {
                        members.next_value::<IgnoredAny>()?;
                        trace.leave(mark);
                        self.ignored(&name);
                        unknown.push(name);
                    }
                }
            }
        }
        for (index, _, reading) in readable(record) {
            if slots[index].is_none() {
                self.absent(reading)?;
            }
        }
        let parts = Parts { trace, record, entries: &entries };
        let read = parts.read()?;
        if self.closed
            && let Some(entry) = entries.iter().find(|entry| !entry.taken.get())
        {
            return Err(A::Error::custom(format_args!("unknown field `{}`", entry.name())));
        }
        for entry in entries.iter().filter(|entry| !entry.used.get()) {
            self.ignored(entry.name());
            unknown.push(entry.name().to_owned());
        }
        Ok(self.written(slots, read, unknown))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Members, A::Error> {
        let Self { trace, record, .. } = self;
        if flattens(record) || !self.takes_items {
            return Err(A::Error::invalid_type(Unexpected::Seq, &self));
        }
        let mut slots: Vec<Option<Written>> = record.members.iter().map(|_| None).collect();
        for (place, (index, field, reading)) in readable(record).enumerate() {
            let mark = trace.enter_item(place);
            slots[index] = items.next_element_seed(ShapeSeed { trace, shape: &field.shape })?;
            trace.leave(mark);
            if slots[index].is_none() {
                if !reading.has_default {
                    let expected = with_elements(&self.expected(), readable(record).count());
                    return Err(A::Error::invalid_length(place, &expected.as_str()));
                }
                self.absent(reading)?;
            }
        }
        Ok(self.written(slots, Vec::new(), Vec::new()))
    }
}

/// Reads the name of a member.
struct NameSeed<'t> {
    record: &'t Record,
    /// Whether a name that is not known is no error.
    is_open: bool,
}

/// The name of a member.
enum Name<'t> {
    Known { index: usize, field: &'t Field, own: &'t str, name: &'t str },
    Unknown(String),
}

impl<'de, 't> DeserializeSeed<'de> for NameSeed<'t> {
    type Value = Name<'t>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Name<'t>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'t> Visitor<'_> for NameSeed<'t> {
    type Value = Name<'t>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("field identifier")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Name<'t>, E> {
        for (index, field, Reading { names, .. }) in readable(self.record) {
            let (Some(own), Some(name)) = (names.first(), names.iter().find(|each| *each == name)) else { continue };
            return Ok(Name::Known { index, field, own, name });
        }
        if self.is_open {
            return Ok(Name::Unknown(name.to_owned()));
        }
        Err(unknown("field", name, &names(readable(self.record).map(|(_, _, reading)| reading.names.as_slice()))))
    }
}
