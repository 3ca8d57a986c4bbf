//! Freezing a release.

use super::{Error, FOLDER, Index, bundle, parse_version};
use crate::{
    artifact::{Artifact, Hash},
    schema::Documents,
};

/// The two files of a new release: its bundle, and the index that lists it. They belong into one
/// [`Plan`](crate::artifact::Plan), so that they are written together or not at all.
///
/// # Errors
/// [`Error::Version`], [`Error::Exists`] or [`Error::Similar`] where `version` cannot be used, [`Error::NotJson`] where a
/// document is none.
pub fn freeze(documents: &Documents, version: &str, existing: &Index) -> Result<Vec<Artifact>, Error> {
    let parsed = parse_version(version)?;
    for entry in existing.entries() {
        let other = entry.version.to_string();
        if other == version {
            return Err(Error::Exists { version: other });
        }
        if other.eq_ignore_ascii_case(version) {
            return Err(Error::Similar { version: version.to_owned(), existing: other });
        }
    }
    let bytes = bundle::text(documents, version)?.into_bytes();
    let index = existing.with(parsed, Hash::of(&bytes));
    Ok(vec![
        Artifact { path: format!("{FOLDER}{version}.json"), bytes },
        Artifact { path: Index::PATH.to_owned(), bytes: index.text().into_bytes() },
    ])
}
