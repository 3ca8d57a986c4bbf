//! Messages shown to the readers of a contract.

use serde_json::Value;

use super::subject::Subject;
use crate::{
    compat::{ReaderKind, sample::Step},
    contract::TypeName,
    reader::{NoteKind, Reader, Reading},
};

/// A message, and what a reader made of it.
pub(super) struct Shown {
    /// The message.
    pub(super) message: Value,
    /// The place that was asked for, as a JSON pointer.
    pub(super) pointer: String,
    /// What the reader read.
    pub(super) reading: Reading,
}

impl Shown {
    /// The variant of `type_name` that the reader chose, whether as one that it knows or as a catch-all.
    pub(super) fn chosen(&self, type_name: &TypeName) -> Option<&str> {
        self.chosen_at(type_name, &self.pointer)
    }

    /// The variant of `type_name` that the reader chose at a JSON pointer.
    pub(super) fn chosen_at(&self, type_name: &TypeName, pointer: &str) -> Option<&str> {
        self.reading.notes.iter().filter(|note| note.pointer == pointer).find_map(|note| match &note.what {
            NoteKind::Chose { type_name: name, variant } | NoteKind::Caught { type_name: name, variant }
                if *name == type_name.0 =>
            {
                Some(variant.as_str())
            }
            _ => None,
        })
    }

    /// Whether the reader would write the message as it was.
    pub(super) fn is_kept(&self) -> bool {
        self.reading.value().as_ref() == Some(&self.message)
    }
}

impl Subject<'_> {
    /// A message of the first event that has the type `name`, in which `value` stands at the place `inner` of the type.
    pub(super) fn message(&self, name: &TypeName, inner: &[Step], value: Value) -> Option<Value> {
        let occurrence = self.occurrence(name)?;
        let place = [occurrence.place.as_slice(), inner].concat();
        self.sampler.fill(self.payload(occurrence)?, &place, value)
    }

    /// The message that has `value` at a place, as the first reader read it of whom `is_so` holds, and all kinds of
    /// whom it holds; `None` where there are none.
    pub(super) fn seen(
        &self,
        name: &TypeName,
        inner: &[Step],
        value: Value,
        is_so: impl Fn(&Shown) -> bool,
    ) -> Option<(Shown, Vec<ReaderKind>)> {
        let payload = self.payload(self.occurrence(name)?)?;
        let pointer = self.pointer(name, inner)?;
        let message = self.message(name, inner, value)?;
        let (mut first, mut kinds) = (None, Vec::new());
        for (kind, reader) in &self.readers {
            let Ok(reading) = reader.read_value(payload, &message) else { continue };
            let shown = Shown { message: message.clone(), pointer: pointer.clone(), reading };
            if is_so(&shown) {
                kinds.push(*kind);
                first.get_or_insert(shown);
            }
        }
        Some((first?, kinds))
    }

    /// The pointer of the place `inner` of a type, in messages of the first event that has it.
    fn pointer(&self, name: &TypeName, inner: &[Step]) -> Option<String> {
        let occurrence = self.occurrence(name)?;
        let place = [occurrence.place.as_slice(), inner].concat();
        self.sampler.pointer(self.payload(occurrence)?, &place)
    }

    /// The message that has `value` at a place, and the kinds of reader that reject it there and take it with
    /// `control`. `None` where none does.
    pub(super) fn rejected(
        &self,
        name: &TypeName,
        inner: &[Step],
        control: Value,
        value: Value,
    ) -> Option<(Value, Vec<ReaderKind>)> {
        let payload = self.payload(self.occurrence(name)?)?;
        let (control, message) = (self.message(name, inner, control)?, self.message(name, inner, value)?);
        let rejects = |reader: &Reader<'_>| {
            reader.read_value(payload, &control).is_ok() && reader.read_value(payload, &message).is_err()
        };
        let kinds: Vec<ReaderKind> =
            self.readers.iter().filter(|(_, reader)| rejects(reader)).map(|(kind, _)| *kind).collect();
        (!kinds.is_empty()).then_some((message, kinds))
    }

    /// As [`Subject::rejected`] at the type itself, where nothing is known to be taken: the error must be at the place.
    pub(super) fn rejected_at(&self, name: &TypeName, value: Value) -> Option<(Value, Vec<ReaderKind>)> {
        let payload = self.payload(self.occurrence(name)?)?;
        let (pointer, message) = (self.pointer(name, &[])?, self.message(name, &[], value)?);
        let rejects = |reader: &Reader<'_>| {
            reader.read_value(payload, &message).is_err_and(|error| error.pointer.starts_with(&pointer))
        };
        let kinds: Vec<ReaderKind> =
            self.readers.iter().filter(|(_, reader)| rejects(reader)).map(|(kind, _)| *kind).collect();
        (!kinds.is_empty()).then_some((message, kinds))
    }
}
