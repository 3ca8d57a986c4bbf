//! Unions that are flattened into a record.

use indexmap::IndexSet;
use serde_json::Value;

use super::{
    Found, Walk, choice,
    expand::{Expanded, Flat},
    further,
};
use crate::compat::{
    difference::{Owner, What},
    mending::{Mending, Piece},
    sample::{MemberNames, Place},
};
use crate::contract::{Record, Tagging};

impl<'c> Walk<'c> {
    /// Compares the flattened unions of two records.
    pub(super) fn parts(
        &mut self,
        record: &'c Record,
        (written, read): (&Expanded<'c>, &Expanded<'c>),
        place: &Place,
        owner: &Owner,
    ) {
        let counterparts = counterparts(&written.unions, &read.unions);
        for (flat, counterpart) in written.unions.iter().zip(&counterparts) {
            match counterpart.map(|index| &read.unions[index]) {
                Some(other) => self.part(record, (flat, other), place, owner),
                None => self.part_unread(flat, place, owner),
            }
        }
        for (index, flat) in read.unions.iter().enumerate() {
            if !counterparts.contains(&Some(index)) {
                let what = What::PartUnwritten { part: flat.part, tag: tag(flat) };
                self.part_missing((what, Mending::AddPart(record)), record, flat, place, owner);
            }
        }
    }

    /// A part that both sides have.
    fn part(&mut self, record: &'c Record, (writer, reader): (&Flat<'c>, &Flat<'c>), place: &Place, owner: &Owner) {
        if writer.optional && !reader.optional {
            let what = What::PartSometimesWritten { part: writer.part, tag: tag(reader) };
            self.part_missing((what, Mending::KeepPart(writer.part)), record, reader, place, owner);
        }
        let inside = further(place, &writer.way);
        let owner = Owner { writer: writer.name.0.clone(), reader: reader.name.0.clone() };
        self.visit(Piece::of_type(&writer.name.0));
        let (written, read) = (choice::of_union(writer.union), choice::of_union(reader.union));
        self.choices(&written, &read, &inside, &owner);
    }

    /// A part that only the writer has.
    fn part_unread(&mut self, flat: &Flat<'c>, place: &Place, owner: &Owner) {
        let mut names = MemberNames::new(self.writer.contract);
        names.add_type(flat.name);
        let names: IndexSet<String> = names.found.iter().map(|name| (*name).to_owned()).collect();
        let variants = 0..flat.union.variants.len();
        let candidates = variants.filter_map(|index| self.sampler.minimal_variant(flat.union, index)).collect();
        let owner = Owner { writer: flat.owner.clone(), reader: owner.reader.clone() };
        let what = What::PartUnread { part: flat.part, names };
        let found = Found { what, candidates, mended: None, mending: Mending::DropPart(flat.part) };
        self.add(found, &further(place, &flat.way), &owner);
    }

    /// A part of the reader that messages do not have, or not all of them.
    fn part_missing(
        &mut self,
        (what, mending): (What<'c>, Mending<'c>),
        record: &'c Record,
        flat: &Flat<'c>,
        place: &Place,
        owner: &Owner,
    ) {
        let candidates = self.sampler.minimal_record(record).map(Value::Object).into_iter().collect();
        let variants = 0..flat.union.variants.len();
        let mut every = variants.filter_map(|index| self.mender.minimal_variant(flat.union, index));
        let mended = every.find(Value::is_object);
        let owner = Owner { writer: owner.writer.clone(), reader: flat.owner.clone() };
        self.add(Found { what, candidates, mended, mending }, place, &owner);
    }
}

/// The member that says which variant a part is, where there is one.
fn tag<'c>(flat: &Flat<'c>) -> Option<&'c str> {
    match &flat.union.tagging {
        Tagging::Internal { tag } | Tagging::Adjacent { tag, .. } => Some(tag),
        Tagging::External | Tagging::Untagged => None,
    }
}

/// For each of the writer's parts the index of the reader's: the one of the same Rust name, of the same type, or else the
/// next that is left.
fn counterparts(written: &[Flat<'_>], read: &[Flat<'_>]) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> = vec![None; written.len()];
    let alike: [fn(&Flat<'_>, &Flat<'_>) -> bool; 3] =
        [|one, other| one.part.name == other.part.name, |one, other| one.name == other.name, |_, _| true];
    for is_like in alike {
        for (at, flat) in written.iter().enumerate() {
            if found[at].is_none() {
                let mut free = (0..read.len()).filter(|index| !found.contains(&Some(*index)));
                found[at] = free.find(|index| is_like(flat, &read[*index]));
            }
        }
    }
    found
}
