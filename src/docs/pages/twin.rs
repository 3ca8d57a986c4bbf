//! The site for programs that read text: a Markdown twin of each event's page, and the overview that leads to them.

use askama::Template;

use super::event::EventPage;
use crate::docs::{book::Book, fields::Row, markdown};

/// The Markdown twin of an event's page.
#[derive(Template)]
#[template(path = "docs/event.md", escape = "none")]
pub(super) struct Twin<'p> {
    pub(super) page: &'p EventPage,
}

/// `llms.txt`: what the catalogue is, and a way to each event.
#[derive(Template)]
#[template(path = "docs/llms.txt", escape = "none")]
pub(super) struct Overview {
    catalogue: String,
    version: String,
    events: Vec<(String, String, String)>,
}

impl Overview {
    pub(super) fn of(book: &Book<'_>) -> Self {
        let events = book.contract.events.iter().map(|event| {
            let about = book.contract.definition(&event.payload).map(|definition| definition.about.docs.as_str());
            let page = format!("{}.md", book.addresses.event(&event.name).unwrap_or_default());
            (line(&event.name), page, line(&markdown::summary(about.unwrap_or_default())))
        });
        Self {
            catalogue: line(&book.contract.catalogue),
            version: line(&book.contract.version),
            events: events.collect(),
        }
    }
}

impl Twin<'_> {
    /// The members as rows of a table.
    fn table(rows: &[Row]) -> Vec<[String; 5]> {
        let row = |row: &Row| {
            let presence = row.presence.words.join(", ");
            let mut more: Vec<String> = row.constraints.clone();
            more.extend(row.presence.default.iter().map(|default| format!("default {default}")));
            more.extend(row.deprecated.iter().map(|words| format!("deprecated {}", words.text)));
            let path = format!("{}{}", row.around, row.name);
            [code(&path), cell(&row.type_text), cell(&presence), cell(&more.join("; ")), cell(&row.docs_text)]
        };
        rows.iter().map(row).collect()
    }

    /// A fence that nothing in the text ends.
    fn fence(text: &str) -> String {
        let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
        "`".repeat(longest.max(2) + 1)
    }

    /// Text on one line.
    fn line(text: &str) -> String {
        line(text)
    }
}

/// Text on one line, in which no markup begins.
fn line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace('<', "&lt;")
}

/// Text in a cell of a table.
fn cell(text: &str) -> String {
    line(text).replace('|', "\\|")
}

/// Code in a cell of a table.
fn code(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|");
    let fence = if text.contains('`') { "``" } else { "`" };
    format!("{fence}{text}{fence}")
}
