//! The files below `schemas/`.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::canonical_text;
use crate::artifact::Artifact;

/// The version of the form of `catalogue.json` that this wireproof writes.
pub const DOCUMENT_FORMAT: u64 = 1;

/// A catalogue as JSON documents: what `schemas/` holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Documents {
    /// `catalogue.json`.
    pub catalogue: CatalogueDocument,
    /// The schemas' texts, by file name. They are parsed one at a time: as values a large catalogue would not fit.
    pub schemas: IndexMap<String, String>,
    /// `sources.json`: where each type, field and variant stands in Rust, by `Type` or `Type.field`.
    pub sources: IndexMap<String, SourceDocument>,
}

/// `catalogue.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogueDocument {
    /// [`DOCUMENT_FORMAT`].
    pub format: u64,
    /// The catalogue's name.
    pub name: String,
    /// The catalogue's release version.
    pub version: String,
    /// The events, in catalogue order.
    pub events: Vec<EventDocument>,
}

/// An event in `catalogue.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventDocument {
    /// The event's name.
    pub name: String,
    /// The schema name of its type.
    pub payload: String,
    /// The file of the reader's schema.
    pub reader: String,
    /// The file of the writer's schema: the same one where the two agree.
    pub writer: String,
    /// The channels.
    pub channels: Vec<ChannelDocument>,
    /// The release in which the event first appeared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
}

/// A channel in `catalogue.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelDocument {
    /// The template, parameters in braces.
    pub template: String,
    /// The parameters' types by name: `uuid`, `signed`, `unsigned` or `text`.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub parameters: IndexMap<String, String>,
}

/// A place in Rust source text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceDocument {
    /// The file, relative to the package or workspace.
    pub file: String,
    /// The line, counted from 1.
    pub line: u32,
    /// The column, counted from 1.
    pub column: u32,
}

impl Documents {
    /// The documents as files below `schemas/`.
    pub fn into_artifacts(self) -> Vec<Artifact> {
        let mut artifacts = vec![
            artifact("catalogue.json", canonical_text(&to_value(&self.catalogue))),
            artifact("sources.json", canonical_text(&to_value(&self.sources))),
        ];
        artifacts.extend(self.schemas.into_iter().map(|(file, text)| artifact(&file, text)));
        artifacts
    }
}

fn artifact(file: &str, text: String) -> Artifact {
    Artifact { path: format!("schemas/{file}"), bytes: text.into_bytes() }
}

/// The document of a type of ours; these types hold nothing that JSON cannot.
fn to_value(document: &impl Serialize) -> Value {
    serde_json::to_value(document).unwrap_or_default()
}
