//! The page of an event.

use askama::Template;

use super::frame::{Frame, Link};
use crate::{
    contract::{Channel, Event, TypeKind},
    docs::{
        badge::Badge,
        book::Book,
        change::{Change, counted},
        fields::{Depth, Row, Tables, deprecated},
        json,
        markdown::{self, Words},
        picture::{self, Picture},
        rust_form,
        variants::{UnionCards, ValueRow},
    },
};

const ROOT: &str = "../";

/// How many messages a page shows, and how long each may be.
const EXAMPLES: usize = 6;
const LONGEST: usize = 6000;

/// The page of an event.
#[derive(Template)]
#[template(path = "docs/event.html")]
pub(in crate::docs) struct EventPage {
    pub(super) frame: Frame,
    pub(in crate::docs) name: String,
    pub(in crate::docs) summary: String,
    pub(super) docs: String,
    pub(super) docs_text: String,
    pub(super) deprecated: Option<Words>,
    pub(super) since: Option<String>,
    pub(super) payload: Link,
    pub(super) source: Option<String>,
    pub(super) schemas: Vec<Link>,
    pub(super) twin: String,
    pub(super) channels: Vec<Link>,
    pub(super) picture: Picture,
    /// The oldest release.
    pub(super) oldest: Option<String>,
    pub(in crate::docs) rows: Vec<Row>,
    pub(super) values: Vec<ValueRow>,
    pub(in crate::docs) unions: Vec<UnionCards>,
    pub(super) examples: Vec<Shown>,
    pub(super) forms: Vec<Code>,
    pub(super) badge: Badge,
    pub(super) supported: Vec<Compared>,
    pub(super) history: Vec<Compared>,
}

/// A message to look at.
pub(super) struct Shown {
    pub(super) anchor: String,
    pub(super) name: String,
    /// HTML and text.
    pub(super) page: String,
    pub(super) text: String,
}

/// A declaration in one language.
pub(super) struct Code {
    pub(super) anchor: String,
    pub(super) language: &'static str,
    pub(super) text: String,
}

/// What the gate says of the event between two sides.
pub(super) struct Compared {
    pub(super) anchor: String,
    pub(super) older: Link,
    pub(super) newer: Link,
    pub(super) counts: String,
    pub(super) changes: Vec<Change>,
}

impl EventPage {
    pub(super) fn of(book: &Book<'_>, event: &Event) -> Self {
        let definition = book.contract.definition(&event.payload);
        let about = definition.map(|definition| definition.about.clone()).unwrap_or_default();
        let mut tables = Tables::new(book, ROOT, Depth::Whole);
        let rows = tables.rows_of(&event.payload, "");
        let values = match definition.map(|definition| &definition.kind) {
            Some(TypeKind::Enumeration(enumeration)) => tables.values(&event.payload, enumeration),
            _ => Vec::new(),
        };
        let unions = tables.unions();
        let payload = Link::to_type(book, ROOT, &event.payload);
        let sources = &book.site.documents.sources;
        let between = |step| compared(book, &event.name, step);
        Self {
            frame: Frame::below(book, &event.name, "index.html"),
            name: event.name.clone(),
            summary: markdown::summary(&about.docs),
            docs: markdown::blocks(&about.docs),
            deprecated: deprecated(&about),
            docs_text: about.docs,
            since: book.origins.of_event(event),
            payload: payload.unwrap_or_else(|| Link { href: String::new(), text: event.payload.0.clone() }),
            source: sources.get(&event.payload.0).map(|place| place.file.clone()),
            schemas: schemas(book, event),
            twin: format!("{ROOT}{}.md", book.addresses.event(&event.name).unwrap_or_default()),
            channels: links(book, &event.channels),
            picture: picture::of_event(book, event),
            oldest: book.origins.oldest().map(str::to_owned),
            rows,
            values,
            unions,
            examples: examples(book, event),
            forms: forms(book, &event.payload),
            badge: book.badges.of(&event.name),
            supported: book.site.supported.iter().rev().map(between).collect(),
            history: book.site.steps.iter().rev().map(between).filter(|step| !step.changes.is_empty()).collect(),
        }
    }
}

/// The schemas of an event, which lie beside the site's pages so that the folder needs nothing else.
pub(super) fn schema_files(book: &Book<'_>, event: &Event) -> Vec<(String, String)> {
    let files = files(book, event).into_iter();
    files.filter_map(|(_, file)| Some((file.to_owned(), book.site.documents.schemas.get(file)?.clone()))).collect()
}

fn links(book: &Book<'_>, channels: &[Channel]) -> Vec<Link> {
    channels.iter().filter_map(|channel| Link::to_channel(book, ROOT, &channel.template)).collect()
}

/// The files of an event's schemas, with what each says.
fn files<'b>(book: &'b Book<'_>, event: &Event) -> Vec<(&'static str, &'b str)> {
    let documents = book.site.documents.catalogue.events.iter().find(|document| document.name == event.name);
    let Some(document) = documents else { return Vec::new() };
    if document.reader == document.writer {
        return vec![("JSON Schema", &document.reader)];
    }
    vec![("reader's JSON Schema", &document.reader), ("writer's JSON Schema", &document.writer)]
}

fn schemas(book: &Book<'_>, event: &Event) -> Vec<Link> {
    let link = |(text, file): (&str, &str)| Link { href: format!("{ROOT}schemas/{file}"), text: text.to_owned() };
    files(book, event).into_iter().map(link).collect()
}

/// Messages to look at: real ones, those that the author declared, or else one that is made up.
fn examples(book: &Book<'_>, event: &Event) -> Vec<Shown> {
    let mut texts: Vec<(String, String)> = Vec::new();
    let real = book.site.examples.get(&event.name).map_or(&[][..], Vec::as_slice);
    texts.extend(real.iter().map(|example| (example.name.clone(), example.text.clone())));
    let declared = event.examples.iter().enumerate();
    texts.extend(declared.map(|(index, value)| (format!("declared {}", index + 1), value.to_string())));
    texts.retain(|(_, text)| text.len() <= LONGEST);
    texts.truncate(EXAMPLES);
    if texts.is_empty() {
        let made = book.sampler.minimal_type(&event.payload);
        texts.extend(made.map(|value| ("made up: the least that is written".to_owned(), value.to_string())));
    }
    let shown = texts.into_iter().enumerate().map(|(index, (name, text))| Shown {
        anchor: format!("example-{}", index + 1),
        page: json::highlighted(&text),
        text: json::indented(&text),
        name,
    });
    shown.collect()
}

/// What a type is in the languages that the project generates, Rust first.
pub(super) fn forms(book: &Book<'_>, name: &crate::contract::TypeName) -> Vec<Code> {
    let code = |language: &'static str, text: String| Code {
        anchor: format!("in-{}", language.to_lowercase()),
        language,
        text,
    };
    let rust = book.contract.definition(name).map(|definition| code("Rust", rust_form::form(definition)));
    let others =
        book.site.forms.iter().filter_map(|forms| Some(code(forms.language, forms.by_type.get(name)?.clone())));
    rust.into_iter().chain(others).collect()
}

fn compared(book: &Book<'_>, event: &str, step: &crate::docs::site::Step) -> Compared {
    let findings = step.findings.iter().filter(|(_, finding)| finding.event == event);
    let changes: Vec<Change> = findings.map(Change::of).collect();
    let newer = Link::to_side(book, ROOT, &step.newer);
    Compared {
        anchor: format!("{}#{}", newer.href, super::release::anchor(&step.older, event)),
        older: Link::to_side(book, ROOT, &step.older),
        newer,
        counts: counted(&changes),
        changes,
    }
}
