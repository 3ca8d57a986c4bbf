//! The files below `schemas/`.

use std::path::Path;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{LoadError, canonical_text};
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

/// What every form of `catalogue.json` has.
#[derive(Deserialize)]
struct Form {
    format: u64,
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

/// Reads the documents in the directory `schemas`.
///
/// # Errors
/// [`LoadError`], naming the file.
pub fn load(schemas: &Path) -> Result<Documents, LoadError> {
    // A later form may have members that this one does not know, so its number is read alone.
    let Form { format } = typed(schemas, "catalogue.json")?;
    if format != DOCUMENT_FORMAT {
        return Err(LoadError::Malformed {
            file: name_of(schemas, "catalogue.json"),
            pointer: "/format".to_owned(),
            problem: format!(
                "this wireproof reads form {DOCUMENT_FORMAT}, the file has form {format}; use the wireproof that wrote it or a later one"
            ),
        });
    }
    let catalogue: CatalogueDocument = typed(schemas, "catalogue.json")?;
    let mut documents = IndexMap::new();
    for file in catalogue.events.iter().flat_map(|event| [&event.reader, &event.writer]) {
        if !documents.contains_key(file) {
            documents.insert(file.clone(), read(schemas, file)?);
        }
    }
    let sources = typed(schemas, "sources.json")?;
    Ok(Documents { catalogue, schemas: documents, sources })
}

fn artifact(file: &str, text: String) -> Artifact {
    Artifact { path: format!("schemas/{file}"), bytes: text.into_bytes() }
}

/// The document of a type of ours; these types hold nothing that JSON cannot.
fn to_value(document: &impl Serialize) -> Value {
    serde_json::to_value(document).unwrap_or_default()
}

fn read(schemas: &Path, file: &str) -> Result<String, LoadError> {
    fs_err::read_to_string(schemas.join(file))
        .map_err(|cause| LoadError::Unreadable { file: name_of(schemas, file), cause })
}

fn typed<T: serde::de::DeserializeOwned>(schemas: &Path, file: &str) -> Result<T, LoadError> {
    serde_json::from_str(&read(schemas, file)?)
        .map_err(|cause| LoadError::NotAsExpected { file: name_of(schemas, file), cause })
}

fn name_of(schemas: &Path, file: &str) -> String {
    schemas.join(file).display().to_string()
}
