//! The pages that list: events, types, channels.

use askama::Template;
use indexmap::IndexMap;

use super::{
    frame::{Frame, Link},
    type_::kind,
};
use crate::{
    contract::{Event, Segment},
    docs::{
        badge::Badge,
        book::Book,
        fields::deprecated,
        markdown,
        picture::{self, Picture},
    },
};

/// The page that a reader begins with.
#[derive(Template)]
#[template(path = "docs/index.html")]
pub(super) struct IndexPage {
    frame: Frame,
    counts: Vec<(usize, &'static str, &'static str)>,
    releases: Vec<Link>,
    groups: Vec<Group>,
    picture: Option<Picture>,
}

/// Events that belong together.
struct Group {
    name: String,
    events: Vec<EventRow>,
}

struct EventRow {
    link: Link,
    summary: String,
    channels: Vec<Link>,
    since: Option<String>,
    is_deprecated: bool,
    badge: Badge,
}

/// How many events a picture of the whole catalogue can hold.
const PICTURED: usize = 40;

impl IndexPage {
    pub(super) fn of(book: &Book<'_>) -> Self {
        let contract = book.contract;
        let is_small = contract.events.len() <= PICTURED;
        let releases = book.site.releases.iter().rev().map(|release| Link::to_side(book, "", release.version));
        Self {
            frame: Frame::top(book, &format!("{} events", contract.catalogue), "index.html"),
            counts: vec![
                (contract.events.len(), "events", "index.html"),
                (contract.types.len(), "types", "types.html"),
                (book.addresses.channels().count(), "channels", "channels.html"),
                (book.site.releases.len(), "releases", "changelog.html"),
            ],
            releases: releases.collect(),
            groups: groups(book),
            picture: is_small.then(|| picture::of_catalogue(book)),
        }
    }
}

/// The events by the first word of their channel; all in one group where that puts nothing together.
fn groups(book: &Book<'_>) -> Vec<Group> {
    let mut groups: IndexMap<String, Vec<EventRow>> = IndexMap::new();
    for event in &book.contract.events {
        groups.entry(first_word(event)).or_default().push(row(book, event));
    }
    let events = book.contract.events.len();
    if groups.len() > 1 && groups.len() * 2 > events {
        let events = groups.into_values().flatten().collect();
        return vec![Group { name: "All events".to_owned(), events }];
    }
    groups.into_iter().map(|(name, events)| Group { name, events }).collect()
}

fn first_word(event: &Event) -> String {
    let literal = event.channels.first().and_then(|channel| channel.segments.first());
    match literal {
        Some(Segment::Literal(text)) => {
            let end = text.find([':', '.', '/', '-']).unwrap_or(text.len());
            text[..end].to_owned()
        }
        _ => "other".to_owned(),
    }
}

fn row(book: &Book<'_>, event: &Event) -> EventRow {
    let about = book.contract.definition(&event.payload).map(|definition| definition.about.clone()).unwrap_or_default();
    let channels = event.channels.iter().filter_map(|channel| Link::to_channel(book, "", &channel.template));
    EventRow {
        link: Link::to_event(book, "", &event.name)
            .unwrap_or_else(|| Link { href: String::new(), text: event.name.clone() }),
        summary: markdown::summary(&about.docs),
        channels: channels.collect(),
        since: book.origins.of_event(event),
        is_deprecated: deprecated(&about).is_some(),
        badge: book.badges.of(&event.name),
    }
}

/// Every type.
#[derive(Template)]
#[template(path = "docs/types.html")]
pub(super) struct TypesPage {
    frame: Frame,
    types: Vec<TypeRow>,
}

struct TypeRow {
    link: Link,
    kind: &'static str,
    summary: String,
    is_deprecated: bool,
    events: Vec<Link>,
    more: usize,
}

/// How many events a row names.
const NAMED: usize = 5;

impl TypesPage {
    pub(super) fn of(book: &Book<'_>) -> Self {
        let types = book.contract.types.values().filter_map(|definition| {
            let events = book.events_of.get(&definition.name).map_or(&[][..], Vec::as_slice);
            Some(TypeRow {
                link: Link::to_type(book, "", &definition.name)?,
                kind: kind(&definition.kind),
                summary: markdown::summary(&definition.about.docs),
                is_deprecated: definition.about.deprecated.is_some(),
                events: events.iter().take(NAMED).filter_map(|name| Link::to_event(book, "", name)).collect(),
                more: events.len().saturating_sub(NAMED),
            })
        });
        let mut types: Vec<TypeRow> = types.collect();
        types.sort_by_cached_key(|row| row.link.text.to_lowercase());
        Self { frame: Frame::top(book, "Types", "types.html"), types }
    }
}

/// Every channel.
#[derive(Template)]
#[template(path = "docs/channels.html")]
pub(super) struct ChannelsPage {
    frame: Frame,
    channels: Vec<ChannelRow>,
}

struct ChannelRow {
    link: Link,
    parameters: String,
    events: Vec<Link>,
}

impl ChannelsPage {
    pub(super) fn of(book: &Book<'_>) -> Self {
        let mut rows: IndexMap<&str, ChannelRow> = IndexMap::new();
        for event in &book.contract.events {
            for channel in &event.channels {
                let Some(link) = Link::to_channel(book, "", &channel.template) else { continue };
                let parameters: Vec<&str> = channel.parameters.iter().map(|each| each.name.as_str()).collect();
                let parameters = parameters.join(", ");
                let row = rows.entry(&channel.template).or_insert(ChannelRow { link, parameters, events: Vec::new() });
                row.events.extend(Link::to_event(book, "", &event.name));
            }
        }
        Self { frame: Frame::top(book, "Channels", "channels.html"), channels: rows.into_values().collect() }
    }
}
