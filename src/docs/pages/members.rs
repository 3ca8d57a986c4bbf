//! Every name that a member has anywhere, and where one name means different types.

use std::collections::BTreeMap;

use askama::Template;
use indexmap::IndexMap;

use super::frame::{Frame, Link};
use crate::{
    contract::{Field, Member, Payload, Record, Shape, TypeKind, TypeName},
    docs::{
        book::Book,
        fields::wire_name,
        words::{linked, plain, type_of},
    },
};

/// Every name that a member has anywhere.
#[derive(Template)]
#[template(path = "docs/fields.html")]
pub(super) struct MembersPage {
    frame: Frame,
    conflicts: usize,
    names: Vec<Name>,
}

/// A name, and what it means.
struct Name {
    text: String,
    is_conflict: bool,
    meanings: Vec<Meaning>,
}

/// A type, and the types that have a member of it under the name.
struct Meaning {
    /// HTML.
    type_: String,
    owners: Vec<Link>,
    more: usize,
}

/// How many owners a row names.
const NAMED: usize = 6;

/// The owners of each type of each name.
type Found<'s> = BTreeMap<&'s str, IndexMap<String, (String, Vec<&'s TypeName>)>>;

impl MembersPage {
    pub(super) fn of(book: &Book<'_>) -> Self {
        let mut found = Found::new();
        for definition in book.contract.types.values() {
            let mut add = |record| gather(book, &definition.name, record, &mut found);
            match &definition.kind {
                TypeKind::Record(record) => add(record),
                TypeKind::Union(union) => {
                    for variant in &union.variants {
                        if let Payload::Record(record) = &variant.payload {
                            add(record);
                        }
                    }
                }
                TypeKind::Enumeration(_) | TypeKind::Newtype(_) => {}
            }
        }
        let names: Vec<Name> = found.into_iter().map(|(name, meanings)| Name::of(book, name, meanings)).collect();
        Self {
            frame: Frame::top(book, "Fields", "fields.html"),
            conflicts: names.iter().filter(|name| name.is_conflict).count(),
            names,
        }
    }
}

impl Name {
    fn of(book: &Book<'_>, name: &str, meanings: IndexMap<String, (String, Vec<&TypeName>)>) -> Self {
        let is_conflict = meanings.len() > 1;
        let meanings = meanings.into_values().map(|(type_, owners)| Meaning {
            type_,
            more: owners.len().saturating_sub(NAMED),
            owners: owners.into_iter().take(NAMED).filter_map(|owner| Link::to_type(book, "", owner)).collect(),
        });
        Self { text: name.to_owned(), is_conflict, meanings: meanings.collect() }
    }
}

fn gather<'s>(book: &Book<'s>, owner: &'s TypeName, record: &'s Record, found: &mut Found<'s>) {
    for member in &record.members {
        let Member::Field(field) = member else { continue };
        let pieces = type_of(book, "", inner(field));
        let meanings = found.entry(wire_name(field)).or_default();
        let (_, owners) = meanings.entry(plain(&pieces)).or_insert_with(|| (linked(&pieces), Vec::new()));
        if owners.last() != Some(&owner) {
            owners.push(owner);
        }
    }
}

/// The type apart from `null`: that one may be left out is no other meaning.
fn inner(field: &Field) -> &Shape {
    match &field.shape {
        Shape::Nullable(inner) => inner,
        shape => shape,
    }
}
