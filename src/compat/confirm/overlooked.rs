//! Values that a reader of another form takes, because nothing in that form is required, and does not look into.

use super::{Observation, Outcome, Trial, chosen, is_below};
use crate::compat::{
    Effect, ReaderKind,
    difference::{Difference, Owner},
    pair::Side,
    sample::MemberNames,
};
use crate::contract::{Field, Member, Record, Tagging, TypeKind, TypeName, Union, Variant};
use crate::reader::{Note, NoteKind, Reading, last_token, push_token};

impl Trial<'_> {
    /// Whether the one side has a record where the other has a union, which is a difference of its own.
    pub(super) fn changes_form(&self, difference: &Difference<'_>) -> bool {
        matches!(
            self.kinds(difference),
            (Some(TypeKind::Record(_)), Some(TypeKind::Union(_)))
                | (Some(TypeKind::Union(_)), Some(TypeKind::Record(_)))
        )
    }

    /// The types that a difference belongs to.
    pub(super) fn kinds(&self, difference: &Difference<'_>) -> (Option<&TypeKind>, Option<&TypeKind>) {
        let Owner { writer, reader } = &difference.owner;
        (kind_of(self.pair.writer, writer), kind_of(self.pair.reader, reader))
    }

    /// What becomes of a value whose form the reader does not share.
    pub(super) fn overlooked(&self, difference: &Difference<'_>, outcome: &Outcome) -> Option<Observation> {
        let pointer = difference.pointer.as_str();
        let (written, read) = self.kinds(difference);
        if let (Some(TypeKind::Record(_)), Some(TypeKind::Union(union))) = (written, read) {
            return self.in_a_variant(union, pointer, outcome);
        }
        // The tag of a single variant says nothing that a reader of its members could miss.
        let mut tag = None;
        if let Some(TypeKind::Union(Union { tagging: Tagging::Internal { tag: name }, variants, .. })) = written
            && let [variant] = variants.as_slice()
            && !matches!(read, Some(TypeKind::Record(record)) if self.is_about_something_else(variant, record))
        {
            push_token(tag.insert(pointer.to_owned()), name);
        }
        let is_overlooked = |note: &Note| is_below(&note.pointer, pointer) && tag.as_ref() != Some(&note.pointer);
        outcome.shown(Effect::Misread, |note| matches!(note.what, NoteKind::Ignored { .. }) && is_overlooked(note))
    }

    /// Whether a record has members, and none of them is one of the variant's.
    fn is_about_something_else(&self, variant: &Variant, record: &Record) -> bool {
        let mut written = MemberNames::new(self.pair.writer.contract);
        written.add_payload(&variant.payload);
        let is_other = |member: &Member| match member {
            Member::Field(Field { read: Some(read), .. }) => {
                read.names.iter().all(|name| !written.found.contains(name.as_str()))
            }
            Member::Field(_) => true,
            Member::Flatten(_) => false,
        };
        !record.members.is_empty() && record.members.iter().all(is_other)
    }

    /// What becomes of a record that is read as a variant. It is taken for something else where the variant reads nothing
    /// of it, or does not read what another one would have read; any other member that the variant does not read is lost.
    fn in_a_variant(&self, union: &Union, pointer: &str, outcome: &Outcome) -> Option<Observation> {
        let members = outcome.witness.pointer(pointer)?.as_object()?.len();
        let ignored = |reading: &Reading| -> Vec<String> {
            let notes = reading.notes.iter().filter(|note| matches!(note.what, NoteKind::Ignored { .. }));
            let tokens = notes.filter_map(|note| last_token(&note.pointer));
            tokens.filter(|(parent, _)| *parent == pointer).map(|(_, name)| name).collect()
        };
        let is_misread = |reading: &Reading| {
            let ignored = ignored(reading);
            let meant = |name: &String| self.is_read_by_another(union, chosen(reading, pointer), name);
            !ignored.is_empty() && (ignored.len() == members || ignored.iter().any(meant))
        };
        let hit = |is_hit: &dyn Fn(&Reading) -> bool| -> Vec<ReaderKind> {
            let results = outcome.results().into_iter();
            results.filter(|(_, result)| result.as_ref().is_ok_and(is_hit)).map(|(kind, _)| kind).collect()
        };
        let misread = outcome.observation(Effect::Misread, hit(&is_misread), None);
        misread.or_else(|| outcome.observation(Effect::Lost, hit(&|reading| !ignored(reading).is_empty()), None))
    }

    /// Whether a variant of a union without tags, other than the chosen one, has a member of this name.
    fn is_read_by_another(&self, union: &Union, chosen: Option<&str>, name: &str) -> bool {
        let others = union.variants.iter().filter(|variant| Some(variant.name.as_str()) != chosen);
        union.tagging == Tagging::Untagged
            && others.into_iter().any(|variant| {
                let mut names = MemberNames::new(self.pair.reader.contract);
                names.add_payload(&variant.payload);
                names.found.contains(name)
            })
    }
}

/// What a side says of a type.
fn kind_of<'c>(side: &Side<'c>, name: &str) -> Option<&'c TypeKind> {
    side.contract.definition(&TypeName(name.to_owned())).map(|definition| &definition.kind)
}
