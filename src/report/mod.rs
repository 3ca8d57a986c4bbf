//! Findings, and the counts of a replay, turned into text: one format, one file.
//!
//! [`render`] reads a [`Review`] and nothing else, apart from the source lines that the `text` format shows. Whatever a
//! finding holds (names, messages, messages of a reader) was written by somebody else, so no format lets it out before it
//! is made harmless: `visible` says what that means, and each format escapes for its own reader.
//!
//! Neighbours: `compat` makes the findings; `cli` says where the text goes.

mod block;
mod github;
mod gitlab;
mod json;
mod junit;
mod markdown;
mod plan;
mod replay;
mod sarif;
mod text;
pub(crate) mod visible;
mod witness;
mod words;

pub use json::json_schema;
pub use plan::plan;
pub use replay::{replay_json, replay_line, replay_text};

use crate::compat::{Review, Rollout, Rule, Summary};

/// A file that every project has committed, for formats that must name one where no source line is known.
const COMMITTED_FILE: &str = "schemas/catalogue.json";

/// A way to write a review down.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people, with the lines of Rust source
    #[default]
    Text,
    /// For programs; `schema_version` says which shape
    Json,
    /// Workflow commands, which GitHub Actions turns into annotations
    Github,
    /// A Code Quality report for GitLab
    Gitlab,
    /// `JUnit` XML: one suite for each event
    #[value(help = "JUnit XML: one suite for each event")]
    Junit,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// A comment for a pull request
    Markdown,
}

/// Why a review cannot be written down.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It is no JSON.
    #[error("the report cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// It is no XML.
    #[error("the report cannot be written as XML: {0}")]
    Xml(#[from] quick_junit::SerializeError),
}

/// The review as text, a line feed at the end unless it is empty.
///
/// `rules` are those that may be named; `sources` gives the text of a source file by the path that a finding names, if it
/// can be had; `command` is what the user types to call the tool, for example `cargo events`. [`Format::Text`] is styled
/// with ANSI escapes, which the stream that it is printed to has to drop where they are not wanted.
pub fn render(
    format: Format,
    review: &Review,
    rules: &[&Rule],
    sources: &dyn Fn(&str) -> Option<String>,
    command: &str,
) -> Result<String, Error> {
    match format {
        Format::Text => Ok(text::render(review, sources, command)),
        Format::Json => json::render(review),
        Format::Github => Ok(github::render(review)),
        Format::Gitlab => gitlab::render(review),
        Format::Junit => junit::render(review),
        Format::Sarif => sarif::render(review, rules),
        Format::Markdown => Ok(markdown::render(review, command)),
    }
}

/// The counts in words, for example `2 errors, 1 warning and 1 waived finding`; `None` where there are no findings.
pub fn counts(summary: &Summary) -> Option<String> {
    words::counts(summary)
}

/// In which order readers and writers may go out as far as all findings that no waiver accepts are concerned; `None` where
/// there are none that know.
pub fn rollout(review: &Review) -> Option<Rollout> {
    let open = review.findings.iter().filter(|finding| finding.effect.is_some() && !finding.waived);
    open.map(|finding| finding.rollout).reduce(|one, other| match (one, other) {
        (Rollout::AnyOrder, order) | (order, Rollout::AnyOrder) => order,
        _ if one == other => one,
        _ => Rollout::NotSafe,
    })
}
