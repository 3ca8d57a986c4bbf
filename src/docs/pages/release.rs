//! The page of a release.

use askama::Template;
use indexmap::IndexMap;

use super::frame::{Frame, Link};
use crate::docs::{
    book::Book,
    change::{Change, counted},
    matrix::{self, Matrix},
    site::Step,
};

const ROOT: &str = "../";

/// The page of a release.
#[derive(Template)]
#[template(path = "docs/release.html")]
pub(super) struct ReleasePage {
    frame: Frame,
    version: String,
    previous: Option<Link>,
    next: Option<Link>,
    events: Vec<(Link, String)>,
    types: usize,
    matrix: Option<Matrix>,
    changes: Vec<EventChanges>,
    counts: String,
}

/// What the gate finds about one event.
pub(super) struct EventChanges {
    pub(super) anchor: String,
    pub(super) event: String,
    /// The event's page, where it has one today.
    pub(super) href: Option<String>,
    pub(super) counts: String,
    pub(super) changes: Vec<Change>,
}

impl ReleasePage {
    pub(super) fn of(book: &Book<'_>, index: usize) -> Self {
        let releases = &book.site.releases;
        let release = releases[index];
        let neighbour = |index: Option<usize>| {
            let version = releases.get(index?)?.version;
            Some(Link::to_side(book, ROOT, version))
        };
        let step = |is_wanted: &dyn Fn(&Step) -> bool| book.site.steps.iter().find(|step| is_wanted(step));
        let before = step(&|step| step.newer == release.version);
        let after =
            step(&|step| step.older == release.version && releases.iter().any(|other| other.version == step.newer));
        let changes = before.map_or_else(Vec::new, |step| by_event(book, ROOT, step));
        let events = release.contract.events.iter().map(|event| {
            let page = book.addresses.event(&event.name).map(|stem| format!("{ROOT}{stem}.html"));
            let channels: Vec<&str> = event.channels.iter().map(|channel| channel.template.as_str()).collect();
            (Link { href: page.unwrap_or_default(), text: event.name.clone() }, channels.join(", "))
        });
        let steps: Vec<&Step> = before.into_iter().chain(after).collect();
        let all: Vec<Change> = before.iter().flat_map(|step| &step.findings).map(Change::of).collect();
        Self {
            frame: Frame::below(book, &format!("Release {}", release.version), "changelog.html"),
            version: release.version.to_owned(),
            previous: index.checked_sub(1).and_then(|index| neighbour(Some(index))),
            next: neighbour(Some(index + 1)),
            events: events.collect(),
            types: release.contract.types.len(),
            matrix: (!steps.is_empty()).then(|| matrix::of(release.version, release.contract, &steps)),
            counts: counted(&all),
            changes,
        }
    }
}

/// The changes of a step, by event in the order of the findings.
pub(super) fn by_event(book: &Book<'_>, root: &str, step: &Step) -> Vec<EventChanges> {
    let mut events: IndexMap<&str, Vec<Change>> = IndexMap::new();
    for found in &step.findings {
        events.entry(&found.1.event).or_default().push(Change::of(found));
    }
    let changes = events.into_iter().map(|(event, changes)| EventChanges {
        anchor: anchor(&step.older, event),
        event: event.to_owned(),
        href: book.addresses.event(event).map(|stem| format!("{root}{stem}.html")),
        counts: counted(&changes),
        changes,
    });
    changes.collect()
}

/// The place where the changes of an event since a release are told.
pub(super) fn anchor(older: &str, event: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() || "_.".contains(letter) { letter } else { '-' };
    format!("since-{older}-{event}").chars().map(plain).collect()
}
