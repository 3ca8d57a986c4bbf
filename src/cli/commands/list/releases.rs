//! `list releases`.

use std::path::Path;

use serde::Serialize;

use super::Row;
use crate::{
    artifact::Hash,
    cli::table::Table,
    release::{self, Index},
};

#[derive(Serialize)]
pub(super) struct ReleaseRow {
    version: String,
    /// The names of the events, in the order of the catalogue.
    events: Vec<String>,
    /// Of the bytes of the file.
    sha256: Hash,
}

/// The releases, oldest version first, each held against its hash.
pub(super) fn rows(root: &Path) -> Result<Vec<ReleaseRow>, release::Error> {
    let index = Index::read(root)?;
    let releases = index.load_all()?;
    let rows = index.entries().iter().zip(releases).map(|(entry, release)| ReleaseRow {
        version: release.version,
        events: release.documents.catalogue.events.into_iter().map(|event| event.name).collect(),
        sha256: entry.sha256.clone(),
    });
    Ok(rows.collect())
}

impl Row for ReleaseRow {
    fn table(rows: &[Self]) -> Table {
        Table::new(
            ["RELEASE", "EVENTS", "SHA-256"],
            rows.iter().map(|row| [row.version.clone(), row.events.len().to_string(), row.sha256.to_string()]),
        )
    }
}
