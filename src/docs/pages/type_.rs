//! The page of a type.

use askama::Template;

use super::{
    event::{Code, forms},
    frame::{Frame, Link},
};
use crate::{
    contract::{TypeDef, TypeKind},
    docs::{
        book::Book,
        fields::{Depth, Row, Tables, deprecated},
        markdown::{self, Words},
        variants::{UnionCards, ValueRow},
        words::{constraints, linked, type_of},
    },
};

const ROOT: &str = "../";

/// The page of a type.
#[derive(Template)]
#[template(path = "docs/type.html")]
pub(super) struct TypePage {
    frame: Frame,
    name: String,
    kind: &'static str,
    docs: String,
    deprecated: Option<Words>,
    source: Option<String>,
    /// What a type is that is another under its own name, HTML.
    is: Option<String>,
    constraints: Vec<String>,
    is_closed: bool,
    rows: Vec<Row>,
    values: Vec<ValueRow>,
    unions: Vec<UnionCards>,
    forms: Vec<Code>,
    events: Vec<Link>,
    mentions: Vec<Link>,
}

impl TypePage {
    pub(super) fn of(book: &Book<'_>, definition: &TypeDef) -> Self {
        let name = &definition.name;
        let mut tables = Tables::new(book, ROOT, Depth::Own);
        let mut page = Self {
            frame: Frame::below(book, &name.0, "types.html"),
            name: name.0.clone(),
            kind: kind(&definition.kind),
            docs: markdown::blocks(&definition.about.docs),
            deprecated: deprecated(&definition.about),
            source: book.site.documents.sources.get(&name.0).map(|place| place.file.clone()),
            is: None,
            constraints: Vec::new(),
            is_closed: false,
            rows: tables.rows_of(name, ""),
            values: Vec::new(),
            unions: tables.unions(),
            forms: forms(book, name),
            events: events(book, definition),
            mentions: mentions(book, definition),
        };
        match &definition.kind {
            TypeKind::Record(record) => page.is_closed = record.closed,
            TypeKind::Union(union) => page.is_closed = union.closed,
            TypeKind::Enumeration(enumeration) => page.values = tables.values(name, enumeration),
            TypeKind::Newtype(shape) => {
                page.is = Some(linked(&type_of(book, ROOT, shape)));
                page.constraints = constraints(book, shape);
            }
        }
        page
    }
}

/// What a kind of type is called.
pub(super) fn kind(kind: &TypeKind) -> &'static str {
    match kind {
        TypeKind::Record(_) => "record",
        TypeKind::Enumeration(_) => "enumeration",
        TypeKind::Union(_) => "union",
        TypeKind::Newtype(_) => "newtype",
    }
}

fn events(book: &Book<'_>, definition: &TypeDef) -> Vec<Link> {
    let names = book.events_of.get(&definition.name).map_or(&[][..], Vec::as_slice);
    names.iter().filter_map(|name| Link::to_event(book, ROOT, name)).collect()
}

fn mentions(book: &Book<'_>, definition: &TypeDef) -> Vec<Link> {
    let names = book.mentions_of.get(&definition.name).map_or(&[][..], Vec::as_slice);
    names.iter().filter_map(|name| Link::to_type(book, ROOT, name)).collect()
}
