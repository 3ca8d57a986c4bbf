//! Records: members by name, however they are flattened.

use serde_json::Value;

use super::{
    Found, Walk,
    expand::{Expanded, Own, expand},
    further,
};
use crate::compat::{
    difference::{Owner, What},
    language,
    mending::{Mending, Piece},
    sample::Place,
};
use crate::contract::{Field, ReadPresence, Reading, Record, Shape, WritePresence};
use crate::reader::push_token;

impl<'c> Walk<'c> {
    /// Compares the members of two records that stand at the same place.
    pub(super) fn records(&mut self, writer: &'c Record, reader: &'c Record, place: &Place, owner: &Owner) {
        let written = expand(self.writer.contract, writer, &owner.writer);
        let read = expand(self.reader.contract, reader, &owner.reader);
        self.visit(Piece::of_record(writer));
        let mut taken: Vec<(usize, &Own<'c>)> = Vec::new();
        for own in &written.fields {
            let Some(writing) = &own.field.write else { continue };
            self.visit(Piece::of_field(own.field));
            let owner = Owner { writer: own.owner.clone(), reader: owner.reader.clone() };
            match read.fields.iter().position(|other| takes(other.field, &writing.name)) {
                Some(index) => {
                    if let Some((_, first)) = taken.iter().find(|(other, _)| *other == index) {
                        self.doubled(writer, (*first, own), &read.fields[index], place, &owner);
                    }
                    taken.push((index, own));
                    self.member(writer, own, &read.fields[index], place, &owner);
                }
                None => self.unread(own, &read, place, &owner),
            }
        }
        for (index, own) in read.fields.iter().enumerate() {
            if own.field.read.is_some() && !taken.iter().any(|(other, _)| *other == index) {
                let owner = Owner { writer: owner.writer.clone(), reader: own.owner.clone() };
                self.unwritten(writer, own, &written, place, &owner);
            }
        }
        self.parts(writer, (&written, &read), place, owner);
        self.rest(&written, &read, place, owner);
    }

    /// A member that both sides know.
    fn member(&mut self, record: &'c Record, written: &Own<'c>, read: &Own<'c>, place: &Place, owner: &Owner) {
        let (Some(writing), Some(reading)) = (&written.field.write, &read.field.read) else { return };
        let inside = further(place, &written.way);
        let owner = Owner { writer: owner.writer.clone(), reader: read.owner.clone() };
        if writing.presence == WritePresence::Sometimes || written.optional {
            let without = || self.without(record, &writing.name);
            let absent = self.absent(reading, place);
            match &reading.presence {
                ReadPresence::Required if !read.optional => {
                    let candidates = without().into_iter().collect();
                    let what = What::SometimesWritten { written: written.field };
                    let mended = self.mender.minimal(&read.field.shape);
                    let mending = Mending::Add { record, name: &writing.name };
                    let found = Found { what, candidates, mended, mending };
                    self.add_at(found, (place, absent), &owner);
                }
                _ if written.optional => {}
                _ => {
                    if let (Some(meant), Some(filled_in)) = (of_absence(written.field), of_absence(read.field))
                        && meant != filled_in
                    {
                        let candidates = without().into_iter().collect();
                        let what = What::OtherDefault { written: written.field, meant, filled_in };
                        let mended = self.mender.minimal(&read.field.shape);
                        let found = Found { what, candidates, mended, mending: Mending::None };
                        self.add_at(found, (place, absent), &owner);
                    }
                }
            }
        }
        let name = format!("`{}`", writing.name);
        self.shapes(language::written_field(written.field), &read.field.shape, &inside, &owner, &name);
    }

    /// Where a member would be: what is not there, a reader calls by its own name for it.
    fn absent(&self, reading: &Reading, place: &Place) -> String {
        let mut pointer = self.pointer(place);
        push_token(&mut pointer, first_name(reading));
        pointer
    }

    /// The record's least message, without one of the members that may be missing.
    fn without(&self, record: &'c Record, name: &str) -> Option<Value> {
        let mut least = self.sampler.minimal_record(record)?;
        least.shift_remove(name);
        Some(Value::Object(least))
    }

    fn doubled(
        &mut self,
        record: &'c Record,
        (first, second): (&Own<'c>, &Own<'c>),
        read: &Own<'c>,
        place: &Place,
        owner: &Owner,
    ) {
        let (Some(one), Some(other)) = (&first.field.write, &second.field.write) else { return };
        let both = self.sampler.minimal_record(record).and_then(|mut least| {
            for (own, writing) in [(first, one), (second, other)] {
                let shape = language::written_field(own.field);
                // What is left out where it is empty is not there twice.
                let filled = self.sampler.filled(shape).filter(|_| writing.presence == WritePresence::Sometimes);
                let value = filled.or_else(|| self.sampler.minimal(shape))?;
                least.insert(writing.name.clone(), value);
            }
            Some(Value::Object(least))
        });
        let owner = Owner { writer: owner.writer.clone(), reader: read.owner.clone() };
        let pointer = self.pointer(&further(place, &second.way));
        let what = What::Doubled { first: &one.name, second: &other.name };
        let candidates = both.into_iter().collect();
        let found = Found { what, candidates, mended: None, mending: Mending::Drop(second.field) };
        self.add_at(found, (place, pointer), &owner);
    }

    /// A member that the reader does not take by name.
    fn unread(&mut self, own: &Own<'c>, read: &Expanded<'c>, place: &Place, owner: &Owner) {
        let field = own.field;
        let Some(writing) = &field.write else { return };
        let inside = further(place, &own.way);
        let shape = language::written_field(field);
        if let Some((rest, _)) = &read.rest {
            self.shapes(shape, rest, &inside, owner, &format!("`{}`", writing.name));
            return;
        }
        // Where its own side did not read it either, nothing is gone.
        let is_read = |other: &Field| other.read.is_some() || field.read.is_none();
        let mut others = read.fields.iter().map(|own| own.field).filter(|other| is_read(other));
        let counterpart = others.find(|other| other.name == field.name);
        let candidates = self.sampler.minimal(shape).into_iter().collect();
        let what = What::Unread { field, counterpart };
        self.add(Found { what, candidates, mended: None, mending: Mending::Drop(field) }, &inside, owner);
    }

    /// A member that the reader takes and the writer never writes.
    fn unwritten(&mut self, record: &'c Record, own: &Own<'c>, written: &Expanded<'c>, place: &Place, owner: &Owner) {
        let Some(reading) = &own.field.read else { return };
        let is_written = |other: &Field| other.write.is_some() || own.field.write.is_none();
        let mut others = written.fields.iter().map(|other| other.field).filter(|other| is_written(other));
        let counterpart = others.find(|other| other.name == own.field.name);
        let pointer = self.absent(reading, place);
        let name = first_name(reading);
        let candidates = self.sampler.minimal_record(record).map(Value::Object).into_iter().collect();
        let mended = self.mender.minimal(&own.field.shape);
        let what = What::Unwritten { field: own.field, counterpart };
        let found = Found { what, candidates, mended, mending: Mending::Add { record, name } };
        self.add_at(found, (place, pointer), owner);
    }

    /// Members without a name of their own, on the writer's side.
    fn rest(&mut self, written: &Expanded<'c>, read: &Expanded<'c>, place: &Place, owner: &Owner) {
        let (Some((written, way)), Some((read, _))) = (&written.rest, &read.rest) else { return };
        let inside = further(place, way);
        self.shapes(written, read, &inside, owner, "a member without a field of its own");
    }
}

fn first_name(reading: &Reading) -> &str {
    reading.names.first().map_or("", String::as_str)
}

fn takes(field: &Field, name: &str) -> bool {
    field.read.as_ref().is_some_and(|reading| reading.names.iter().any(|taken| taken == name))
}

/// What an absent member stands for: what its own side fills in, be it what the writer means or what the reader reads.
fn of_absence(field: &Field) -> Option<Value> {
    match field.read.as_ref().map(|reading| &reading.presence) {
        Some(ReadPresence::Default(value)) => Some(value.clone()),
        Some(ReadPresence::Optional) => matches!(field.shape, Shape::Nullable(_)).then_some(Value::Null),
        Some(ReadPresence::Required) | None => None,
    }
}
