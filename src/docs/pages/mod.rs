//! The pages: every name, link and word decided, for templates that only lay them out.

mod changelog;
mod channel;
mod event;
mod frame;
mod index;
mod members;
mod release;
mod rules;
mod today;
mod twin;
mod type_;

use askama::Template;
use rayon::prelude::*;

use super::{FOLDER, book::Book, search};
use crate::artifact::Artifact;
pub(super) use event::EventPage;

/// The looks, and what the script does; the same for every catalogue.
const ASSETS: [(&str, &str); 2] = [
    ("assets/site.css", include_str!("../../../templates/docs/assets/site.css")),
    ("assets/site.js", include_str!("../../../templates/docs/assets/site.js")),
];

/// A page that does not render.
#[derive(Debug)]
pub(super) struct Problem {
    pub(super) page: String,
    pub(super) error: askama::Error,
}

/// The files of the site.
pub(super) fn all(book: &Book<'_>) -> Result<Vec<Artifact>, Problem> {
    let contract = book.contract;
    let events: Vec<Event> =
        contract.events.par_iter().map(|event| Event::of(book, event)).collect::<Result<_, _>>()?;
    let types: Vec<Artifact> = contract
        .types
        .values()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|definition| {
            page(&book.addresses.type_(&definition.name).unwrap_or_default(), &type_::TypePage::of(book, definition))
        })
        .collect::<Result<_, _>>()?;
    let mut files = vec![
        page("index.html", &index::IndexPage::of(book))?,
        page("today.html", &today::TodayPage::of(book))?,
        page("changelog.html", &changelog::ChangelogPage::of(book))?,
        page("fields.html", &members::MembersPage::of(book))?,
        page("types.html", &index::TypesPage::of(book))?,
        page("channels.html", &index::ChannelsPage::of(book))?,
        page("rules.html", &rules::RulesPage::of(book))?,
        page("llms.txt", &twin::Overview::of(book))?,
        file("assets/search.js", search::data(book, events.iter().map(|event| &event.entry))),
    ];
    for template in book.addresses.channels() {
        files.push(page(
            &book.addresses.channel(template).unwrap_or_default(),
            &channel::ChannelPage::of(book, template),
        )?);
    }
    for index in 0..book.site.releases.len() {
        let release = release::ReleasePage::of(book, index);
        files.push(page(&book.addresses.release(book.site.releases[index].version).unwrap_or_default(), &release)?);
    }
    files.extend(events.into_iter().flat_map(|event| event.files));
    files.extend(types);
    files.extend(ASSETS.iter().map(|(path, text)| file(path, (*text).to_owned())));
    Ok(files)
}

/// The files of one event, and what is found of it.
struct Event {
    files: Vec<Artifact>,
    entry: search::Entry,
}

impl Event {
    fn of(book: &Book<'_>, event: &crate::contract::Event) -> Result<Self, Problem> {
        let stem = book.addresses.event(&event.name).unwrap_or_default();
        let model = EventPage::of(book, event);
        let mut files =
            vec![page(&format!("{stem}.html"), &model)?, page(&format!("{stem}.md"), &twin::Twin { page: &model })?];
        for (name, text) in event::schema_files(book, event) {
            files.push(file(&format!("schemas/{name}"), text));
        }
        let entry = search::Entry::of(&model, &format!("{stem}.html"));
        Ok(Self { files, entry })
    }
}

fn page(path: &str, template: &impl Template) -> Result<Artifact, Problem> {
    let mut text = template.render().map_err(|error| Problem { page: path.to_owned(), error })?;
    text.truncate(text.trim_end().len());
    // No page can hold it.
    if text.contains('\0') {
        text = text.replace('\0', "\u{fffd}");
    }
    text.push('\n');
    Ok(file(path, text))
}

fn file(path: &str, text: String) -> Artifact {
    Artifact { path: format!("{FOLDER}/{path}"), bytes: text.into_bytes() }
}
