//! Today beside the supported releases.

use askama::Template;

use super::{
    frame::{Frame, Link},
    release::{EventChanges, by_event},
};
use crate::{
    compat::TODAY,
    docs::{
        book::Book,
        change::{Change, counted},
        matrix::{self, Matrix},
        site::Step,
    },
};

/// Today beside the supported releases.
#[derive(Template)]
#[template(path = "docs/today.html")]
pub(super) struct TodayPage {
    frame: Frame,
    matrix: Option<Matrix>,
    sides: Vec<Beside>,
}

/// Today beside one release.
struct Beside {
    release: Link,
    counts: String,
    changes: Vec<EventChanges>,
}

impl TodayPage {
    pub(super) fn of(book: &Book<'_>) -> Self {
        let supported: Vec<&Step> = book.site.supported.iter().collect();
        // What today changed since the release before it is told here too, supported or not.
        let last = book.site.steps.iter().filter(|step| step.newer == TODAY);
        let last = last.filter(|step| supported.iter().all(|other| other.older != step.older));
        let sides = supported.iter().copied().chain(last).rev().map(|step| Beside {
            release: Link::to_side(book, "", &step.older),
            counts: counted(&step.findings.iter().map(Change::of).collect::<Vec<_>>()),
            changes: by_event(book, "", step),
        });
        Self {
            frame: Frame::top(book, "Compatibility", "today.html"),
            sides: sides.collect(),
            matrix: (!supported.is_empty()).then(|| matrix::of(TODAY, book.contract, &supported)),
        }
    }
}
