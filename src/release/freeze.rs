//! Freezing a release.

use std::path::Path;

use super::{Error, FOLDER, Index, bundle, parse_version};
use crate::{
    artifact::{Artifact, Hash, Plan},
    schema::Documents,
};

/// The plan that freezes `documents` as a release of the project at `root`, and does nothing else.
///
/// # Errors
/// Those of [`freeze`], and every sign that a frozen release is not as it was frozen.
pub fn plan(documents: &Documents, version: &str, root: &Path) -> Result<Plan, Error> {
    let index = Index::read_alone(root)?;
    index.verify()?;
    let artifacts = freeze(documents, version, &index)?;
    for path in index.unlisted()? {
        // A run that was cut short may have left the very file; this one then goes on with it.
        let left = artifacts.iter().find(|artifact| artifact.path == path);
        if !left.is_some_and(|artifact| fs_err::read(root.join(&path)).is_ok_and(|bytes| bytes == artifact.bytes)) {
            return Err(index.not_listed(&path));
        }
    }
    Ok(Plan::new(root, artifacts)?.leave_out("").knows(Index::PATH))
}

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
