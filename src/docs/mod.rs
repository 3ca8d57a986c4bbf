//! The documentation site: every event, type, channel and release on a page of its own, read from a folder.
//!
//! A pure function: contracts, frozen releases and the gate's findings between them in, artifacts out. `pages` decides every
//! name, link and word; the templates only lay them out. No page needs a network, a server or a script; the one script
//! searches, filters and copies.
//!
//! Neighbours: [`crate::compat`] found what is told of changes, [`crate::codegen`] says what a type is in other languages.

mod address;
mod badge;
mod book;
mod change;
mod fields;
mod json;
mod markdown;
mod matrix;
mod pages;
mod picture;
mod presence;
mod rust_form;
mod search;
mod since;
mod site;
mod variants;
mod words;

pub(crate) use address::Names;
pub(crate) use markdown::summary;
pub use site::{Example, Forms, Release, Site, Step};
pub(crate) use words::parameter;

use crate::{artifact::Artifact, codegen::Refusal};

/// The folder of the site, below the artifact root.
pub const FOLDER: &str = "generated/docs";

/// The page that a reader begins with, below the artifact root.
pub const INDEX: &str = "generated/docs/index.html";

/// What the site is, in one line.
pub const SUMMARY: &str = "a site that documents every event, read from a folder without a server";

/// The files of the site.
pub fn render(site: &Site<'_>) -> Result<Vec<Artifact>, Refusal> {
    let book = book::Book::new(site);
    let mut pages = pages::all(&book).map_err(|problem| Refusal {
        target: "docs",
        place: problem.page,
        problem: format!("its template does not render: {}", problem.error),
        remedy: "report this as a bug".to_owned(),
    })?;
    pages.iter_mut().for_each(show_what_hides);
    Ok(pages)
}

/// Puts a mark in place of each character that has no business in a page: control characters, and those that turn the
/// direction of text for what comes after it.
fn show_what_hides(page: &mut Artifact) {
    let hides = |each: char| {
        each.is_control() && !matches!(each, '\n' | '\t')
            || matches!(each, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
    };
    if let Ok(text) = str::from_utf8(&page.bytes)
        && text.contains(hides)
    {
        page.bytes = text.replace(hides, "\u{fffd}").into_bytes();
    }
}
