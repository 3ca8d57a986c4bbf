//! What changed from release to release.

use askama::Template;

use super::frame::{Frame, Link};
use crate::{
    compat::TODAY,
    docs::{
        book::Book,
        change::{Change, counted},
        site::Step,
    },
};

/// What changed from release to release.
#[derive(Template)]
#[template(path = "docs/changelog.html")]
pub(super) struct ChangelogPage {
    frame: Frame,
    entries: Vec<Entry>,
}

/// What a release changed.
struct Entry {
    anchor: String,
    title: String,
    newer: Link,
    /// What it is compared with; nothing for the first release.
    older: Option<Link>,
    counts: String,
    events: Vec<EventEntry>,
}

struct EventEntry {
    /// Where the whole of it is told.
    href: String,
    event: String,
    changes: Vec<Change>,
}

impl ChangelogPage {
    pub(super) fn of(book: &Book<'_>) -> Self {
        let mut entries: Vec<Entry> = book.site.steps.iter().map(|step| entry(book, step)).collect();
        if let Some(first) = book.site.releases.first() {
            entries.insert(
                0,
                Entry {
                    anchor: anchor(first.version),
                    title: first.version.to_owned(),
                    newer: Link::to_side(book, "", first.version),
                    older: None,
                    counts: String::new(),
                    events: Vec::new(),
                },
            );
        }
        entries.reverse();
        // Today comes first, wherever its version stands among the releases.
        entries.sort_by_key(|entry| entry.newer.text != TODAY);
        Self { frame: Frame::top(book, "Changelog", "changelog.html"), entries }
    }
}

fn entry(book: &Book<'_>, step: &Step) -> Entry {
    let newer = Link::to_side(book, "", &step.newer);
    let all: Vec<Change> = step.findings.iter().map(Change::of).collect();
    let events = super::release::by_event(book, "", step).into_iter().map(|event| EventEntry {
        href: format!("{}#{}", newer.href, event.anchor),
        event: event.event,
        changes: event.changes,
    });
    let is_today = step.newer == TODAY;
    Entry {
        anchor: anchor(&step.newer),
        title: if is_today { format!("Today ({})", book.contract.version) } else { step.newer.clone() },
        older: Some(Link::to_side(book, "", &step.older)),
        counts: counted(&all),
        events: events.collect(),
        newer,
    }
}

fn anchor(version: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() || letter == '.' { letter } else { '-' };
    format!("release-{version}").chars().map(plain).collect()
}
